import Expressions
import Forms
import Interviewing
import Responses
import Testing
import TestSupport

/// What questions hold before anybody answers, and calculations.
struct StartingValueTests {
  @Test func `a fixed default stands until another answer is given`() throws {
    let form = try form(
      markdown: """
        | survey |
        | | type | name | label | default |
        | | text | pais | ¿País? | Perú |
        """)
    var interview = try RecordedInterview(form)
    #expect(interview.prompt?.answer == .value("Perú"))
    try interview.answer("")
    #expect(interview.value("pais") == "Perú")
    try interview.answer("pais", with: "Chile")
    #expect(interview.value("pais") == "Chile")
  }

  static let computed = """
    | survey |
    | | type | name | label | default | calculation |
    | | integer | base | ¿Base? | | |
    | | integer | doble | ¿Doble? | ${diez} * 2 | |
    | | calculate | diez | | | 5 + 5 |
    | | integer | copia | ¿Copia? | ${base} | |
    """

  @Test func `a computed default reads calculations wherever they stand`() throws {
    let interview = try RecordedInterview(form(markdown: Self.computed))
    #expect(interview.value("doble") == "20")
  }

  @Test func `a computed default is set once and does not follow later answers`() throws {
    var interview = try RecordedInterview(form(markdown: Self.computed))
    try interview.answer("7")
    #expect(interview.value("copia") == nil)
  }

  @Test func `today as a default is the day of the interview`() throws {
    let form = try form(
      markdown: """
        | survey |
        | | type | name | label | default |
        | | date | dia | ¿Día? | today() |
        """)
    #expect(try RecordedInterview(form).value("dia") == "2026-03-15")
  }

