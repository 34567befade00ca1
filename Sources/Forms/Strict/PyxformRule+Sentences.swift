import Languages

extension PyxformRule {
  /// What is wrong, without where.
  var problem: Sentence {
    headerProblem ?? rowProblem ?? choiceProblem ?? parameterProblem ?? entityProblem
  }

  private var headerProblem: Sentence? {
    switch self {
    case .repeatedHeader(let first, let second):
      Sentence(
        es: "las columnas «\(first)» y «\(second)» son la misma.",
        en: "the columns '\(first)' and '\(second)' are one.")
    case .cellWithoutHeader:
      Sentence(
        es: "una celda no tiene encabezado sobre ella.",
        en: "a cell has no header above it.")
    case .refusedName(let name):
      Sentence(
        es: "pyxform no admite el nombre «\(name)».",
        en: "pyxform takes no name '\(name)'.")
    case .keyWithoutInstance:
      Sentence(
        es: "public_key necesita el instanceID que omit_instanceID quita.",
        en: "public_key needs the instanceID that omit_instanceID removes.")
    default: nil
    }
  }

  private var rowProblem: Sentence? {
    switch self {
    case .reservedName(let name):
      Sentence(
        es: "el nombre «\(name)» está reservado.",
        en: "the name '\(name)' is reserved.")
    case .repeatedRepeat(let name):
      Sentence(
        es: "dos repeticiones se llaman «\(name)».",
        en: "two repeats are called '\(name)'.")
    case .repeatNamedAsForm(let name):
      Sentence(
        es: "la repetición «\(name)» se llama como el formulario.",
        en: "the repeat '\(name)' is called as the form is.")
    case .generatedName(let name):
      Sentence(
        es: "pyxform da el nombre «\(name)» a una pregunta suya.",
        en: "pyxform gives the name '\(name)' to a question of its own.")
    case .auditName(let name):
      Sentence(
        es: "la fila audit se llama «\(name)».",
        en: "the audit row is called '\(name)'.")
    case .malformedReference:
      Sentence(
        es: "un «${» no se cierra o no lleva un nombre.",
        en: "a '${' is not closed or holds no name.")
    case .malformedTrigger:
      Sentence(
        es: "trigger no nombra una pregunta.",
        en: "trigger names no question.")
    case .unseenTrigger(let name):
      Sentence(
        es: "«\(name)» no se muestra y no puede disparar un cálculo.",
        en: "'\(name)' is not shown and cannot trigger a calculation.")
    case .imageMissing(let name):
      Sentence(
        es: "«\(name)» tiene big-image y no image.",
        en: "'\(name)' has a big-image and no image.")
    case .unknownMedia(let name):
      Sentence(
        es: "no existe el medio «\(name)».",
        en: "there is no medium '\(name)'.")
    case .geopointNeedsTrigger:
      Sentence(
        es: "background-geopoint necesita un trigger.",
        en: "background-geopoint needs a trigger.")
    case .geopointCalculates:
      Sentence(
        es: "background-geopoint no admite calculation.",
        en: "background-geopoint takes no calculation.")
    case .externalInRepeat(let name):
      Sentence(
        es: "el archivo «\(name)» se declara dentro de una repetición.",
        en: "the file '\(name)' is declared inside a repeat.")
    case .loopWithoutList:
      Sentence(
        es: "begin loop no nombra una lista.",
        en: "begin loop names no list.")
    default: nil
    }
  }

  private var choiceProblem: Sentence? {
    switch self {
    case .missingExternalChoices:
      Sentence(
        es: "falta la hoja external_choices.",
        en: "the sheet external_choices is missing.")
    case .unsuitableFile(let file):
      Sentence(
        es: "«\(file)» no es un archivo de opciones.",
        en: "'\(file)' is no file of choices.")
    case .otherNeedsChoices:
      Sentence(
        es: "«or_other» necesita una lista de la hoja choices.",
        en: "'or_other' needs a list of the sheet choices.")
    case .choiceNeedsLabel(let name, let list):
      Sentence(
        es: "la opción «\(name)» de «\(list)» necesita una etiqueta aquí.",
        en: "the choice '\(name)' of '\(list)' needs a label here.")
    case .filteredTableList:
      Sentence(
        es: "la primera pregunta de table-list lleva un filtro de opciones.",
        en: "the first question of a table-list has a choice filter.")
    case .mixedTableList(let first, let second):
      Sentence(
        es: "table-list mezcla las listas «\(first)» y «\(second)».",
        en: "table-list mixes the lists '\(first)' and '\(second)'.")
    case .searchInFile(let name):
      Sentence(
        es: "«\(name)» usa search() sin una lista de la hoja choices.",
        en: "'\(name)' uses search() without a list of the sheet choices.")
    case .sharedSearchList(let list):
      Sentence(
        es: "unas preguntas usan la lista «\(list)» con search() y otras sin ella.",
        en: "some questions use the list '\(list)' with search() and others without.")
    case .repeatedInstance(let name):
      Sentence(
        es: "dos fuentes de datos se llaman «\(name)».",
        en: "two sources of data are called '\(name)'.")
    default: nil
    }
  }

