import Console
import Interviewing
import Languages
import Responses
import Testing

/// Lines that are easily taken for something else.
struct EntryTests {
  private static let text = """
    | survey |
    | | type | name | label |
    | | text | trato | ¿El trato? |
    """

  @Test func `a line of tags is a remark and no answer`() throws {
    let held = try HeldInterview(Self.text, "‹#trato_mal›‹Bien›‹›")
    #expect(held.value("trato") == "Bien")
    #expect(held.interview.remarks.map(\.kind) == [.tag])
    #expect(held.terminal.transcript.contains("Etiqueta: #trato_mal"))
  }

  @Test func `a space before it makes a line of tags an answer`() throws {
    #expect(try HeldInterview(Self.text, "‹ #trato_mal›‹›").interview.remarks.isEmpty)
  }

  @Test func `an offer takes 1 for yes and 2 for no`() throws {
    let held = try HeldInterview(SampleForms.loans, "‹Ana›‹1›‹500›‹2›‹›‹›")
    #expect(held.interview.repeats.first?.instances.count == 1)
    #expect(held.seal != nil)
  }

  @Test func `a refusal at an offer says what to type`() throws {
    let screen = try HeldInterview(SampleForms.loans, "‹Ana›‹:nr›‹:cerrar›").terminal.transcript
    #expect(screen.contains("Escriba sí o no."))
  }

  @Test func `the questionnaire's language leaves the screen's as it is`() throws {
    let screen = try HeldInterview(SampleForms.loans, "‹:idioma en›‹:cerrar›").terminal.transcript
    #expect(screen.contains("What is your name?\ntexto > "))
  }

  @Test func `the screen's language leaves the questionnaire's as it is`() throws {
    let screen = try HeldInterview(SampleForms.loans, "‹:idioma pantalla en›‹:quit›")
      .terminal.transcript
    #expect(screen.contains("¿Cómo se llama?\ntext > "))
  }

  @Test func `both languages are shown when none is named`() throws {
    let screen = try HeldInterview(SampleForms.loans, "‹:idioma›‹:cerrar›").terminal.transcript
    #expect(screen.contains("Cuestionario: Español"))
    #expect(screen.contains("Pantalla: español"))
  }

  @Test func `a pause notes the time as it was understood`() throws {
    var study = StudyContent()
    study.readAppointment = { _ in .understood("lunes 16/3 18:00") }
    let held = try HeldInterview(Self.text, "‹:pausa descansa; mañana a las seis›", study: study)
    #expect(held.terminal.transcript.contains("Se retoma: lunes 16/3 18:00"))
    #expect(held.interview.remarks.map(\.text) == ["Pausa: descansa. Se retoma: lunes 16/3 18:00."])
    #expect(held.end == .paused(Pause(reason: "descansa", resumes: "mañana a las seis")))
  }

  @Test func `inside a call nothing is said of resuming`() throws {
    var study = StudyContent()
    study.isPartOfCall = true
    study.outcomes = [
      EndingOutcome(code: "2.10", label: Sentence(es: "Interrumpida", en: "Broken off"))
    ]
    let screen = try HeldInterview(Self.text, "‹:interrumpir›‹1›", study: study)
      .terminal.transcript
    #expect(screen.hasSuffix("Interrumpida. Lo respondido está guardado.\n"))
  }
}
