import Forms

extension FindingExample {
  static let rows: [FindingExample] = [
    FindingExample(
      .refusal, "missing-type",
      form: """
        | survey |
        |        | type | name | label |
        |        |      | a    | A     |
        """,
      spanish: """
        exit.xlsx, hoja survey, fila 3, columna type: la fila no tiene tipo. Escriba un tipo, \
        como «text» o «select_one lista».
        """,
      english: """
        exit.xlsx, sheet survey, row 3, column type: the row has no type. Write a type, such as \
        'text' or 'select_one list'.
        """),
    FindingExample(
      .refusal, "unknown-type",
      form: """
        | survey |
        |        | type          | name | label |
        |        | select_onne l | b    | B     |
        """,
      spanish: """
        exit.xlsx, hoja survey, fila 3, columna type: el tipo «select_onne l» no existe. ¿Quiso \
        decir «select_one»?
        """,
      english: """
        exit.xlsx, sheet survey, row 3, column type: there is no type 'select_onne l'. Did you \
        mean 'select_one'?
        """),
    FindingExample(
      .refusal, "unknown-type",
      form: """
        | survey |
        |        | type     | name | label |
        |        | hologram | a    | A     |
        """,
      spanish: """
        exit.xlsx, hoja survey, fila 3, columna type: el tipo «hologram» no existe. Use un tipo \
        de XLSForm, como «text» o «select_one lista».
        """,
      english: """
        exit.xlsx, sheet survey, row 3, column type: there is no type 'hologram'. Use an XLSForm \
        type, such as 'text' or 'select_one list'.
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
        pregunta se contesta con texto. Ponga «towns.csv» junto al formulario e impórtelo de \
        nuevo.
        """,
      english: """
        exit.xlsx, sheet survey, row 3, column type: the file 'towns.csv' is not found; the \
        question is answered with text. Put 'towns.csv' beside the form and import it again.
        """),
    FindingExample(
      .note, "replaced-type",
      form: """
        | survey |
        |        | type           | name | calculation |
        |        | calculate_here | a    | 1 + 1       |
        """,
      spanish: """
        exit.xlsx, hoja survey, fila 3, columna type: el tipo «calculate_here» se lee como \
        «calculate». Escriba «calculate» para que otros programas lo lean igual.
        """,
      english: """
        exit.xlsx, sheet survey, row 3, column type: the type 'calculate_here' is read as \
        'calculate'. Write 'calculate' so that other programs read it alike.
        """),
    FindingExample(
      .warning, "unavailable-type",
      form: """
        | survey |
        |        | type      | name |
        |        | simserial | sim  |
        """,
      spanish: """
        exit.xlsx, hoja survey, fila 3, columna type: el tipo «simserial» es propio de un \
        teléfono; la pregunta queda vacía. Quite la fila si no la necesita.
        """,
      english: """
        exit.xlsx, sheet survey, row 3, column type: the type 'simserial' belongs to a phone; the \
        question stays empty. Remove the row if it is not needed.
        """),
    FindingExample(
      .note, "disabled-row",
      form: """
        | survey |
        |        | type | name | label | disabled |
        |        | text | a    | A     |          |
        |        | text | b    | B     | yes      |
        """,
      spanish: """
        exit.xlsx, hoja survey, fila 4, columna disabled: la fila está desactivada y se omite. \
        Vacíe la columna disabled para volver a usarla.
        """,
      english: """
        exit.xlsx, sheet survey, row 4, column disabled: the row is disabled and left out. Clear \
        the column disabled to use it again.
        """),
    FindingExample(
      .warning, "missing-name",
      form: """
        | survey |
        |        | type | name | label |
        |        | text |      | A     |
        """,
      spanish: """
        exit.xlsx, hoja survey, fila 3, columna name: la fila no tiene nombre y se lee \
        «question_3». Escriba en la columna name un nombre corto sin espacios.
        """,
      english: """
        exit.xlsx, sheet survey, row 3, column name: the row has no name and is read as \
        'question_3'. Write a short name without spaces in the column name.
        """),
    FindingExample(
      .warning, "replaced-name",
      form: """
        | survey |
        |        | type | name | label |
        |        | text | 1st  | A     |
        """,
      spanish: """
        exit.xlsx, hoja survey, fila 3, columna name: «1st» no sirve como nombre y se lee «_1st». \
        Escriba «_1st» para que otros programas lo lean igual.
        """,
      english: """
        exit.xlsx, sheet survey, row 3, column name: '1st' cannot be a name and is read as \
        '_1st'. Write '_1st' so that other programs read it alike.
        """),
    FindingExample(
      .warning, "renamed",
      form: """
        | survey |
        |        | type | name | label |
        |        | text | a    | A     |
        |        | text | a    | B     |
        """,
      spanish: """
        exit.xlsx, hoja survey, fila 4, columna name: el nombre «a» ya está en la fila 3, en el \
        mismo grupo; aquí se lee «a_2». Cambie uno de los dos.
        """,
      english: """
        exit.xlsx, sheet survey, row 4, column name: the name 'a' is already in row 3, in the \
        same group; here it is read as 'a_2'. Change one of them.
        """),
    FindingExample(
      .warning, "names-differ-by-case",
      form: """
        | survey |
        |        | type | name | label |
        |        | text | age  | A     |
        |        | text | Age  | B     |
        """,
      spanish: """
        exit.xlsx, hoja survey, fila 4, columna name: los nombres «Age» y «age» solo difieren en \
        mayúsculas. Cambie uno de los dos.
        """,
      english: """
        exit.xlsx, sheet survey, row 4, column name: the names 'Age' and 'age' differ by case \
        only. Change one of them.
        """),
    FindingExample(
      .warning, "missing-label",
      form: """
        | survey |
        |        | type | name | label |
        |        | text | a    |       |
        """,
      spanish: """
        exit.xlsx, hoja survey, fila 3, columna label: «a» no tiene texto que mostrar. Escriba el \
        texto en la columna label; mientras tanto se muestra el nombre.
        """,
      english: """
        exit.xlsx, sheet survey, row 3, column label: 'a' has no text to show. Write the text in \
        the column label; until then the name is shown.
        """),
    FindingExample(
      .warning, "missing-calculation",
      form: """
        | survey |
        |        | type      | name | calculation |
        |        | calculate | a    |             |
        """,
      spanish: """
        exit.xlsx, hoja survey, fila 3, columna calculation: «a» no calcula nada. Escriba la \
        expresión en la columna calculation.
        """,
      english: """
        exit.xlsx, sheet survey, row 3, column calculation: 'a' calculates nothing. Write the \
        expression in the column calculation.
        """),
    FindingExample(
      .warning, "end-without-begin",
      form: """
        | survey |
        |        | type      | name | label |
        |        | text      | a    | A     |
        |        | end_group |      |       |
        """,
      spanish: """
        exit.xlsx, hoja survey, fila 4, columna type: «end_group» no cierra el grupo o la \
        repetición en curso. Quite la fila o agregue antes «begin_group».
        """,
      english: """
        exit.xlsx, sheet survey, row 4, column type: 'end_group' does not close the group or \
        repeat at hand. Remove the row or add 'begin_group' before it.
        """),
    FindingExample(
      .warning, "begin-without-end",
      form: """
        | survey |
        |        | type         | name | label |
        |        | begin_repeat | loan | L     |
        |        | text         | a    | A     |
        """,
      spanish: """
        exit.xlsx, hoja survey, fila 3, columna type: «begin_repeat loan» no se cierra. Agregue \
        «end_repeat» después de su última pregunta.
        """,
      english: """
        exit.xlsx, sheet survey, row 3, column type: 'begin_repeat loan' is not closed. Add \
        'end_repeat' after its last question.
        """),
  ]
}
