import Console
import Expressions
import Fieldwork
import Languages
import Responses
import Testing

/// Calls held at a scripted terminal, with a desk that remembers what it was told.
struct CallSessionTests {
  private func play(
    _ typed: String, _ desk: RememberingDesk, language: Language = .spanish
  ) throws -> (screen: String, end: CallSessionEnd) {
    let terminal = ScriptedTerminal(typing: typed)
    var session = CallSession(desk: desk, terminal: terminal, language: language)
    let end = try session.run()
    #expect(terminal.tooWide.isEmpty, "\(terminal.tooWide)")
    return (terminal.transcript, end)
  }

  @Test func `the card says who, why now, what to dial and what to read`() throws {
    let desk = RememberingDesk([card("0031")])
    let screen = try play("‹:cerrar›", desk).screen
    #expect(screen.contains("Caso 0031 · Rosa · cita de las 16:30"))
    #expect(screen.contains("Marque: 999 888 777"))
    #expect(screen.contains("otros: 012 345 678 (:número 2 pasa al segundo número)"))
    #expect(screen.contains("Antes: 14/3 10:12 · No contesta"))
    #expect(screen.contains("LEA: Buenos días."))
    #expect(screen.contains("agencia: Norte"))
  }

  @Test func `a number records its outcome and what follows it is the note`() throws {
    let desk = RememberingDesk([card("1"), card("2")])
    let played = try play("‹1 suena y cuelgan›‹ocup›", desk)
    #expect(
      desk.recorded == [
        AttemptEnding(code: "3.13", phone: phones[0], note: "suena y cuelgan"),
        AttemptEnding(code: "3.12", phone: phones[0]),
      ])
    #expect(played.end == .nothingLeft)
  }

  @Test func `an outcome beyond the first screen is reached by its code or by one key more`() throws
  {
    let desk = RememberingDesk([card("1")])
    let screen = try play("‹+›‹2.32›", desk).screen
    #expect(screen.contains("Enfermo o incapacitado"))
    #expect(desk.recorded.map(\.code) == ["2.32"])
  }

  @Test func `an appointment is asked until it is understood, and two keys are enough`() throws {
    let desk = RememberingDesk([card("1")])
    let screen = try play("‹5›‹nunca›‹mañana 18:00›", desk).screen
    #expect(screen.contains("No se entiende."))
    #expect(desk.recorded.map(\.code) == [Disposition.appointmentCode])
    #expect(desk.recorded[0].appointment != nil)
  }

  @Test func `Enter holds the interview, and a finished one is complete`() throws {
    let desk = RememberingDesk([card("1")])
    desk.interview = .finished
    _ = try play("‹›", desk)
    #expect(desk.recorded.map(\.code) == ["1.1"])
  }

  @Test func `a call broken off takes the outcome chosen inside the interview`() throws {
    let desk = RememberingDesk([card("1")])
    desk.interview = .brokenOff(code: "2.12", note: "colgó")
    _ = try play("‹›", desk)
    #expect(desk.recorded == [AttemptEnding(code: "2.12", phone: phones[0], note: "colgó")])
  }

  @Test func `a case passed over is withdrawn and does not come again`() throws {
    let desk = RememberingDesk([card("1"), card("2")])
    let end = try play("‹:pasar›‹:cerrar›", desk).end
    #expect(desk.withdrawn == ["1", "2"])
    #expect(desk.begun == ["1", "2"])
    #expect(end == .left)
  }

  @Test func `an attempt cut short is asked for and not begun again`() throws {
    let desk = RememberingDesk([card("1", wasCutShort: true)])
    let screen = try play("‹1›", desk).screen
    #expect(screen.contains("Este intento quedó abierto"))
    #expect(desk.begun.isEmpty)
    #expect(desk.recorded.map(\.code) == ["3.13"])
  }

  @Test func `what cannot be saved is told and the case stays`() throws {
    let desk = RememberingDesk([card("1")])
    desk.failures = 1
    let screen = try play("‹1 cuelgan›‹1 cuelgan›", desk).screen
    #expect(screen.contains("No se guardó; Enter intenta otra vez. No hay espacio."))
    #expect(desk.recorded == [AttemptEnding(code: "3.13", phone: phones[0], note: "cuelgan")])
  }

  @Test func `the second number is one command away`() throws {
    let desk = RememberingDesk([card("1")])
    _ = try play("‹:número 2›‹1›", desk)
    #expect(desk.recorded == [AttemptEnding(code: "3.13", phone: phones[1])])
  }

  @Test func `the answer sheet opens at any case`() throws {
    let desk = RememberingDesk([card("1")])
    #expect(
      try play("‹:respuestas›‹:cerrar›", desk).screen.contains("no es una llamada de cobranza"))
  }

  @Test func `a line not understood stands in the next one, and Enter starts nothing then`() throws
  {
    let desk = RememberingDesk([card("1")])
    desk.interview = .finished
    let terminal = ScriptedTerminal(typing: "‹xyz›‹›‹:cerrar›")
    var session = CallSession(desk: desk, terminal: terminal, language: .spanish)
    _ = try session.run()
    #expect(terminal.initials == ["", "xyz", ""])
    #expect(desk.recorded.isEmpty)
    #expect(terminal.transcript.split(separator: "Caso 1 ").count == 3)
  }

  @Test func `keys typed ahead are forgotten before the next case`() throws {
    let desk = RememberingDesk([card("1"), card("2")])
    let terminal = ScriptedTerminal(typing: "‹1›‹:cerrar›")
    var session = CallSession(desk: desk, terminal: terminal, language: .spanish)
    _ = try session.run()
    #expect(terminal.discards == 1)
  }

  @Test func `further outcomes are shown alone, numbered on`() throws {
    let desk = RememberingDesk([card("1")])
    let screen = try play("‹+›‹:cerrar›", desk).screen
    #expect(screen.split(separator: "Caso 1 ").count == 2)
    #expect(screen.contains("\n   9  "))
  }

  @Test func `F2 opens the answer sheet`() throws {
    let desk = RememberingDesk([card("1")])
    #expect(try play("‹^2›‹:cerrar›", desk).screen.contains("no es una llamada de cobranza"))
  }

  // MARK: Ended from outside

  @Test func `Ctrl-C keeps the line`() throws {
    let desk = RememberingDesk([card("1")])
    let terminal = ScriptedTerminal(typing: "‹^C3 suena›‹3 suena›")
    var session = CallSession(desk: desk, terminal: terminal, language: .spanish)
    _ = try session.run()
    #expect(terminal.initials == ["", "3 suena"])
    #expect(desk.recorded.map(\.note) == ["suena"])
  }

  @Test func `a request to end keeps the note and the line, and the attempt stays open`() throws {
    let desk = RememberingDesk([card("1")])
    let played = try play("‹:nota es sorda›‹^T3 sue›", desk)
    #expect(played.end == .stopped(signal: 15))
    #expect(desk.kept == [["es sorda", ""], ["es sorda", "3 sue"]])
    #expect(desk.recorded.isEmpty)
    #expect(desk.withdrawn.isEmpty)
  }

  @Test func `a request to end keeps a time being typed behind its command`() throws {
    let desk = RememberingDesk([card("1")])
    #expect(try play("‹:cita›‹^Tmañana a›", desk).end == .stopped(signal: 15))
    #expect(desk.kept == [["", ":cita mañana a"]])
  }

  @Test func `an attempt that was cut short shows its line and note again`() throws {
    var cut = card("1", wasCutShort: true)
    (cut.note, cut.unfinished) = ("es sorda", "3 sue")
    let desk = RememberingDesk([cut])
    let terminal = ScriptedTerminal(typing: "‹3 suena›")
    var session = CallSession(desk: desk, terminal: terminal, language: .spanish)
    _ = try session.run()
    #expect(terminal.initials == ["3 sue"])
    #expect(terminal.transcript.contains("Nota: es sorda"))
    #expect(desk.recorded.map(\.note) == ["es sorda\nsuena"])
  }

  @Test func `Ctrl-C at the question for a time asks it again`() throws {
    let desk = RememberingDesk([card("1")])
    let played = try play("‹:cita›‹^Cmañ›‹mañana 18:00›", desk)
    #expect(desk.recorded.map(\.code) == [Disposition.appointmentCode])
    #expect(played.screen.contains("Diga cuándo"))
  }

  @Test func `a finished interview is said to be saved, with what is left`() throws {
    let desk = RememberingDesk([card("1")])
    #expect(try play("‹›", desk).screen.contains("Guardada. Faltan 2 casos hoy."))
  }

  @Test func `the menu shows the codes that can be typed`() throws {
    let desk = RememberingDesk([card("1")])
    let menu = try play("‹+›‹:cerrar›", desk).screen
    let codes = DispositionTable.standard.menu(for: .phone).map(\.code)
    #expect(codes.contains("2.11b"))
    #expect(menu.contains("  2.11b\n"))
  }

  @Test func `an English screen has no Spanish words`() throws {
    let desk = RememberingDesk([card("1")])
    let screen = try play("‹:quit›", desk, language: .english).screen
    #expect(screen.contains("Dial: 999 888 777"))
    #expect(!screen.contains("Marque"))
  }
}

