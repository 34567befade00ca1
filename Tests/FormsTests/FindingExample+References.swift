import Forms

extension FindingExample {
  static let references: [FindingExample] = [
    FindingExample(
      .warning, "unreadable-expression",
      form: """
        | survey |
        |        | type | name | label | relevant |
        |        | text | a    | A     | (1 = 1   |
        """,
      spanish: """
        exit.xlsx, hoja survey, fila 3, columna relevant: no se entiende «(1 = 1»; la expresión se \
        omite. Posición 1: «(» no tiene pareja; ciérrelo o quítelo.
        """,
      english: """
        exit.xlsx, sheet survey, row 3, column relevant: '(1 = 1' cannot be read; the expression \
        is left out. Position 1: '(' has no partner; close it or remove it.
        """),
    FindingExample(
      .warning, "malformed-place",
      form: """
        | survey |
        |        | type | name | label         |
        |        | note | a    | Hola ${nombre |
        """,
      spanish: """
        exit.xlsx, hoja survey, fila 3, columna label: un «${» no se cierra o no lleva nombre y \
        queda como texto. Escriba ${nombre}.
        """,
      english: """
        exit.xlsx, sheet survey, row 3, column label: a '${' is not closed or holds no name and \
        stays text. Write ${name}.
        """),
    FindingExample(
      .warning, "default-taken-as-text",
      form: """
        | survey |
        |        | type | name | label | default |
        |        | text | a    | A     | 5 +     |
        """,
      spanish: """
        exit.xlsx, hoja survey, fila 3, columna default: el valor inicial parece una expresión y \
        no lo es; se toma como texto. Póngalo entre comillas si es un texto.
        """,
      english: """
        exit.xlsx, sheet survey, row 3, column default: the default looks like an expression and \
        is none; it is taken as text. Put it in quotes if it is a text.
        """),
    FindingExample(
      .refusal, "unknown-name",
      form: """
        | survey |
        |        | type | name   | label | relevant        |
        |        | text | region | A     |                 |
        |        | text | b      | B     | ${regoin} = 'x' |
        """,
      spanish: """
        exit.xlsx, hoja survey, fila 4, columna relevant: «${regoin}» no es ninguna pregunta del \
        formulario. ¿Quiso decir «region»?
        """,
      english: """
        exit.xlsx, sheet survey, row 4, column relevant: '${regoin}' is no question of the form. \
        Did you mean 'region'?
        """),
    FindingExample(
      .warning, "unknown-place",
      form: """
        | survey |
        |        | type | name | label      |
        |        | note | a    | ${country} |
        """,
      spanish: """
        exit.xlsx, hoja survey, fila 3, columna label: «${country}» no es ninguna pregunta del \
        formulario; allí no se muestra nada. Corrija el nombre o agregue la pregunta.
        """,
      english: """
        exit.xlsx, sheet survey, row 3, column label: '${country}' is no question of the form; \
        nothing is shown there. Correct the name or add the question.
        """),
    FindingExample(
      .warning, "ambiguous-name",
      form: """
        | survey |
        |        | type        | name | label |
        |        | begin_group | g    | G     |
        |        | text        | a    | A     |
        |        | end_group   |      |       |
        |        | begin_group | h    | H     |
        |        | text        | a    | A     |
        |        | end_group   |      |       |
        |        | note        | n    | ${a}  |
        """,
      spanish: """
        exit.xlsx, hoja survey, fila 9, columna label: «${a}» puede ser «g/a», «h/a»; se lee el \
        primero. Dé a cada pregunta un nombre distinto.
        """,
      english: """
        exit.xlsx, sheet survey, row 9, column label: '${a}' may be 'g/a', 'h/a'; the first one \
        is read. Give each question a name of its own.
        """),
    FindingExample(
      .warning, "unknown-path",
      form: """
        | survey |
        |        | type    | name | label | constraint |
        |        | integer | age  | A     | age > 5    |
        """,
      spanish: """
        exit.xlsx, hoja survey, fila 3, columna constraint: la ruta «age» no lleva a ninguna \
        pregunta. Escriba ${nombre} para leer una pregunta.
        """,
      english: """
        exit.xlsx, sheet survey, row 3, column constraint: the path 'age' leads to no question. \
        Write ${name} to read a question.
        """),
    FindingExample(
      .warning, "last-saved",
      form: """
        | survey |
        |        | type | name | label | default         |
        |        | text | a    | A     | ${last-saved#a} |
        """,
      spanish: """
        exit.xlsx, hoja survey, fila 3, columna default: el último valor guardado de «a» todavía \
        no se lee; queda vacío. Tenga en cuenta que allí no habrá valor.
        """,
      english: """
        exit.xlsx, sheet survey, row 3, column default: the last saved value of 'a' is not read \
        yet; it stays empty. Expect no value there.
        """),
    FindingExample(
      .warning, "unknown-instance",
      form: """
        | survey |
        |        | type      | name | calculation                      |
        |        | calculate | a    | pulldata('towns', 'n', 'k', '1') |
        """,
      spanish: """
        exit.xlsx, hoja survey, fila 3, columna calculation: no hay ninguna lista «towns»; lo que \
        se busca en ella queda vacío. Tenga en cuenta que allí no habrá valor.
        """,
      english: """
        exit.xlsx, sheet survey, row 3, column calculation: there is no list 'towns'; what is \
        looked up in it stays empty. Expect no value there.
        """),
    FindingExample(
      .warning, "own-value",
      form: """
        | survey |
        |        | type | name | label | relevant |
        |        | text | a    | A     | . = ''   |
        """,
      spanish: """
        exit.xlsx, hoja survey, fila 3, columna relevant: «a» depende de su propio valor. Use la \
        columna constraint para revisar su respuesta, o quite «.».
        """,
      english: """
        exit.xlsx, sheet survey, row 3, column relevant: 'a' depends on its own value. Use the \
        column constraint to check its answer, or remove '.'.
        """),
    FindingExample(
      .refusal, "circle",
      form: """
        | survey |
        |        | type      | name | calculation |
        |        | calculate | a    | ${b} + 1    |
        |        | calculate | b    | ${a} + 1    |
        """,
      spanish: """
        exit.xlsx, hoja survey, fila 3: estas preguntas dependen unas de otras en círculo: a → b \
        → a. Quite una de las referencias del círculo.
        """,
      english: """
        exit.xlsx, sheet survey, row 3: these questions depend on each other in a circle: a → b → \
        a. Remove one of the references of the circle.
        """),
  ]
}
