import Console
import Languages
import Reporting
import Responses
import Testing

struct ScreenTests {
  private let long = "‹si› ‹9› ‹Por el trato› ‹1 3› ‹:lista› ‹17› ‹45› ‹20/11/2019› ‹:ayuda› ‹› ‹›"

  @Test(arguments: [24, 40, 61, 80, 200])
  func `no line is wider than the terminal`(width: Int) throws {
    let terminal = ScriptedTerminal(typing: long, width: width)
    let held = try HeldInterview(
      SampleForms.satisfaction, long, purpose: .training, caseID: "C-0014", terminal: terminal)
    #expect(held.seal != nil)
    #expect(terminal.tooWide.filter { !$0.hasSuffix("> ") } == [])
  }

  @Test func `what is read aloud and what is not look different where style is allowed`() throws {
    let terminal = ScriptedTerminal(typing: long, showsStyle: true)
    _ = try HeldInterview(SampleForms.satisfaction, long, terminal: terminal)
    let screen = terminal.transcript
    #expect(screen.contains("\u{1B}[1m¿Cuál es la razón principal de su nota?\u{1B}[0m\n"))
    #expect(screen.contains("\u{1B}[2m[ANOTE TEXTUALMENTE]\u{1B}[0m\n"))
    #expect(screen.contains("\u{1B}[2m  1 (Cobro indebido)\u{1B}[0m\n"))
  }

  @Test func `ornaments have ASCII stand-ins`() throws {
    let terminal = ScriptedTerminal(typing: long, glyphs: .ascii)
    _ = try HeldInterview(SampleForms.satisfaction, long, caseID: "1", terminal: terminal)
    let ornaments: Set<Character> = ["─", "·", "«", "»", "●", "…", "→", "›"]
    let screen = terminal.transcript.split(separator: "‹").map { $0.drop { $0 != "›" }.dropFirst() }
    #expect(screen.allSatisfy { ornaments.isDisjoint(with: $0) })
  }

  @Test(arguments: [("es_PE.UTF-8", Glyphs.unicode), ("en_US.utf8", .unicode), ("C", .ascii)])
  func `the locale decides on the letters`(locale: String, glyphs: Glyphs) {
    #expect(Glyphs(locale: locale) == glyphs)
  }

  @Test func `no text of a form can steer the terminal`() throws {
    let form = """
      | survey |
      |  | type | name | label |
      |  | text | a | Uno \u{1B}[31mdos\u{7} |
      """
    let held = try HeldInterview(form, "‹:cerrar›")
    #expect(held.terminal.transcript.contains("Uno <U+001B>[31mdos<U+0007>\n"))
  }

  @Test func `Spanish screens never say what sounds like a fault of the person`() throws {
    let held = try HeldInterview(
      SampleForms.satisfaction, "‹x› ‹:xx› ‹si› ‹77› ‹› ‹4› ‹› ‹z› ‹› ‹abc› ‹:fin› ‹›",
      refusing: [2])
    let screen = held.terminal.transcript.lowercased()
    for word in ["error", "inválid", "abort", "fall", "the ", "type "] {
      #expect(!screen.contains(word))
    }
  }

  @Test func `a value of the form's own is shown and passed with Enter`() throws {
    try expectTranscript(
      of: """
        | survey |
        |  | type | name | label | readonly | calculation | default |
        |  | text | agencia | Agencia según el registro | yes |  | Centro |
        |  | integer | monto | ¿Monto? |  |  | 1500 |
        """,
      """
      prueba · :ayuda muestra los comandos

      Pregunta 1 de unas 2 · 0 min
      Agencia según el registro
      Valor: Centro
      Enter para seguir > ‹›

      Pregunta 2 de unas 2 · 0 min
      ¿Monto?
      Respuesta actual: 1500 (Enter la conserva)
      número > ‹›

      Respondidas 2 de 2 · 0 min
      ── Revisión ──
      Todo lo obligatorio está respondido.
         1 Agencia según el registro → Centro
         2 ¿Monto? → 1500
      Enter finaliza; un número va a esa pregunta > ‹›
      """)
  }

  @Test func `every type says what it waits for`() throws {
    try expectTranscript(
      of: """
        | survey |
        |  | type | name | label | parameters |
        |  | note | saludo | Buenos días. |  |
        |  | decimal | tasa | ¿Tasa? |  |
        |  | time | hora | ¿Hora? |  |
        |  | datetime | cita | ¿Cuándo? |  |
        |  | range | nota | ¿Nota? | start=1 end=5 step=1 |
        |  | acknowledge | ok | ¿Conforme? |  |
        |  | geopoint | lugar | ¿Dónde? |  |
        |  | rank motivos | orden | ¿Qué pesó más? |  |
        | choices |
        |  | list_name | name | label |
        |  | motivos | caro | Caro |
        |  | motivos | trato | Trato |
        """,
      """
      prueba · :ayuda muestra los comandos

      Buenos días.
      Enter para seguir > ‹›

      Pregunta 1 de unas 7 · 0 min
      ¿Tasa?
      número (12,5) > ‹12,5›
        12,5

      Pregunta 2 de unas 7 · 0 min
      ¿Hora?
      hora (18:30) > ‹9›
        09:00

      Pregunta 3 de unas 7 · 0 min
      ¿Cuándo?
      fecha y hora (15/3/2026 18:30) > ‹16/3/2026 18:30›
        lunes 16/3/2026 18:30

      Pregunta 4 de unas 7 · 0 min
      ¿Nota?
      1 a 5 > ‹4›
        4

      Pregunta 5 de unas 7 · 0 min
      ¿Conforme?
      sí > ‹sí›
        sí

      Pregunta 6 de unas 7 · 0 min
      ¿Dónde?
      latitud longitud > ‹-12,05 -77,04›
        -12.05 -77.04 0.0 0.0

      Pregunta 7 de unas 7 · 0 min
      ¿Qué pesó más?
        1 Caro
        2 Trato
      en orden (2 1 3) > ‹2 1›
        Trato › Caro

      Respondidas 7 de 7 · 0 min
      ── Revisión ──
      Todo lo obligatorio está respondido.
         1 ¿Tasa? → 12,5
         2 ¿Hora? → 09:00
         3 ¿Cuándo? → lunes 16/3/2026 18:30
         4 ¿Nota? → 4
         5 ¿Conforme? → sí
         6 ¿Dónde? → -12.05 -77.04 0.0 0.0
         7 ¿Qué pesó más? → Trato; Caro
      Enter finaliza; un número va a esa pregunta > ‹›
      """)
  }
}
