import Console
import Interviewing
import Languages
import Responses
import Testing

struct EndTests {
  @Test func `the end of the input pauses`() throws {
    let held = try expectTranscript(
      of: SampleForms.loans,
      """
      Préstamos · :ayuda muestra los comandos

      Pregunta 1 de unas 1 · 0 min
      ¿Cómo se llama?
      texto > ‹Ana›

      ¿Agregar: Préstamo? (sí/no)
      sí/no > ‹^D›
      En pausa; lo respondido está guardado. Para retomar la entrevista:
        campo retomar
      """)
    #expect(held.end == .paused(Pause()))
  }

  @Test func `Ctrl-C says how to leave and keeps the line`() throws {
    let held = try expectTranscript(
      of: SampleForms.loans,
      """
      Préstamos · :ayuda muestra los comandos

      Pregunta 1 de unas 1 · 0 min
      ¿Cómo se llama?
      texto > ‹^CAna Mar›
      Nada se ha perdido. :pausa la deja para después; :cerrar cierra campo.
      texto > ‹Ana María›

      ¿Agregar: Préstamo? (sí/no)
      sí/no > ‹:pausa›
      motivo; cuándo se retoma (Enter: nada) > ‹›
      En pausa; lo respondido está guardado. Para retomar la entrevista:
        campo retomar
      """)
    #expect(held.terminal.initials == ["", "Ana Mar", "", ""])
  }

  @Test func `the system's request to end keeps the draft`() throws {
    let held = try HeldInterview(SampleForms.loans, "‹Ana› ‹^T›")
    #expect(held.end == .stopped(signal: 15))
    #expect(held.terminal.transcript.contains("lo respondido está guardado"))
  }

  @Test func `leaving says how to take the interview up again`() throws {
    let held = try HeldInterview(
      SampleForms.loans, "‹:quit›", language: .english, formLanguage: "en")
    #expect(held.end == .left)
    #expect(held.terminal.transcript.contains("campo resume"))
  }

  @Test func `a request to end while a quote is typed keeps the quote and ends`() throws {
    let held = try HeldInterview(SampleForms.loans, "‹:textual› ‹Me cob› ‹^T›")
    #expect(held.end == .stopped(signal: 15))
    #expect(held.interview.remarks.map(\.text) == ["Me cob"])
  }

  @Test func `Ctrl-C while a note is typed keeps the line`() throws {
    let held = try HeldInterview(SampleForms.loans, "‹:nota› ‹^Cestá apu› ‹está apurada› ‹:pausa›")
    #expect(held.terminal.initials == ["", "", "está apu", "", ""])
    #expect(held.interview.remarks.map(\.text) == ["está apurada"])
  }
}
