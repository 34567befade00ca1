import Console
import Interviewing
import Languages
import Responses
import Testing

struct StoppingTests {
  @Test func `an appointment takes the words that are understood`() throws {
    var study = StudyContent()
    study.readAppointment = { phrase in
      phrase.contains("18") ? .understood("lunes 16/3 18:00") : .refused("Escriba mañana 18:00.")
    }
    let held = try expectTranscript(
      of: SampleForms.loans,
      """
      Préstamos · :ayuda muestra los comandos

      Pregunta 1 de unas 1 · 0 min
      ¿Cómo se llama?
      texto > ‹:c›
      ¿cuándo? (mañana 18:00; Enter: volver) > ‹a la tardecita›
      Escriba mañana 18:00.
      ¿cuándo? (mañana 18:00; Enter: volver) > ‹mañana 18›
      Cita: lunes 16/3 18:00
      La entrevista queda en curso y lo respondido está guardado. Para retomarla:
        campo retomar
      """, study: study)
    #expect(held.end == .appointment(phrase: "mañana 18"))
    #expect(held.interview.remarks.map(\.text) == ["Pide cita: mañana 18"])
  }

  @Test func `the usual times take one key more`() throws {
    let terminal = ScriptedTerminal(typing: "‹^6› ‹^2›", redraws: true)
    let held = try HeldInterview(SampleForms.loans, "", terminal: terminal)
    #expect(held.end == .appointment(phrase: "hoy 18:00"))
    #expect(
      terminal.transcript.contains(
        "  F1 en 60 minutos · F2 hoy 18:00 · F3 mañana 9:00 · F4 mañana 18:00\n"))
  }

  @Test func `Enter instead of a time goes back to the question`() throws {
    let held = try HeldInterview(SampleForms.loans, "‹:cita› ‹› ‹Ana› ‹:cerrar›")
    #expect(held.end == .left)
    #expect(held.interview.review.items[0].answer == "Ana")
  }

  @Test func `breaking off takes a key for the outcome`() throws {
    let held = try expectTranscript(
      of: SampleForms.loans,
      """
      Préstamos · :ayuda muestra los comandos

      Pregunta 1 de unas 1 · 0 min
      ¿Cómo se llama?
      texto > ‹^7Ana Mar›
      ¿En qué quedó la entrevista?
        1 colgó o se fue (2.12)
        2 ya no quiere seguir (2.11)
        3 se cortó la comunicación (2.20)
        4 no está en condiciones (2.32)
        5 no es elegible (4.70)
      resultado (Enter: volver) > ‹2›
      Interrumpida: ya no quiere seguir. Lo respondido está guardado. Para retomarla:
        campo retomar
      """)
    #expect(held.end == .brokenOff(BreakOff(code: "2.11")))
    #expect(held.terminal.keystrokes == "^7Ana Mar".count + 2)
  }

  @Test func `breaking off knows an outcome by number, code or beginning`() throws {
    for typed in ["1", "2.12", "colgo"] {
      let held = try HeldInterview(SampleForms.loans, "‹:i \(typed)›")
      #expect(held.end == .brokenOff(BreakOff(code: "2.12")))
    }
  }

  @Test func `a function key lays the line aside and gives it back`() throws {
    let held = try HeldInterview(SampleForms.loans, "‹^2Ana Mar› ‹Ana María› ‹:cerrar›")
    #expect(held.terminal.initials == ["", "Ana Mar", ""])
  }

  @Test func `a pause says why and when it goes on`() throws {
    let held = try HeldInterview(SampleForms.loans, "‹:pausa› ‹se fue la luz; mañana 9:00›")
    #expect(held.end == .paused(Pause(reason: "se fue la luz", resumes: "mañana 9:00")))
    #expect(held.interview.remarks.map(\.text) == ["Pausa: se fue la luz. Se retoma: mañana 9:00."])
  }

  @Test func `a pause in a hurry needs no words`() throws {
    let held = try HeldInterview(SampleForms.loans, "‹:pausa› ‹›")
    #expect(held.end == .paused(Pause()))
    #expect(held.interview.remarks.isEmpty)
  }

  @Test func `Ctrl-C twice asks what to do by one key`() throws {
    let held = try expectTranscript(
      of: SampleForms.loans,
      """
      Préstamos · :ayuda muestra los comandos

      Pregunta 1 de unas 1 · 0 min
      ¿Cómo se llama?
      texto > ‹^CAna›
      Nada se ha perdido. :pausa la deja para después; :cerrar cierra campo.
      texto > ‹^CAna›
        1 pausar la entrevista
        2 cita para otro momento (:c)
        3 interrumpir, con su resultado (:i)
        4 cerrar; la entrevista queda en curso
      ¿Qué hacemos? (Enter: seguir) > ‹›
      texto > ‹^CAna›
      Nada se ha perdido. :pausa la deja para después; :cerrar cierra campo.
      texto > ‹^CAna›
        1 pausar la entrevista
        2 cita para otro momento (:c)
        3 interrumpir, con su resultado (:i)
        4 cerrar; la entrevista queda en curso
      ¿Qué hacemos? (Enter: seguir) > ‹4›
      La entrevista queda en curso y lo respondido está guardado. Para retomarla:
        campo retomar
      """)
    #expect(held.terminal.initials == ["", "Ana", "", "Ana", "Ana", ""])
  }

  @Test func `the line being typed is kept when the system asks to end`() throws {
    let held = try HeldInterview(SampleForms.loans, "‹^TAna Mar›")
    #expect(held.end == .stopped(signal: 15))
    #expect(held.journal.unfinished == "Ana Mar")
  }

  @Test func `a line kept from before stands in the first prompt`() throws {
    let held = try expectTranscript(
      of: SampleForms.loans,
      """
      Préstamos · :ayuda muestra los comandos
      Lo que estaba escribiendo sigue en la línea.

      Pregunta 1 de unas 1 · 0 min
      ¿Cómo se llama?
      texto > ‹:cerrar›
      La entrevista queda en curso y lo respondido está guardado. Para retomarla:
        campo retomar
      """, unfinished: "Ana Mar")
    #expect(held.terminal.initials == ["Ana Mar"])
  }
}
