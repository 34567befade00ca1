import Console
import Interviewing
import Languages
import Responses
import Testing

/// Texts of several lines at the prompt.
struct LineTests {
  private let form = """
    | survey |
    | | type | name | label | appearance |
    | | text | relato | ¿Qué pasó? | multiline |
    | | text | agencia | ¿En qué agencia? | |
    | settings |
    | | form_title | form_id |
    | | Relato | relato |
    """

  @Test func `a long text takes lines until a lone dot`() throws {
    let held = try expectTranscript(
      of: form,
      """
      Relato · :ayuda muestra los comandos

      Pregunta 1 de unas 2 · 0 min
      ¿Qué pasó?
      [Varias líneas: Enter pasa a otra; un punto solo o Ctrl-D termina.]
      texto > ‹Fui al banco.›
      | ‹›
      | ‹No había nadie.›
      | ‹.›

      Pregunta 2 de unas 2 · 0 min
      ¿En qué agencia?
      texto > ‹Norte›

      Respondidas 2 de 2 · 0 min
      ── Revisión ──
      Todo lo obligatorio está respondido.
         1 ¿Qué pasó? → Fui al banco. No había nadie.
         2 ¿En qué agencia? → Norte
      Enter finaliza; un número va a esa pregunta > ‹›
      """)
    #expect(held.value("relato") == "Fui al banco.\n\nNo había nadie.")
  }

  @Test func `Ctrl-D ends a long text and not the interview`() throws {
    let held = try HeldInterview(form, "‹Uno›‹Dos›‹^D›‹Norte›‹›")
    #expect(held.value("relato") == "Uno\nDos")
  }

  @Test func `lines from a file answer one prompt each, whatever the form wants`() throws {
    let terminal = ScriptedTerminal(typing: "‹Uno›‹Norte›‹›", isTyped: false)
    let held = try HeldInterview(form, "", terminal: terminal)
    #expect(held.value("relato") == "Uno")
    #expect(held.value("agencia") == "Norte")
    #expect(!terminal.transcript.contains("Varias líneas"))
  }

  @Test func `pasted lines that end with the dot need no second one`() throws {
    let held = try HeldInterview(form, "‹Uno\nDos\n.›‹Norte›‹›")
    #expect(held.value("relato") == "Uno\nDos")
  }

  @Test func `an ordinary text stays one line`() throws {
    let held = try HeldInterview(form, "‹Uno›‹.›‹Norte›‹›")
    #expect(held.value("agencia") == "Norte")
    #expect(held.terminal.initials.count == 4)
  }

  @Test func `going back, the lines are offered one by one for correction`() throws {
    let held = try HeldInterview(
      form, "‹Uno›‹Dos›‹.›‹:atrás›‹:editar›‹Uno y medio›‹›‹Tres›‹.›‹Norte›‹›")
    #expect(held.value("relato") == "Uno y medio\nTres")
    #expect(held.terminal.initials.contains("Dos"))
  }

  @Test func `lines not reached in a correction stay`() throws {
    let held = try HeldInterview(form, "‹Uno›‹Dos›‹.›‹:atrás›‹:editar›‹Otro›‹^D›‹Norte›‹›")
    #expect(held.value("relato") == "Otro\nDos")
  }

  @Test func `any text question takes several lines when asked to`() throws {
    let held = try HeldInterview(form, "‹Uno›‹.›‹:editar›‹Norte›‹y Sur›‹.›‹›")
    #expect(held.value("agencia") == "Norte\ny Sur")
  }

  @Test func `what is no text is not edited like that`() throws {
    let number = """
      | survey |
      | | type | name | label |
      | | integer | n | ¿Cuántos? |
      """
    let held = try HeldInterview(number, "‹:editar›‹3›‹›")
    #expect(held.terminal.transcript.contains("Así se edita solo un texto"))
    #expect(held.value("n") == "3")
  }

  @Test func `every line is kept as soon as it is typed`() throws {
    let held = try HeldInterview(form, "‹Uno›‹Dos›‹^Ttr›")
    #expect(held.end == .stopped(signal: 15))
    #expect(held.journal.unfinished == "Uno\nDos\ntr")
  }
}