private let phones = [
  CasePhone(column: "celular", number: "999 888 777"),
  CasePhone(column: "fijo", number: "012 345 678"),
]

private func card(_ id: String, wasCutShort: Bool = false) -> CallCard {
  CallCard(
    caseID: id, name: "Rosa", phones: phones, address: nil,
    details: [CaseField(name: "agencia", value: "Norte")],
    history: ["14/3 10:12 · No contesta · Ana"], reason: "cita de las 16:30",
    introduction: "Buenos días.", mode: .phone, purpose: .real, wasCutShort: wasCutShort)
}

/// Gives out the cards it has and remembers what came of them.
private final class RememberingDesk: CallDesk {
  private var cards: [CallCard]
  var interview = CallInterview.finished
  /// How many records fail before one succeeds.
  var failures = 0
  private(set) var begun: [String] = []
  private(set) var withdrawn: [String] = []
  private(set) var recorded: [AttemptEnding] = []
  private(set) var kept: [[String]] = []

  init(_ cards: [CallCard]) { self.cards = cards }

  func nextCard(passing passed: Set<String>) -> CallCard? {
    cards.first { !passed.contains($0.caseID) }
  }

  func begin(_ card: CallCard, phone: CasePhone?) {
    if begun.last != card.caseID { begun.append(card.caseID) }
  }

