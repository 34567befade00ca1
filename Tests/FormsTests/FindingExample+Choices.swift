import Forms

extension FindingExample {
  static let choices: [FindingExample] = [
    FindingExample(
      .refusal, "missing-list",
      form: """
        | survey |
        |        | type       | name | label |
        |        | select_one | a    | A     |
        """,
      spanish: """
        exit.xlsx, hoja survey, fila 3, columna type: a «select_one» le falta el nombre de la \
        lista. Escriba «select_one lista», con una lista de la hoja choices.
        """,
      english: """
        exit.xlsx, sheet survey, row 3, column type: 'select_one' lacks the name of its list. \
        Write 'select_one list', with a list of the sheet choices.
        """),
    FindingExample(
      .refusal, "unknown-list",
      form: """
        | survey |
        |        | type              | name | label |
        |        | select_one region | a    | A     |
        | choices |
        |         | list_name | name | label |
        |         | regions   | 1    | Uno   |
        """,
      spanish: """
        exit.xlsx, hoja survey, fila 3, columna type: la hoja choices no tiene la lista «region». \
        ¿Quiso decir «regions»?
        """,
      english: """
        exit.xlsx, sheet survey, row 3, column type: the sheet choices has no list 'region'. Did \
        you mean 'regions'?
        """),
    FindingExample(
      .refusal, "unknown-list",
      form: """
        | survey |
        |        | type             | name | label |
        |        | select_one towns | a    | A     |
        """,
      spanish: """
        exit.xlsx, hoja survey, fila 3, columna type: la hoja choices no tiene la lista «towns». \
        Agregue las opciones de «towns» a la hoja choices.
        """,
      english: """
        exit.xlsx, sheet survey, row 3, column type: the sheet choices has no list 'towns'. Add \
        the choices of 'towns' to the sheet choices.
        """),
    FindingExample(
      .warning, "choice-without-list",
      form: """
        | survey |
        |        | type | name | label |
        |        | text | a    | A     |
        | choices |
        |         | list_name | name | label |
        |         |           | 1    | Uno   |
        """,
      spanish: """
        exit.xlsx, hoja choices, fila 6, columna list_name: la opción no dice de qué lista es. \
        Escriba la lista en la columna list_name; mientras tanto se omite.
        """,
      english: """
        exit.xlsx, sheet choices, row 6, column list_name: the choice names no list. Write the \
        list in the column list_name; until then it is left out.
        """),
    FindingExample(
      .warning, "choice-without-name",
      form: """
        | survey |
        |        | type | name | label |
        |        | text | a    | A     |
        | choices |
        |         | list_name | name | label |
        |         | l         |      | Uno   |
        """,
      spanish: """
        exit.xlsx, hoja choices, fila 6, columna name: una opción de la lista «l» no tiene nombre \
        y se omite. Escriba el nombre en la columna name.
        """,
      english: """
        exit.xlsx, sheet choices, row 6, column name: a choice of the list 'l' has no name and is \
        left out. Write it in the column name.
        """),
    FindingExample(
      .warning, "choice-without-label",
      form: """
        | survey |
        |        | type | name | label |
        |        | text | a    | A     |
        | choices |
        |         | list_name | name | label |
        |         | l         | 1    |       |
        """,
      spanish: """
        exit.xlsx, hoja choices, fila 6, columna label: la opción «1» no tiene texto que mostrar. \
        Escriba el texto en la columna label; mientras tanto se muestra el nombre.
        """,
      english: """
        exit.xlsx, sheet choices, row 6, column label: the choice '1' has no text to show. Write \
        the text in the column label; until then the name is shown.
        """),
    FindingExample(
      .warning, "repeated-choice",
      form: """
        | survey |
        |        | type | name | label |
        |        | text | a    | A     |
        | choices |
        |         | list_name | name | label |
        |         | l         | 1    | Uno   |
        |         | l         | 1    | Dos   |
        """,
      spanish: """
        exit.xlsx, hoja choices, fila 7, columna name: la opción «1» de la lista «l» ya está en \
        la fila 6. Cambie uno de los dos, o escriba «yes» en allow_choice_duplicates de la hoja \
        settings.
        """,
      english: """
        exit.xlsx, sheet choices, row 7, column name: the choice '1' of the list 'l' is already \
        in row 6. Change one of them, or write 'yes' under allow_choice_duplicates of the \
        settings.
        """),
    FindingExample(
      .warning, "space-in-choice",
      form: """
        | survey |
        |        | type              | name | label |
        |        | select_multiple l | a    | A     |
        | choices |
        |         | list_name | name    | label |
        |         | l         | my town | T     |
        """,
      spanish: """
        exit.xlsx, hoja choices, fila 6, columna name: la opción «my town» de la lista «l» lleva \
        un espacio y la lista admite varias respuestas; se lee «my_town». Escriba «_» en lugar \
        del espacio.
        """,
      english: """
        exit.xlsx, sheet choices, row 6, column name: the choice 'my town' of the list 'l' holds \
        a space and the list takes several answers; it is read as 'my_town'. Write '_' instead of \
        the space.
        """),
    FindingExample(
      .warning, "other-with-filter",
      form: """
        | survey |
        |        | type                  | name | label | choice_filter |
        |        | select_one l or_other | a    | A     | name = 'x'    |
        | choices |
        |         | list_name | name | label |
        |         | l         | x    | X     |
        """,
      spanish: """
        exit.xlsx, hoja survey, fila 3, columna choice_filter: «or_other» no se combina con un \
        filtro de opciones. Agregue la opción «other» a la lista y una pregunta de texto.
        """,
      english: """
        exit.xlsx, sheet survey, row 3, column choice_filter: 'or_other' does not go with a \
        choice filter. Add the choice 'other' to the list, and a text question.
        """),
    FindingExample(
      .warning, "unknown-filter-column",
      form: """
        | survey |
        |        | type         | name | label | choice_filter |
        |        | select_one l | a    | A     | regin = 'x'   |
        | choices |
        |         | list_name | name | label | region |
        |         | l         | x    | X     | x      |
        """,
      spanish: """
        exit.xlsx, hoja survey, fila 3, columna choice_filter: el filtro de la lista «l» lee la \
        columna «regin», que la hoja choices no tiene. ¿Quiso decir «region»?
        """,
      english: """
        exit.xlsx, sheet survey, row 3, column choice_filter: the filter of the list 'l' reads \
        the column 'regin', which the sheet choices does not have. Did you mean 'region'?
        """),
    FindingExample(
      .warning, "unknown-filter-column",
      form: """
        | survey |
        |        | type         | name | label | choice_filter |
        |        | select_one l | a    | A     | branch = 'x'  |
        | choices |
        |         | list_name | name | label |
        |         | l         | x    | X     |
        """,
      spanish: """
        exit.xlsx, hoja survey, fila 3, columna choice_filter: el filtro de la lista «l» lee la \
        columna «branch», que la hoja choices no tiene. Agregue la columna «branch», o escriba \
        ${branch} si es una pregunta.
        """,
      english: """
        exit.xlsx, sheet survey, row 3, column choice_filter: the filter of the list 'l' reads \
        the column 'branch', which the sheet choices does not have. Add the column 'branch', or \
        write ${branch} if it is a question.
        """),
  ]
}
