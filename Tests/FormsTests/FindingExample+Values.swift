import Forms

extension FindingExample {
  static let values: [FindingExample] = [
    FindingExample(
      .warning, "malformed-parameter",
      form: """
        | survey |
        |        | type  | name | label | parameters  |
        |        | range | a    | A     | start=1 end |
        """,
      spanish: """
        exit.xlsx, hoja survey, fila 3, columna parameters: el parámetro «end» no tiene la forma \
        clave=valor y se omite. Escriba, por ejemplo, «start=1 end=10 step=1».
        """,
      english: """
        exit.xlsx, sheet survey, row 3, column parameters: the parameter 'end' is not written \
        key=value and is left out. Write, for example, 'start=1 end=10 step=1'.
        """),
    FindingExample(
      .warning, "unknown-parameter",
      form: """
        | survey |
        |        | type  | name | label | parameters |
        |        | range | a    | A     | strt=1     |
        """,
      spanish: """
        exit.xlsx, hoja survey, fila 3, columna parameters: este tipo no usa el parámetro «strt». \
        ¿Quiso decir «start»?
        """,
      english: """
        exit.xlsx, sheet survey, row 3, column parameters: this type takes no parameter 'strt'. \
        Did you mean 'start'?
        """),
    FindingExample(
      .warning, "unknown-parameter",
      form: """
        | survey |
        |        | type  | name | label | parameters |
        |        | range | a    | A     | colour=1   |
        """,
      spanish: """
        exit.xlsx, hoja survey, fila 3, columna parameters: este tipo no usa el parámetro \
        «colour». Quítelo.
        """,
      english: """
        exit.xlsx, sheet survey, row 3, column parameters: this type takes no parameter 'colour'. \
        Remove it.
        """),
    FindingExample(
      .warning, "parameter-no-number",
      form: """
        | survey |
        |        | type  | name | label | parameters |
        |        | range | a    | A     | start=uno  |
        """,
      spanish: """
        exit.xlsx, hoja survey, fila 3, columna parameters: el parámetro «start» dice «uno», que \
        no es un número; se usa el rango de 1 a 10. Escriba, por ejemplo, «start=1 end=10 \
        step=1».
        """,
      english: """
        exit.xlsx, sheet survey, row 3, column parameters: the parameter 'start' says 'uno', \
        which is no number; the range 1 to 10 is used. Write, for example, 'start=1 end=10 \
        step=1'.
        """),
    FindingExample(
      .warning, "useless-range",
      form: """
        | survey |
        |        | type  | name | label | parameters    |
        |        | range | a    | A     | start=5 end=1 |
        """,
      spanish: """
        exit.xlsx, hoja survey, fila 3, columna parameters: de 5 no se llega a 1 en pasos de 1; \
        se usa el rango de 1 a 10. Escriba, por ejemplo, «start=1 end=10 step=1».
        """,
      english: """
        exit.xlsx, sheet survey, row 3, column parameters: no steps of 1 lead from 5 to 1; the \
        range 1 to 10 is used. Write, for example, 'start=1 end=10 step=1'.
        """),
    FindingExample(
      .warning, "missing-translation",
      form: """
        | survey |
        |        | type | name | label::Español (es) | label::English (en) |
        |        | text | a    | Uno                 | One                 |
        |        | text | b    | Dos                 |                     |
        |        | text | c    | Tres                |                     |
        """,
      spanish: """
        exit.xlsx, hoja survey, fila 4, columna label::English (en): en «English (en)» faltan 2 \
        textos. Complete esa columna; mientras tanto se muestra otro idioma.
        """,
      english: """
        exit.xlsx, sheet survey, row 4, column label::English (en): 'English (en)' lacks 2 texts. \
        Complete that column; until then another language is shown.
        """),
    FindingExample(
      .warning, "unknown-default-language",
      form: """
        | survey |
        |        | type | name | label::Español (es) |
        |        | text | a    | Uno                 |
        | settings |
        |          | default_language |
        |          | Quechua          |
        """,
      spanish: """
        exit.xlsx, hoja settings, fila 6, columna default_language: ninguna columna está en el \
        idioma «Quechua»; se usa el primero. Escriba el idioma igual que en los encabezados.
        """,
      english: """
        exit.xlsx, sheet settings, row 6, column default_language: no column is in the language \
        'Quechua'; the first one is used. Write the language as the headers do.
        """),
    FindingExample(
      .warning, "unknown-default-language",
      form: """
        | survey |
        |        | type | name | label::Español (es) |
        |        | text | a    | Uno                 |
        | settings |
        |          | default_language |
        |          | Espanyol (es)    |
        """,
      spanish: """
        exit.xlsx, hoja settings, fila 6, columna default_language: ninguna columna está en el \
        idioma «Espanyol (es)»; se usa el primero. ¿Quiso decir «Español (es)»?
        """,
      english: """
        exit.xlsx, sheet settings, row 6, column default_language: no column is in the language \
        'Espanyol (es)'; the first one is used. Did you mean 'Español (es)'?
        """),
    FindingExample(
      .note, "matched-default-language",
      form: """
        | survey |
        |        | type | name | label::Español (es) |
        |        | text | a    | Uno                 |
        | settings |
        |          | default_language |
        |          | es               |
        """,
      spanish: """
        exit.xlsx, hoja settings, fila 6, columna default_language: el idioma «es» se lee como \
        «Español (es)». Escriba el idioma igual que en los encabezados.
        """,
      english: """
        exit.xlsx, sheet settings, row 6, column default_language: the language 'es' is read as \
        'Español (es)'. Write the language as the headers do.
        """),
    FindingExample(
      .warning, "unknown-value",
      form: """
        | survey |
        |        | type | name | label | bind::campo:measure |
        |        | text | a    | A     | satisfacton         |
        """,
      spanish: """
        exit.xlsx, hoja survey, fila 3, columna bind::campo:measure: «satisfacton» no es un valor \
        de esta columna y se omite. ¿Quiso decir «satisfaction»?
        """,
      english: """
        exit.xlsx, sheet survey, row 3, column bind::campo:measure: 'satisfacton' is no value of \
        this column and is left out. Did you mean 'satisfaction'?
        """),
    FindingExample(
      .warning, "unknown-value",
      form: """
        | survey |
        |        | type | name | label | bind::campo:role |
        |        | text | a    | A     | blue             |
        """,
      spanish: """
        exit.xlsx, hoja survey, fila 3, columna bind::campo:role: «blue» no es un valor de esta \
        columna y se omite. Use uno de estos: root, contributing, trigger.
        """,
      english: """
        exit.xlsx, sheet survey, row 3, column bind::campo:role: 'blue' is no value of this \
        column and is left out. Use one of these: root, contributing, trigger.
        """),
    FindingExample(
      .warning, "malformed-scale",
      form: """
        | survey |
        |        | type    | name | label | bind::campo:scale |
        |        | integer | a    | A     | 1-10              |
        """,
      spanish: """
        exit.xlsx, hoja survey, fila 3, columna bind::campo:scale: «1-10» no es una escala. \
        Escriba el peor y el mejor valor, como «1 10».
        """,
      english: """
        exit.xlsx, sheet survey, row 3, column bind::campo:scale: '1-10' is no scale. Write the \
        worst and the best value, such as '1 10'.
        """),
    FindingExample(
      .warning, "malformed-segment",
      form: """
        | survey |
        |        | type | name | label | bind::campo:segment |
        |        | text | a    | A     | place one           |
        """,
      spanish: """
        exit.xlsx, hoja survey, fila 3, columna bind::campo:segment: «place one» no es un \
        segmento. Escriba «yes», o una jerarquía y su nivel, como «place 1».
        """,
      english: """
        exit.xlsx, sheet survey, row 3, column bind::campo:segment: 'place one' is no segment. \
        Write 'yes', or a hierarchy and its level, such as 'place 1'.
        """),
    FindingExample(
      .warning, "unknown-code",
      form: """
        | survey |
        |        | type         | name | label | bind::campo:yes |
        |        | select_one l | a    | A     | sì              |
        | choices |
        |         | list_name | name | label |
        |         | l         | si   | Sí    |
        """,
      spanish: """
        exit.xlsx, hoja survey, fila 3, columna bind::campo:yes: la lista «l» no tiene la opción \
        «sì». ¿Quiso decir «si»?
        """,
      english: """
        exit.xlsx, sheet survey, row 3, column bind::campo:yes: the list 'l' has no choice 'sì'. \
        Did you mean 'si'?
        """),
    FindingExample(
      .warning, "unknown-code",
      form: """
        | survey |
        |        | type         | name | label | bind::campo:missing |
        |        | select_one l | a    | A     | ns=dk               |
        | choices |
        |         | list_name | name | label |
        |         | l         | si   | Sí    |
        """,
      spanish: """
        exit.xlsx, hoja survey, fila 3, columna bind::campo:missing: la lista «l» no tiene la \
        opción «ns». Escriba el nombre de una opción de la lista.
        """,
      english: """
        exit.xlsx, sheet survey, row 3, column bind::campo:missing: the list 'l' has no choice \
        'ns'. Write the name of a choice of the list.
        """),
  ]
}
