import Languages
import Testing

struct ChoiceTests {
  private func form(_ type: String, hint: String = "", missing: String = "", _ choices: [String])
    -> String
  {
    """
    | survey |
    |  | type | name | label | hint | bind::campo:missing |
    |  | \(type) lista | p | ¿Cuál? | \(hint) | \(missing) |
    | choices |
    |  | list_name | name | label |

    """ + choices.map { "|  | lista | \($0) |\n" }.joined()
  }

  private func towns(_ count: Int) -> [String] {
    (1...count).map { "c\($0) | Ciudad \($0)" }
  }

  @Test func `a labelled scale has a line for each score`() throws {
    let labels = ["1 | Seguro que no", "2 | Probablemente no", "3 | No está seguro/a"]
    try expectTranscript(
      of: form("select_one", labels + ["4 | Probablemente sí", "5 | Seguro que sí"]),
      """
      prueba · :ayuda muestra los comandos

      Pregunta 1 de unas 1 · 0 min
      ¿Cuál?
        1 Seguro que no
        2 Probablemente no
        3 No está seguro/a
        4 Probablemente sí
        5 Seguro que sí
      1 a 5 > ‹4›
        4 · Probablemente sí

      Respondidas 1 de 1 · 0 min
      ── Revisión ──
      Todo lo obligatorio está respondido.
         1 ¿Cuál? → Probablemente sí
      Enter finaliza; un número va a esa pregunta > ‹:cerrar›
      La entrevista queda en curso y lo respondido está guardado. Para retomarla:
        campo retomar
      """)
  }

  @Test func `a long scale with labelled ends takes one line`() throws {
    let scores = (2...6).map { "\($0) | \($0)" }
    try expectTranscript(
      of: form(
        "select_one", ["1 | Totalmente en desacuerdo"] + scores + ["7 | Totalmente de acuerdo"]),
      """
      prueba · :ayuda muestra los comandos

      Pregunta 1 de unas 1 · 0 min
      ¿Cuál?
          1 Totalmente en desacuerdo  2  3  4  5  6  7 Totalmente de acuerdo
      1 a 7 > ‹7›
        7 · Totalmente de acuerdo

      Respondidas 1 de 1 · 0 min
      ── Revisión ──
      Todo lo obligatorio está respondido.
         1 ¿Cuál? → Totalmente de acuerdo
      Enter finaliza; un número va a esa pregunta > ‹:cerrar›
      La entrevista queda en curso y lo respondido está guardado. Para retomarla:
        campo retomar
      """)
  }

  @Test func `a scale from minus to plus is typed with its sign`() throws {
    let held = try HeldInterview(
      form("select_one", ["-1 | empeoró", "0 | igual", "1 | mejoró"]), "‹-1› ‹›")
    #expect(held.value("p") == "-1")
    #expect(held.terminal.transcript.contains("  -1 empeoró\n"))
  }

  @Test func `no answer is never among the numbers`() throws {
    try expectTranscript(
      of: form(
        "select_one", missing: "ns=dk ninguno=na",
        ["a | Agencia", "ninguno | No ha ido", "ns | No sabe", "b | Banco"]),
      """
      prueba · :ayuda muestra los comandos

      Pregunta 1 de unas 1 · 0 min
      ¿Cuál?
        1 Agencia
        2 Banco
          :na No ha ido · :ns No sabe
      opción > ‹2›
        Banco

      Respondidas 1 de 1 · 0 min
      ── Revisión ──
      Todo lo obligatorio está respondido.
         1 ¿Cuál? → Banco
      Enter finaliza; un número va a esa pregunta > ‹:atrás›

      Pregunta 1 de unas 1 · 0 min
      ¿Cuál?
        1 Agencia
        2 Banco
          :na No ha ido · :ns No sabe
      Respuesta actual: Banco (Enter la conserva)
      opción > ‹3›
      Escriba un número del 1 al 2, o el comienzo de una opción.
      opción > ‹:na›
        No ha ido

      Respondidas 1 de 1 · 0 min
      ── Revisión ──
      Todo lo obligatorio está respondido.
         1 ¿Cuál? → No ha ido
      Enter finaliza; un número va a esa pregunta > ‹:cerrar›
      La entrevista queda en curso y lo respondido está guardado. Para retomarla:
        campo retomar
      """)
  }

  @Test func `a long list of short choices stands in columns`() throws {
    try expectTranscript(
      of: form("select_one", towns(40)),
      """
      prueba · :ayuda muestra los comandos

      Pregunta 1 de unas 1 · 0 min
      ¿Cuál?
         1 Ciudad 1     15 Ciudad 15    29 Ciudad 29
         2 Ciudad 2     16 Ciudad 16    30 Ciudad 30
         3 Ciudad 3     17 Ciudad 17    31 Ciudad 31
         4 Ciudad 4     18 Ciudad 18    32 Ciudad 32
         5 Ciudad 5     19 Ciudad 19    33 Ciudad 33
         6 Ciudad 6     20 Ciudad 20    34 Ciudad 34
         7 Ciudad 7     21 Ciudad 21    35 Ciudad 35
         8 Ciudad 8     22 Ciudad 22    36 Ciudad 36
         9 Ciudad 9     23 Ciudad 23    37 Ciudad 37
        10 Ciudad 10    24 Ciudad 24    38 Ciudad 38
        11 Ciudad 11    25 Ciudad 25    39 Ciudad 39
        12 Ciudad 12    26 Ciudad 26    40 Ciudad 40
        13 Ciudad 13    27 Ciudad 27
        14 Ciudad 14    28 Ciudad 28
      opción > ‹38›
        Ciudad 38

      Respondidas 1 de 1 · 0 min
      ── Revisión ──
      Todo lo obligatorio está respondido.
         1 ¿Cuál? → Ciudad 38
      Enter finaliza; un número va a esa pregunta > ‹:cerrar›
      La entrevista queda en curso y lo respondido está guardado. Para retomarla:
        campo retomar
      """)
  }

