import Forms

extension FindingExample {
  static let sheets: [FindingExample] = [
    FindingExample(
      .refusal, "missing-sheet",
      form: """
        | surveys |
        |         | type | name |
        |         | text | a    |
        | notes |
        |       | x |
        """,
      spanish: """
        exit.xlsx: falta la hoja «survey». Cambie el nombre de la hoja «surveys».
        """,
      english: """
        exit.xlsx: the sheet 'survey' is missing. Rename the sheet 'surveys'.
        """),
    FindingExample(
      .refusal, "missing-sheet",
      form: """
        | choices |
        |         | list_name | name |
        |         | l         | a    |
        """,
      spanish: """
        exit.xlsx: falta la hoja «survey». Agregue la hoja «survey».
        """,
      english: """
        exit.xlsx: the sheet 'survey' is missing. Add the sheet 'survey'.
        """),
    FindingExample(
      .refusal, "empty-sheet",
      form: """
        | survey |
        |        | type | name | label |
        """,
      spanish: """
        exit.xlsx, hoja survey: la hoja «survey» no tiene filas bajo sus encabezados. Escriba los \
        encabezados en la primera fila y las preguntas debajo.
        """,
      english: """
        exit.xlsx, sheet survey: the sheet 'survey' has no rows under its headers. Write the \
        headers in the first row and the questions below.
        """),
    FindingExample(
      .warning, "misspelled-sheet",
      form: """
        | survey |
        |        | type | name | label |
        |        | text | a    | A     |
        | setting |
        |         | form_id |
        |         | x       |
        """,
      spanish: """
        exit.xlsx, hoja setting: la hoja «setting» no se lee. ¿Quiso decir «settings»?
        """,
      english: """
        exit.xlsx, sheet setting: the sheet 'setting' is not read. Did you mean 'settings'?
        """),
    FindingExample(
      .refusal, "missing-column",
      form: """
        | survey |
        |        | name | label |
        |        | a    | A     |
        """,
      spanish: """
        exit.xlsx, hoja survey, fila 2: falta la columna «type». Agregue «type» a la fila de \
        encabezados.
        """,
      english: """
        exit.xlsx, sheet survey, row 2: the column 'type' is missing. Add 'type' to the header \
        row.
        """),
    FindingExample(
      .warning, "repeated-column",
      form: """
        | survey |
        |        | type | name | label | relevant | relevance |
        |        | text | a    | A     |          |           |
        """,
      spanish: """
        exit.xlsx, hoja survey, fila 2: estas columnas dicen lo mismo: «relevant», «relevance». \
        Deje una sola; se lee la primera que no esté vacía.
        """,
      english: """
        exit.xlsx, sheet survey, row 2: these columns say the same: 'relevant', 'relevance'. Keep \
        one; the first that is not empty is read.
        """),
    FindingExample(
      .warning, "unknown-column",
      form: """
        | survey |
        |        | type | name | label | relevent |
        |        | text | a    | A     | 1 = 1    |
        """,
      spanish: """
        exit.xlsx, hoja survey, fila 2, columna relevent: la columna «relevent» no es de XLSForm \
        y no se lee. ¿Quiso decir «relevant»?
        """,
      english: """
        exit.xlsx, sheet survey, row 2, column relevent: the column 'relevent' is no XLSForm \
        column and is not read. Did you mean 'relevant'?
        """),
    FindingExample(
      .warning, "unknown-measure-column",
      form: """
        | survey |
        |        | type | name | label | bind::campo:mesure |
        |        | text | a    | A     | why                |
        """,
      spanish: """
        exit.xlsx, hoja survey, fila 2, columna bind::campo:mesure: la columna \
        «bind::campo:mesure» no es una de las columnas campo. ¿Quiso decir «bind::campo:measure»?
        """,
      english: """
        exit.xlsx, sheet survey, row 2, column bind::campo:mesure: the column \
        'bind::campo:mesure' is none of the campo columns. Did you mean 'bind::campo:measure'?
        """),
    FindingExample(
      .warning, "unknown-measure-column",
      form: """
        | survey |
        |        | type | name | label | bind::campo:colour |
        |        | text | a    | A     | red                |
        """,
      spanish: """
        exit.xlsx, hoja survey, fila 2, columna bind::campo:colour: la columna \
        «bind::campo:colour» no es una de las columnas campo. Use una de estas: \
        bind::campo:measure, bind::campo:attribute, bind::campo:touchpoint, bind::campo:scale, \
        bind::campo:role, bind::campo:yes, bind::campo:missing, bind::campo:segment, \
        bind::campo:identifies, bind::campo:alert, bind::campo:alert_to, bind::campo:preload.
        """,
      english: """
        exit.xlsx, sheet survey, row 2, column bind::campo:colour: the column \
        'bind::campo:colour' is none of the campo columns. Use one of these: bind::campo:measure, \
        bind::campo:attribute, bind::campo:touchpoint, bind::campo:scale, bind::campo:role, \
        bind::campo:yes, bind::campo:missing, bind::campo:segment, bind::campo:identifies, \
        bind::campo:alert, bind::campo:alert_to, bind::campo:preload.
        """),
  ]
}