  @Test func `what the program knows is filled in`() throws {
    let form = try form(
      markdown: """
        | survey |
        | | type | name | label | bind::campo:preload | default |
        | | start | inicio | | | |
        | | end | final | | | |
        | | today | hoy | | | |
        | | username | quien | | | |
        | | deviceid | equipo | | | |
        | | hidden | tipo | | purpose | real |
        | | hidden | idioma | | language | |
        | | hidden | encuestador | | interviewer | |
        | | text | caso | ¿Caso? | case | |
        """)
    let interview = try RecordedInterview(
      .sample(form, purpose: .training, caseID: "C-17"))
    let seal = interview.interview.seal(as: .complete, at: Moment.sample.later(minutes: 30))
    let computed = Dictionary(
      uniqueKeysWithValues: seal.computed.map { ($0.key.text, $0.value) })
    #expect(
      computed == [
        "inicio": "2026-03-15T10:00:00.000-05:00", "final": "2026-03-15T10:30:00.000-05:00",
        "hoy": "2026-03-15", "quien": "Rosa", "equipo": "laptop-7", "tipo": "training",
        "encuestador": "Rosa",
      ])
    #expect(seal.answers == [AnswerPath("caso"): .value("C-17")])
  }

  @Test func `a preloaded case can be corrected`() throws {
    let form = try form(
      markdown: """
        | survey |
        | | type | name | label | bind::campo:preload | default |
        | | text | caso | ¿Caso? | case | 'x' + 1 |
        """)
    var interview = RecordedInterview(try .sample(form, caseID: "C-17"))
    #expect(interview.prompt?.answer == .value("C-17"))
    try interview.answer("C-18")
    #expect(interview.value("caso") == "C-18")
  }

  @Test func `calculations follow one another in the order they need`() throws {
    let form = try form(
      markdown: """
        | survey |
        | | type | name | label | calculation |
        | | calculate | d | | ${c} + 1 |
        | | calculate | c | | ${b} + 1 |
        | | calculate | b | | ${a} + 1 |
        | | integer | a | ¿A? | |
        """)
    var interview = try RecordedInterview(form)
    try interview.answer("10")
    #expect(interview.value("d") == "13")
  }

  @Test func `calculations that need each other make no form`() throws {
    let circle = """
      | survey |
      | | type | name | label | calculation |
      | | calculate | a | | ${b} + 1 |
      | | calculate | b | | ${a} + 1 |
      | | note | n | N | |
      """
    #expect(throws: UnreadableForm.self) { try form(markdown: circle) }
  }

  @Test func `once keeps its first value`() throws {
    let form = try form(
      markdown: """
        | survey |
        | | type | name | label | calculation | relevant |
        | | integer | a | ¿A? | | |
        | | begin group | g | G | | ${a} < 10 |
        | | calculate | primero | | once(${a}) | |
        | | end group | | | | |
        """)
    var interview = try RecordedInterview(form)
    try interview.answer("3")
    try interview.answer("a", with: "4")
    #expect(interview.value("g/primero") == "3")
    try interview.answer("a", with: "12")
    #expect(interview.value("g/primero") == nil)
    try interview.answer("a", with: "5")
    #expect(interview.value("g/primero") == "3")
  }

  @Test func `a triggered calculation waits for its trigger`() throws {
    let form = try form(
      markdown: """
        | survey |
        | | type | name | label | calculation | trigger |
        | | integer | a | ¿A? | | |
        | | integer | b | ¿B? | | |
        | | calculate | c | | ${a} * ${b} | ${b} |
        """)
    var interview = try RecordedInterview(form)
    try interview.answer("2", "3")
    #expect(interview.value("c") == "6")
    try interview.answer("a", with: "10")
    #expect(interview.value("c") == "6")
    try interview.answer("b", with: "4")
    #expect(interview.value("c") == "40")
  }

  @Test func `an answer given again as it was pulls no trigger`() throws {
    let form = try form(
      markdown: """
        | survey |
        | | type | name | label | calculation | trigger |
        | | integer | a | ¿A? | | |
        | | integer | b | ¿B? | | |
        | | calculate | c | | ${a} | ${b} |
        """)
    var interview = try RecordedInterview(form)
    try interview.answer("2", "3")
    try interview.answer("a", with: "9")
    try interview.answer("b", with: "3")
    #expect(interview.value("c") == "2")
  }

  @Test func `a trigger that is only hidden and shown is not pulled`() throws {
    let form = try form(
      markdown: """
        | survey |
        | | type | name | label | calculation | trigger | relevant |
        | | integer | a | ¿A? | | | |
        | | integer | b | ¿B? | | | ${a} > 0 |
        | | calculate | c | | ${a} | ${b} | |
        """)
    var interview = try RecordedInterview(form)
    try interview.answer("1", "5")
    try interview.answer("a", with: "0")
    try interview.answer("a", with: "2")
    #expect(interview.value("c") == "1")
  }

  @Test func `now in a triggered calculation is the moment of the answer`() throws {
    let form = try form(
      markdown: """
        | survey |
        | | type | name | label | calculation | trigger |
        | | integer | a | ¿A? | | |
        | | calculate | cuando | | now() | ${a} |
        """)
    var interview = try RecordedInterview(form)
    try interview.answer("1")
    #expect(interview.value("cuando") == "2026-03-15T10:01:00.000-05:00")
  }

  @Test func `random numbers of one interview come again, and another has others`() throws {
    let form = try form(
      markdown: """
        | survey |
        | | type | name | label | calculation |
        | | calculate | azar | | random() |
        | | calculate | otro | | random() |
        | | note | n | N | |
        """)
    let first = try RecordedInterview(form)
    #expect(try RecordedInterview(form).value("azar") == first.value("azar"))
    #expect(first.value("azar") != first.value("otro"))
    let another = Interview(
      plan: try InterviewPlan(form), opening: .sample(form, id: "f0000000000000000000000000000000"))
    #expect(RecordedInterview(another).value("azar") != first.value("azar"))
  }

  @Test func `a question with a calculation may be answered otherwise until it is due again`()
    throws
  {
    let form = try form(
      markdown: """
        | survey |
        | | type | name | label | calculation |
        | | integer | a | ¿A? | |
        | | integer | b | ¿B? | ${a} * 2 |
        """)
    var interview = try RecordedInterview(form)
    try interview.answer("4")
    #expect(interview.prompt?.answer == .value("8"))
    try interview.answer("9")
    #expect(interview.value("b") == "9")
    try interview.answer("a", with: "5")
    #expect(interview.value("b") == "10")
  }
}
