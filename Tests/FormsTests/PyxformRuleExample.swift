import Forms
import Testing

/// What is said of each rule that only a strict reading knows, in both languages.
struct PyxformRuleExample: Sendable, CustomTestStringConvertible {
  let rule: PyxformRule
  let spanish: String
  let english: String

  init(_ rule: PyxformRule, _ spanish: String, _ english: String) {
    self.rule = rule
    self.spanish = spanish
    self.english = english
  }

  var testDescription: String { "\(rule)" }
}

extension PyxformRuleExample {
  static let all: [PyxformRuleExample] = [
    PyxformRuleExample(
      .repeatedHeader("uno", "dos"),
      "las columnas «uno» y «dos» son la misma. Deje una sola.",
      "the columns 'uno' and 'dos' are one. Keep one."),
    PyxformRuleExample(
      .cellWithoutHeader,
      """
      una celda no tiene encabezado sobre ella. Escriba el encabezado en la primera fila \
      o vacíe la celda.
      """,
      "a cell has no header above it. Write the header in the first row, or clear the cell."),
    PyxformRuleExample(
      .refusedName("uno"),
      """
      pyxform no admite el nombre «uno». Empiece con una letra sin mayúscula acentuada o \
      con «_» y use solo letras, cifras, «_», «-» y «.».
      """,
      """
      pyxform takes no name 'uno'. Begin with a plain letter or '_' and use only \
      letters, digits, '_', '-' and '.'.
      """),
    PyxformRuleExample(
      .keyWithoutInstance,
      """
      public_key necesita el instanceID que omit_instanceID quita. Quite uno de los dos \
      ajustes.
      """,
      """
      public_key needs the instanceID that omit_instanceID removes. Remove one of the \
      two settings.
      """),
    PyxformRuleExample(
      .reservedName("uno"),
      "el nombre «uno» está reservado. Elija otro nombre.",
      "the name 'uno' is reserved. Choose another name."),
    PyxformRuleExample(
      .repeatedRepeat("uno"),
      "dos repeticiones se llaman «uno». Dé a cada una un nombre distinto.",
      "two repeats are called 'uno'. Give each a name of its own."),
    PyxformRuleExample(
      .repeatNamedAsForm("uno"),
      "la repetición «uno» se llama como el formulario. Cambie su nombre.",
      "the repeat 'uno' is called as the form is. Change its name."),
    PyxformRuleExample(
      .generatedName("uno"),
      "pyxform da el nombre «uno» a una pregunta suya. Elija otro nombre.",
      "pyxform gives the name 'uno' to a question of its own. Choose another name."),
    PyxformRuleExample(
      .auditName("uno"),
      "la fila audit se llama «uno». Deje el nombre vacío.",
      "the audit row is called 'uno'. Leave the name empty."),
    PyxformRuleExample(
      .malformedReference,
      "un «${» no se cierra o no lleva un nombre. Escriba ${nombre}.",
      "a '${' is not closed or holds no name. Write ${name}."),
    PyxformRuleExample(
      .malformedTrigger,
      """
      trigger no nombra una pregunta. Escriba ${nombre}; si son varias, con comas entre \
      ellas.
      """,
      "trigger names no question. Write ${name}; several with commas between."),
    PyxformRuleExample(
      .unseenTrigger("uno"),
      """
      «uno» no se muestra y no puede disparar un cálculo. Use como trigger una pregunta \
      que se conteste.
      """,
      """
      'uno' is not shown and cannot trigger a calculation. Use a question that is \
      answered as the trigger.
      """),
    PyxformRuleExample(
      .imageMissing("uno"),
      "«uno» tiene big-image y no image. Agregue la columna image.",
      "'uno' has a big-image and no image. Add the column image."),
    PyxformRuleExample(
      .unknownMedia("uno"),
      "no existe el medio «uno». Use image, big-image, audio o video.",
      "there is no medium 'uno'. Use image, big-image, audio or video."),
    PyxformRuleExample(
      .geopointNeedsTrigger,
      "background-geopoint necesita un trigger. Escriba ${nombre} en la columna trigger.",
      "background-geopoint needs a trigger. Write ${name} in the column trigger."),
    PyxformRuleExample(
      .geopointCalculates,
      "background-geopoint no admite calculation. Vacíe la columna calculation.",
      "background-geopoint takes no calculation. Clear the column calculation."),
    PyxformRuleExample(
      .loopWithoutList,
      "begin loop no nombra una lista. Escriba «begin loop over lista».",
      "begin loop names no list. Write 'begin loop over list'."),
    PyxformRuleExample(
      .externalInRepeat("uno"),
      """
      el archivo «uno» se declara dentro de una repetición. Mueva la fila fuera de la \
      repetición.
      """,
      "the file 'uno' is declared inside a repeat. Move the row out of the repeat."),
    PyxformRuleExample(
      .missingExternalChoices,
      "falta la hoja external_choices. Agréguela, con las columnas list_name y name.",
      "the sheet external_choices is missing. Add it, with the columns list_name and name."),
    PyxformRuleExample(
      .unsuitableFile("uno"),
      "«uno» no es un archivo de opciones. Use un archivo .csv, .xml o .geojson.",
      "'uno' is no file of choices. Use a .csv, .xml or .geojson file."),
    PyxformRuleExample(
      .otherNeedsChoices,
      """
      «or_other» necesita una lista de la hoja choices. Quite «or_other» y agregue una \
      pregunta de texto.
      """,
      """
      'or_other' needs a list of the sheet choices. Remove 'or_other' and add a text \
      question.
      """),
    PyxformRuleExample(
      .choiceNeedsLabel("uno", list: "dos"),
      "la opción «uno» de «dos» necesita una etiqueta aquí. Escríbala en la columna label.",
      "the choice 'uno' of 'dos' needs a label here. Write it in the column label."),
    PyxformRuleExample(
      .filteredTableList,
      """
      la primera pregunta de table-list lleva un filtro de opciones. Quite el filtro o \
      la apariencia table-list.
      """,
      """
      the first question of a table-list has a choice filter. Remove the filter or the \
      appearance table-list.
      """),
    PyxformRuleExample(
      .mixedTableList("uno", "dos"),
      "table-list mezcla las listas «uno» y «dos». Use una sola lista en el grupo.",
      "table-list mixes the lists 'uno' and 'dos'. Use one list in the group."),
    PyxformRuleExample(
      .searchInFile("uno"),
      """
      «uno» usa search() sin una lista de la hoja choices. Quite search() o use una \
      lista de la hoja choices.
      """,
      """
      'uno' uses search() without a list of the sheet choices. Remove search() or use a \
      list of the sheet choices.
      """),
    PyxformRuleExample(
      .sharedSearchList("uno"),
      "unas preguntas usan la lista «uno» con search() y otras sin ella. Use dos listas.",
      "some questions use the list 'uno' with search() and others without. Use two lists."),
    PyxformRuleExample(
      .repeatedInstance("uno"),
      "dos fuentes de datos se llaman «uno». Cambie el nombre de una.",
      "two sources of data are called 'uno'. Rename one of them."),
    PyxformRuleExample(
      .malformedParameters,
      """
      los parámetros no tienen la forma clave=valor. Escriba, por ejemplo, «start=1 \
      end=10».
      """,
      "the parameters are not written key=value. Write, for example, 'start=1 end=10'."),
    PyxformRuleExample(
      .parameterValue("uno", allowed: ["low", "high"]),
      "el parámetro «uno» tiene un valor que no se admite. Use uno de estos: low, high.",
      "the parameter 'uno' has a value that is not taken. Use one of these: low, high."),
    PyxformRuleExample(
      .parameterNoInteger("uno"),
      "el parámetro «uno» no es un número entero. Escriba un número entero desde 0.",
      "the parameter 'uno' is no whole number. Write a whole number from 0."),
    PyxformRuleExample(
      .parameterNoNumber("uno"),
      "el parámetro «uno» no es un número. Escriba un número, con punto decimal.",
      "the parameter 'uno' is no number. Write a number, with a decimal point."),
    PyxformRuleExample(
      .parameterZero("uno"),
      "el parámetro «uno» es cero. Escriba un número distinto de cero.",
      "the parameter 'uno' is zero. Write a number other than zero."),
    PyxformRuleExample(
      .parameterTooWide("uno"),
      """
      el parámetro «uno» es mayor que el rango. Escriba un número menor que end menos \
      start.
      """,
      """
      the parameter 'uno' is wider than the range. Write a number smaller than end minus \
      start.
      """),
    PyxformRuleExample(
      .parameterOffStep("uno"),
      "el parámetro «uno» no cae en un paso del rango. Escriba un múltiplo de step.",
      "the parameter 'uno' falls on no step of the range. Write a multiple of step."),
    PyxformRuleExample(
      .parameterOutside("uno"),
      "el parámetro «uno» queda fuera del rango. Escriba un número entre start y end.",
      "the parameter 'uno' lies outside the range. Write a number between start and end."),
    PyxformRuleExample(
      .incompleteAuditLocation,
      """
      la ubicación de audit está incompleta. Escriba location-priority, \
      location-min-interval y location-max-age, este no menor que el intervalo.
      """,
      """
      the location of the audit is incomplete. Write location-priority, \
      location-min-interval and location-max-age, which is no less than the interval.
      """),
    PyxformRuleExample(
      .seedWithoutRandomize,
      "seed necesita randomize=true. Agregue randomize=true o quite seed.",
      "seed needs randomize=true. Add randomize=true or remove seed."),
    PyxformRuleExample(
      .columnParameter("uno", value: "dos"),
      """
      el parámetro «uno» dice «dos», que no puede ser una columna. Escriba el nombre de \
      una columna del archivo.
      """,
      """
      the parameter 'uno' says 'dos', which cannot be a column. Write the name of a \
      column of the file.
      """),
    PyxformRuleExample(
      .packageName("uno"),
      """
      «uno» no es el nombre de una aplicación. Escriba un nombre como \
      org.ejemplo.aplicacion.
      """,
      "'uno' is no application's name. Write a name such as org.example.application."),
    PyxformRuleExample(
      .unknownGeometry("uno"),
      """
      reference-geometry dice «uno», que no es ninguna lista. Escriba una lista, un \
      archivo o ${repetición}.
      """,
      "reference-geometry says 'uno', which is no list. Write a list, a file or ${repeat}."),
    PyxformRuleExample(
      .ticksNeedAppearance,
      """
      los parámetros de marcas no van con esta apariencia. Use la apariencia vertical o \
      no-ticks, o ninguna.
      """,
      """
      the parameters of ticks do not go with this appearance. Use the appearance \
      vertical or no-ticks, or none.
      """),
    PyxformRuleExample(
      .rangeLabel("uno"),
      """
      la etiqueta «uno» no cae en un paso del rango. Nombre las opciones de la lista con \
      números del rango.
      """,
      """
      the label 'uno' falls on no step of the range. Name the choices of the list by \
      numbers of the range.
      """),
    PyxformRuleExample(
      .rangeEndLabels,
      """
      con no-ticks solo se rotulan los extremos del rango. Deje en la lista dos \
      opciones: start y end.
      """,
      """
      with no-ticks only the ends of the range are labelled. Keep two choices in the \
      list: start and end.
      """),
    PyxformRuleExample(
      .saveToWithoutEntities,
      "save_to necesita una hoja entities. Agregue la hoja entities o vacíe la celda.",
      "save_to needs a sheet entities. Add the sheet entities or clear the cell."),
    PyxformRuleExample(
      .saveToOnSection,
      "un grupo o una repetición no se guarda en una entidad. Vacíe la celda save_to.",
      "a group or repeat is not saved to an entity. Clear the cell save_to."),
    PyxformRuleExample(
      .saveToWithoutList,
      "hay varias entidades y save_to no dice en cuál. Escriba lista#propiedad.",
      "there are several entities and save_to does not say which. Write list#property."),
    PyxformRuleExample(
      .malformedSaveTo("uno"),
      """
      «uno» no puede ser una propiedad. Use un nombre que no sea name ni label y no \
      empiece con «__».
      """,
      """
      'uno' cannot be a property. Use a name other than name and label that does not \
      begin with '__'.
      """),
    PyxformRuleExample(
      .repeatedSaveTo("uno", firstRow: 7),
      "la propiedad «uno» ya se guarda en la fila 7. Deje una sola.",
      "the property 'uno' is already saved in row 7. Keep one."),
    PyxformRuleExample(
      .unknownEntity("uno"),
      "la hoja entities no tiene la lista «uno». Corrija el nombre o agregue la lista.",
      "the sheet entities has no list 'uno'. Correct the name or add the list."),
    PyxformRuleExample(
      .missingEntityName,
      "la entidad no tiene list_name. Escriba el nombre de su lista.",
      "the entity has no list_name. Write the name of its list."),
    PyxformRuleExample(
      .repeatedEntity("uno"),
      "la lista «uno» está dos veces en la hoja entities. Deje una sola.",
      "the list 'uno' is twice in the sheet entities. Keep one."),
    PyxformRuleExample(
      .unknownEntityColumn("uno"),
      "la hoja entities no admite la columna «uno». Quítela.",
      "the sheet entities takes no column 'uno'. Remove it."),
    PyxformRuleExample(
      .entityNeeds(column: "uno", list: "dos"),
      "la entidad «dos» necesita uno. Escriba algo en esa columna.",
      "the entity 'dos' needs uno. Fill that column."),
    PyxformRuleExample(
      .entityWithoutPlace("uno"),
      """
      no queda grupo para la entidad «uno». Ponga las preguntas de cada entidad en un \
      grupo propio.
      """,
      """
      no group is left for the entity 'uno'. Put each entity's questions into a group of \
      their own.
      """),
    PyxformRuleExample(
      .entityAcrossRepeats("uno"),
      """
      la entidad «uno» toma valores de repeticiones distintas. Tome todos sus valores de \
      una misma repetición.
      """,
      """
      the entity 'uno' takes values from different repeats. Take all its values from one \
      repeat.
      """),
  ]
}
