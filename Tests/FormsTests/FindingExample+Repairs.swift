import Forms

extension FindingExample {
  /// What a tolerant reading mends, each with one sane reading.
  static let repairs: [FindingExample] = [
    FindingExample(
      .note, "matched-name",
      form: """
        | survey |
        |        | type | name     | label          |
        |        | text | Tu_Edad  | A              |
        |        | note | b        | B ${tu-edad}   |
        """,
      spanish: """
        exit.xlsx, hoja survey, fila 4, columna label: «${tu-edad}» se lee como «${Tu_Edad}». \
        Escriba el nombre igual que en la columna name.
        """,
      english: """
        exit.xlsx, sheet survey, row 4, column label: '${tu-edad}' is read as '${Tu_Edad}'. Write \
        the name as the column name does.
        """),
    FindingExample(
      .note, "matched-list",
      form: """
        | survey  |
        |         | type              | name | label |
        |         | select_one Yes-No | a    | A     |
        | choices |
        |         | list_name | name | label |
        |         | yes_no    | 1    | Yes   |
        """,
      spanish: """
        exit.xlsx, hoja survey, fila 3, columna type: la lista «Yes-No» se lee como «yes_no». \
        Escriba la lista igual que en la hoja choices.
        """,
      english: """
        exit.xlsx, sheet survey, row 3, column type: the list 'Yes-No' is read as 'yes_no'. Write \
        the list as the sheet choices does.
        """),
    FindingExample(
      .note, "read-word",
      form: """
        | survey |
        |        | type | name | label | required  |
        |        | text | a    | A     | verdadero |
        """,
      spanish: """
        exit.xlsx, hoja survey, fila 3, columna required: «verdadero» se lee como «yes». Escriba \
        «yes» para que otros programas lo lean igual.
        """,
      english: """
        exit.xlsx, sheet survey, row 3, column required: 'verdadero' is read as 'yes'. Write 'yes' \
        so that other programs read it alike.
        """),
    FindingExample(
      .warning, "passed-row",
      form: """
        | survey |
        |        | type | name | label     |
        |        |      |      | SECTION 1 |
        |        | text | a    | A         |
        """,
      spanish: """
        exit.xlsx, hoja survey, fila 3, columna type: la fila no tiene tipo ni nombre y se omite. \
        Escriba un tipo y un nombre si es una pregunta, o «note» si es un título.
        """,
      english: """
        exit.xlsx, sheet survey, row 3, column type: the row has neither type nor name and is left \
        out. Write a type and a name if it is a question, or 'note' if it is a heading.
        """),
    FindingExample(
      .warning, "unknown-function",
      form: """
        | survey |
        |        | type | name | label | relevant   |
        |        | text | a    | A     | cont(1,2)  |
        """,
      spanish: """
        exit.xlsx, hoja survey, fila 3, columna relevant: no existe la función «cont»; la \
        expresión se omite. ¿Quiso decir «count»?
        """,
      english: """
        exit.xlsx, sheet survey, row 3, column relevant: there is no function 'cont'; the \
        expression is left out. Did you mean 'count'?
        """),
    FindingExample(
      .warning, "dropped-relevance",
      form: """
        | survey |
        |        | type | name | label | relevant   |
        |        | text | a    | A     | ${b} = '1' |
        |        | text | b    | B     | ${a} = '1' |
        """,
      spanish: """
        exit.xlsx, hoja survey, fila 3, columna relevant: la condición de «a» espera respuestas \
        que vienen después: a → b → a; se muestra siempre. Quite una de las referencias del \
        círculo.
        """,
      english: """
        exit.xlsx, sheet survey, row 3, column relevant: the condition of 'a' waits for answers \
        that come after it: a → b → a; it is always shown. Remove one of the references of the \
        circle.
        """),
    FindingExample(
      .warning, "loosened-circle",
      form: """
        | survey |
        |        | type        | name | label | relevant   | calculation |
        |        | begin_group | g    | G     | ${c} = '1' |             |
        |        | calculate   | c    |       |            | 1           |
        |        | end_group   |      |       |            |             |
        """,
      spanish: """
        exit.xlsx, hoja survey, fila 3: estas preguntas dependen unas de otras en círculo por la \
        relevancia de un grupo: g → c → g; lo que está dentro se calcula antes que el grupo. \
        Quite una de las referencias del círculo.
        """,
      english: """
        exit.xlsx, sheet survey, row 3: these questions depend on each other in a circle through \
        a group's relevance: g → c → g; what is inside is computed before the group. Remove one \
        of the references of the circle.
        """),
    FindingExample(
      .warning, "missing-file",
      form: """
        | survey |
        |        | type                           | name | label |
        |        | select_one_from_file towns.csv | a    | A     |
        """,
      spanish: """
        exit.xlsx, hoja survey, fila 3, columna type: no se encuentra el archivo «towns.csv»; la \
        pregunta se contesta con texto. Ponga «towns.csv» junto al formulario e impórtelo de nuevo.
        """,
      english: """
        exit.xlsx, sheet survey, row 3, column type: the file 'towns.csv' is not found; the \
        question is answered with text. Put 'towns.csv' beside the form and import it again.
        """),
  ]
}