  private var parameterProblem: Sentence? {
    switch self {
    case .malformedParameters:
      Sentence(
        es: "los parámetros no tienen la forma clave=valor.",
        en: "the parameters are not written key=value.")
    case .parameterValue(let name, _):
      Sentence(
        es: "el parámetro «\(name)» tiene un valor que no se admite.",
        en: "the parameter '\(name)' has a value that is not taken.")
    case .parameterNoInteger(let name):
      Sentence(
        es: "el parámetro «\(name)» no es un número entero.",
        en: "the parameter '\(name)' is no whole number.")
    case .parameterNoNumber(let name):
      Sentence(
        es: "el parámetro «\(name)» no es un número.",
        en: "the parameter '\(name)' is no number.")
    case .parameterZero(let name):
      Sentence(
        es: "el parámetro «\(name)» es cero.",
        en: "the parameter '\(name)' is zero.")
    case .parameterTooWide(let name):
      Sentence(
        es: "el parámetro «\(name)» es mayor que el rango.",
        en: "the parameter '\(name)' is wider than the range.")
    case .parameterOffStep(let name):
      Sentence(
        es: "el parámetro «\(name)» no cae en un paso del rango.",
        en: "the parameter '\(name)' falls on no step of the range.")
    case .parameterOutside(let name):
      Sentence(
        es: "el parámetro «\(name)» queda fuera del rango.",
        en: "the parameter '\(name)' lies outside the range.")
    case .incompleteAuditLocation:
      Sentence(
        es: "la ubicación de audit está incompleta.",
        en: "the location of the audit is incomplete.")
    case .seedWithoutRandomize:
      Sentence(
        es: "seed necesita randomize=true.",
        en: "seed needs randomize=true.")
    case .columnParameter(let name, let value):
      Sentence(
        es: "el parámetro «\(name)» dice «\(value)», que no puede ser una columna.",
        en: "the parameter '\(name)' says '\(value)', which cannot be a column.")
    case .packageName(let name):
      Sentence(
        es: "«\(name)» no es el nombre de una aplicación.",
        en: "'\(name)' is no application's name.")
    case .unknownGeometry(let name):
      Sentence(
        es: "reference-geometry dice «\(name)», que no es ninguna lista.",
        en: "reference-geometry says '\(name)', which is no list.")
    case .ticksNeedAppearance:
      Sentence(
        es: "los parámetros de marcas no van con esta apariencia.",
        en: "the parameters of ticks do not go with this appearance.")
    case .rangeLabel(let name):
      Sentence(
        es: "la etiqueta «\(name)» no cae en un paso del rango.",
        en: "the label '\(name)' falls on no step of the range.")
    case .rangeEndLabels:
      Sentence(
        es: "con no-ticks solo se rotulan los extremos del rango.",
        en: "with no-ticks only the ends of the range are labelled.")
    default: nil
    }
  }

  private var entityProblem: Sentence {
    switch self {
    case .saveToWithoutEntities:
      Sentence(
        es: "save_to necesita una hoja entities.",
        en: "save_to needs a sheet entities.")
    case .saveToOnSection:
      Sentence(
        es: "un grupo o una repetición no se guarda en una entidad.",
        en: "a group or repeat is not saved to an entity.")
    case .saveToWithoutList:
      Sentence(
        es: "hay varias entidades y save_to no dice en cuál.",
        en: "there are several entities and save_to does not say which.")
    case .malformedSaveTo(let name):
      Sentence(
        es: "«\(name)» no puede ser una propiedad.",
        en: "'\(name)' cannot be a property.")
    case .repeatedSaveTo(let name, let row):
      Sentence(
        es: "la propiedad «\(name)» ya se guarda en la fila \(row).",
        en: "the property '\(name)' is already saved in row \(row).")
    case .unknownEntity(let list):
      Sentence(
        es: "la hoja entities no tiene la lista «\(list)».",
        en: "the sheet entities has no list '\(list)'.")
    case .missingEntityName:
      Sentence(
        es: "la entidad no tiene list_name.",
        en: "the entity has no list_name.")
    case .repeatedEntity(let list):
      Sentence(
        es: "la lista «\(list)» está dos veces en la hoja entities.",
        en: "the list '\(list)' is twice in the sheet entities.")
    case .unknownEntityColumn(let column):
      Sentence(
        es: "la hoja entities no admite la columna «\(column)».",
        en: "the sheet entities takes no column '\(column)'.")
    case .entityNeeds(let column, let list):
      Sentence(
        es: "la entidad «\(list)» necesita \(column).",
        en: "the entity '\(list)' needs \(column).")
    case .entityWithoutPlace(let list):
      Sentence(
        es: "no queda grupo para la entidad «\(list)».",
        en: "no group is left for the entity '\(list)'.")
    case .entityAcrossRepeats(let list):
      Sentence(
        es: "la entidad «\(list)» toma valores de repeticiones distintas.",
        en: "the entity '\(list)' takes values from different repeats.")
    default: Sentence(es: "", en: "")
    }
  }
}
