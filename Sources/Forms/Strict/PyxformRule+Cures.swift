import Languages

extension PyxformRule {
  /// What to do about it.
  var cure: Sentence {
    headerCure ?? rowCure ?? choiceCure ?? parameterCure ?? entityCure
  }

  private var headerCure: Sentence? {
    switch self {
    case .repeatedHeader:
      Sentence(
        es: "Deje una sola.",
        en: "Keep one.")
    case .cellWithoutHeader:
      Sentence(
        es: "Escriba el encabezado en la primera fila o vacíe la celda.",
        en: "Write the header in the first row, or clear the cell.")
    case .refusedName:
      Sentence(
        es: "Empiece con una letra sin mayúscula acentuada o con «_» y use solo letras,"
          + " cifras, «_», «-» y «.».",
        en: "Begin with a plain letter or '_' and use only letters, digits, '_', '-' and '.'.")
    case .keyWithoutInstance:
      Sentence(
        es: "Quite uno de los dos ajustes.",
        en: "Remove one of the two settings.")
    default: nil
    }
  }

  private var rowCure: Sentence? {
    switch self {
    case .reservedName:
      Sentence(
        es: "Elija otro nombre.",
        en: "Choose another name.")
    case .repeatedRepeat:
      Sentence(
        es: "Dé a cada una un nombre distinto.",
        en: "Give each a name of its own.")
    case .repeatNamedAsForm:
      Sentence(
        es: "Cambie su nombre.",
        en: "Change its name.")
    case .generatedName:
      Sentence(
        es: "Elija otro nombre.",
        en: "Choose another name.")
    case .auditName:
      Sentence(
        es: "Deje el nombre vacío.",
        en: "Leave the name empty.")
    case .malformedReference:
      Sentence(
        es: "Escriba ${nombre}.",
        en: "Write ${name}.")
    case .malformedTrigger:
      Sentence(
        es: "Escriba ${nombre}; si son varias, con comas entre ellas.",
        en: "Write ${name}; several with commas between.")
    case .unseenTrigger:
      Sentence(
        es: "Use como trigger una pregunta que se conteste.",
        en: "Use a question that is answered as the trigger.")
    case .imageMissing:
      Sentence(
        es: "Agregue la columna image.",
        en: "Add the column image.")
    case .unknownMedia:
      Sentence(
        es: "Use image, big-image, audio o video.",
        en: "Use image, big-image, audio or video.")
    case .geopointNeedsTrigger:
      Sentence(
        es: "Escriba ${nombre} en la columna trigger.",
        en: "Write ${name} in the column trigger.")
    case .geopointCalculates:
      Sentence(
        es: "Vacíe la columna calculation.",
        en: "Clear the column calculation.")
    case .externalInRepeat:
      Sentence(
        es: "Mueva la fila fuera de la repetición.",
        en: "Move the row out of the repeat.")
    case .loopWithoutList:
      Sentence(
        es: "Escriba «begin loop over lista».",
        en: "Write 'begin loop over list'.")
    default: nil
    }
  }

  private var choiceCure: Sentence? {
    switch self {
    case .missingExternalChoices:
      Sentence(
        es: "Agréguela, con las columnas list_name y name.",
        en: "Add it, with the columns list_name and name.")
    case .unsuitableFile:
      Sentence(
        es: "Use un archivo .csv, .xml o .geojson.",
        en: "Use a .csv, .xml or .geojson file.")
    case .otherNeedsChoices:
      Sentence(
        es: "Quite «or_other» y agregue una pregunta de texto.",
        en: "Remove 'or_other' and add a text question.")
    case .choiceNeedsLabel:
      Sentence(
        es: "Escríbala en la columna label.",
        en: "Write it in the column label.")
    case .filteredTableList:
      Sentence(
        es: "Quite el filtro o la apariencia table-list.",
        en: "Remove the filter or the appearance table-list.")
    case .mixedTableList:
      Sentence(
        es: "Use una sola lista en el grupo.",
        en: "Use one list in the group.")
    case .searchInFile:
      Sentence(
        es: "Quite search() o use una lista de la hoja choices.",
        en: "Remove search() or use a list of the sheet choices.")
    case .sharedSearchList:
      Sentence(
        es: "Use dos listas.",
        en: "Use two lists.")
    case .repeatedInstance:
      Sentence(
        es: "Cambie el nombre de una.",
        en: "Rename one of them.")
    default: nil
    }
  }