  @Test func `a list longer than the screen is paged`() throws {
    let labels = (1...30).map { number in
      "c\(number) | Motivo número \(number) que se explica con bastantes palabras en una línea"
    }
    try expectTranscript(
      of: form("select_one", labels),
      """
      prueba · :ayuda muestra los comandos

      Pregunta 1 de unas 1 · 0 min
      ¿Cuál?
         1 Motivo número 1 que se explica con bastantes palabras en una línea
         2 Motivo número 2 que se explica con bastantes palabras en una línea
         3 Motivo número 3 que se explica con bastantes palabras en una línea
         4 Motivo número 4 que se explica con bastantes palabras en una línea
         5 Motivo número 5 que se explica con bastantes palabras en una línea
         6 Motivo número 6 que se explica con bastantes palabras en una línea
         7 Motivo número 7 que se explica con bastantes palabras en una línea
         8 Motivo número 8 que se explica con bastantes palabras en una línea
         9 Motivo número 9 que se explica con bastantes palabras en una línea
        10 Motivo número 10 que se explica con bastantes palabras en una línea
        11 Motivo número 11 que se explica con bastantes palabras en una línea
        12 Motivo número 12 que se explica con bastantes palabras en una línea
        13 Motivo número 13 que se explica con bastantes palabras en una línea
        17 más: + muestra las siguientes; también vale el comienzo de una opción
      opción > ‹+›

      Pregunta 1 de unas 1 · 0 min
      ¿Cuál?
        14 Motivo número 14 que se explica con bastantes palabras en una línea
        15 Motivo número 15 que se explica con bastantes palabras en una línea
        16 Motivo número 16 que se explica con bastantes palabras en una línea
        17 Motivo número 17 que se explica con bastantes palabras en una línea
        18 Motivo número 18 que se explica con bastantes palabras en una línea
        19 Motivo número 19 que se explica con bastantes palabras en una línea
        20 Motivo número 20 que se explica con bastantes palabras en una línea
        21 Motivo número 21 que se explica con bastantes palabras en una línea
        22 Motivo número 22 que se explica con bastantes palabras en una línea
        23 Motivo número 23 que se explica con bastantes palabras en una línea
        24 Motivo número 24 que se explica con bastantes palabras en una línea
        25 Motivo número 25 que se explica con bastantes palabras en una línea
        26 Motivo número 26 que se explica con bastantes palabras en una línea
        4 más: + muestra las siguientes; también vale el comienzo de una opción
      opción > ‹:más›

      Pregunta 1 de unas 1 · 0 min
      ¿Cuál?
        27 Motivo número 27 que se explica con bastantes palabras en una línea
        28 Motivo número 28 que se explica con bastantes palabras en una línea
        29 Motivo número 29 que se explica con bastantes palabras en una línea
        30 Motivo número 30 que se explica con bastantes palabras en una línea
      opción > ‹+›

      Pregunta 1 de unas 1 · 0 min
      ¿Cuál?
         1 Motivo número 1 que se explica con bastantes palabras en una línea
         2 Motivo número 2 que se explica con bastantes palabras en una línea
         3 Motivo número 3 que se explica con bastantes palabras en una línea
         4 Motivo número 4 que se explica con bastantes palabras en una línea
         5 Motivo número 5 que se explica con bastantes palabras en una línea
         6 Motivo número 6 que se explica con bastantes palabras en una línea
         7 Motivo número 7 que se explica con bastantes palabras en una línea
         8 Motivo número 8 que se explica con bastantes palabras en una línea
         9 Motivo número 9 que se explica con bastantes palabras en una línea
        10 Motivo número 10 que se explica con bastantes palabras en una línea
        11 Motivo número 11 que se explica con bastantes palabras en una línea
        12 Motivo número 12 que se explica con bastantes palabras en una línea
        13 Motivo número 13 que se explica con bastantes palabras en una línea
        17 más: + muestra las siguientes; también vale el comienzo de una opción
      opción > ‹motivo número 29›
        Motivo número 29 que se explica con bastantes palabras en una línea

      Respondidas 1 de 1 · 0 min
      ── Revisión ──
      Todo lo obligatorio está respondido.
         1 ¿Cuál? → Motivo número 29 que se explica con bastantes palabras en una lín…
      Enter finaliza; un número va a esa pregunta > ‹:cerrar›
      La entrevista queda en curso y lo respondido está guardado. Para retomarla:
        campo retomar
      """, height: 20)
  }

  @Test func `choices that are not read look different`() throws {
    try expectTranscript(
      of: form("select_multiple", hint: "DO NOT READ; MARK", ["a | Late", "b | Dear"]),
      """
      prueba · :help shows the commands

      Question 1 of about 1 · 0 min
      ¿Cuál?
      [DO NOT READ; MARK]
        1 (Late)
        2 (Dear)
      one or several (1 3) > ‹late›
        Late

      Answered 1 of 1 · 0 min
      ── Review ──
      Everything required is answered.
         1 ¿Cuál? → Late
      Enter finalizes; a number goes there > ‹:quit›
      The interview stays in progress and its answers are saved. To take it up again:
        campo resume
      """, language: .english)
  }
}