  func keep(note: String, unfinished line: String) throws {
    guard failures == 0 else {
      failures -= 1
      throw NoSpace()
    }
    kept.append([note, line])
  }

  func withdraw(_ card: CallCard) { withdrawn.append(card.caseID) }

  func holdInterview(_ card: CallCard) -> CallInterview { interview }

  func record(_ ending: AttemptEnding, of card: CallCard) throws -> String {
    guard failures == 0 else {
      failures -= 1
      throw NoSpace()
    }
    recorded.append(ending)
    cards.removeAll { $0.caseID == card.caseID }
    return "Anotado."
  }

  func readAppointment(_ phrase: String, for card: CallCard) -> AppointmentAnswer {
    guard phrase != "nunca" else { return .refused("No se entiende.") }
    let moment = Moment(milliseconds: 0, zoneOffsetMinutes: 0)
    return .understood(Appointment(at: moment), echo: phrase)
  }

  func outcomes(for mode: ContactMode) -> [Disposition] {
    DispositionTable.standard.menu(for: mode)
  }
  func outcome(code: String) -> Disposition? { DispositionTable.standard[code] }
  func summary() -> String { "Faltan 2 casos hoy." }
  let answerSheet = "No, no es una llamada de cobranza."

  private struct NoSpace: ExplainedFailure {
    var sentence: Sentence { Sentence(es: "No hay espacio.", en: "No space.") }
  }
}