  private var parameterCure: Sentence? {
    switch self {
    case .malformedParameters:
      Sentence(
        es: "Escriba, por ejemplo, «start=1 end=10».",
        en: "Write, for example, 'start=1 end=10'.")
    case .parameterValue(_, let allowed):
      Sentence(
        es: "Use uno de estos: \(allowed.joined(separator: ", ")).",
        en: "Use one of these: \(allowed.joined(separator: ", ")).")
    case .parameterNoInteger:
      Sentence(
        es: "Escriba un número entero desde 0.",
        en: "Write a whole number from 0.")
    case .parameterNoNumber:
      Sentence(
        es: "Escriba un número, con punto decimal.",
        en: "Write a number, with a decimal point.")
    case .parameterZero:
      Sentence(
        es: "Escriba un número distinto de cero.",
        en: "Write a number other than zero.")
    case .parameterTooWide:
      Sentence(
        es: "Escriba un número menor que end menos start.",
        en: "Write a number smaller than end minus start.")
    case .parameterOffStep:
      Sentence(
        es: "Escriba un múltiplo de step.",
        en: "Write a multiple of step.")
    case .parameterOutside:
      Sentence(
        es: "Escriba un número entre start y end.",
        en: "Write a number between start and end.")
    case .incompleteAuditLocation:
      Sentence(
        es: "Escriba location-priority, location-min-interval y location-max-age, este no"
          + " menor que el intervalo.",
        en: "Write location-priority, location-min-interval and location-max-age, which is"
          + " no less than the interval.")
    case .seedWithoutRandomize:
      Sentence(
        es: "Agregue randomize=true o quite seed.",
        en: "Add randomize=true or remove seed.")
    case .columnParameter:
      Sentence(
        es: "Escriba el nombre de una columna del archivo.",
        en: "Write the name of a column of the file.")
    case .packageName:
      Sentence(
        es: "Escriba un nombre como org.ejemplo.aplicacion.",
        en: "Write a name such as org.example.application.")
    case .unknownGeometry:
      Sentence(
        es: "Escriba una lista, un archivo o ${repetición}.",
        en: "Write a list, a file or ${repeat}.")
    case .ticksNeedAppearance:
      Sentence(
        es: "Use la apariencia vertical o no-ticks, o ninguna.",
        en: "Use the appearance vertical or no-ticks, or none.")
    case .rangeLabel:
      Sentence(
        es: "Nombre las opciones de la lista con números del rango.",
        en: "Name the choices of the list by numbers of the range.")
    case .rangeEndLabels:
      Sentence(
        es: "Deje en la lista dos opciones: start y end.",
        en: "Keep two choices in the list: start and end.")
    default: nil
    }
  }

  private var entityCure: Sentence {
    switch self {
    case .saveToWithoutEntities:
      Sentence(
        es: "Agregue la hoja entities o vacíe la celda.",
        en: "Add the sheet entities or clear the cell.")
    case .saveToOnSection:
      Sentence(
        es: "Vacíe la celda save_to.",
        en: "Clear the cell save_to.")
    case .saveToWithoutList:
      Sentence(
        es: "Escriba lista#propiedad.",
        en: "Write list#property.")
    case .malformedSaveTo:
      Sentence(
        es: "Use un nombre que no sea name ni label y no empiece con «__».",
        en: "Use a name other than name and label that does not begin with '__'.")
    case .repeatedSaveTo:
      Sentence(
        es: "Deje una sola.",
        en: "Keep one.")
    case .unknownEntity:
      Sentence(
        es: "Corrija el nombre o agregue la lista.",
        en: "Correct the name or add the list.")
    case .missingEntityName:
      Sentence(
        es: "Escriba el nombre de su lista.",
        en: "Write the name of its list.")
    case .repeatedEntity:
      Sentence(
        es: "Deje una sola.",
        en: "Keep one.")
    case .unknownEntityColumn:
      Sentence(
        es: "Quítela.",
        en: "Remove it.")
    case .entityNeeds:
      Sentence(
        es: "Escriba algo en esa columna.",
        en: "Fill that column.")
    case .entityWithoutPlace:
      Sentence(
        es: "Ponga las preguntas de cada entidad en un grupo propio.",
        en: "Put each entity's questions into a group of their own.")
    case .entityAcrossRepeats:
      Sentence(
        es: "Tome todos sus valores de una misma repetición.",
        en: "Take all its values from one repeat.")
    default: Sentence(es: "", en: "")
    }
  }
}
