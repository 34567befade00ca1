import Forms
import Interviewing
import Responses
import Testing
import TestSupport

/// Required answers, constraints, read-only questions, and the end of an interview.
struct RuleTests {
  static let survey = """
    | survey |
    | | type | name | label::Español (es) | label::English (en) | required | required_message::Español (es) | required_message::English (en) | constraint | constraint_message::Español (es) | constraint_message::English (en) |
    | | text | nombre | ¿Nombre? | Name? | yes | Hace falta el nombre. | The name is needed. | | | |
    | | integer | edad | ¿Edad de ${nombre}? | Age of ${nombre}? | | | | . >= 18 and . <= 99 | De 18 a 99, ${nombre}. | From 18 to 99, ${nombre}. |
    | | text | apodo | ¿Apodo? | Nickname? | ${edad} < 30 | | | | | |
    """

  // MARK: Required

  @Test func `a required question takes no Enter`() throws {
    var interview = try RecordedInterview(form(markdown: Self.survey))
    #expect(
      refusal { () throws(AnswerRefusal) in try interview.answer("") }
        == .required(message: "Hace falta el nombre."))
  }

  @Test func `the message is in the language of the interview`() throws {
    var interview = try RecordedInterview(form(markdown: Self.survey), language: "English")
    #expect(
      refusal { () throws(AnswerRefusal) in try interview.answer("") }
        == .required(message: "The name is needed."))
  }

  @Test func `spaces alone are no answer`() throws {
    var interview = try RecordedInterview(form(markdown: Self.survey))
    #expect(
      refusal { () throws(AnswerRefusal) in try interview.answer("   ") }
        == .required(message: "Hace falta el nombre."))
  }

  @Test(arguments: [("25", true), ("60", false)])
  func `an expression says whether an answer is required`(age: String, isRequired: Bool) throws {
    var interview = try RecordedInterview(form(markdown: Self.survey))
    try interview.answer("Ana", age)
    #expect(interview.prompt?.isRequired == isRequired)
  }

  @Test func `a required acknowledgement takes no no`() throws {
    let form = try form(
      markdown: """
        | survey |
        | | type | name | label | required |
        | | acknowledge | leido | ¿Leído? | yes |
        """)
    #expect(try refusal(of: "no", to: form) == .required(message: ""))
  }

  @Test func `what was skipped while optional is asked again once it is required`() throws {
    var interview = try RecordedInterview(form(markdown: Self.survey))
    try interview.answer("Ana", "60", "")
    try interview.answer("edad", with: "20")
    #expect(
      refusal { () throws(AnswerRefusal) in try interview.answer("") } == .required(message: ""))
    #expect(interview.interview.review.open.map(\.path.name) == ["apodo"])
  }

  // MARK: Constraint

  @Test(arguments: ["17", "100"])
  func `an answer that breaks the constraint is refused with the form's message`(
    age: String
  ) throws {
    var interview = try RecordedInterview(form(markdown: Self.survey))
    try interview.answer("Ana")
    #expect(
      refusal { () throws(AnswerRefusal) in try interview.answer(age) }
        == .breaksConstraint(message: "De 18 a 99, Ana."))
    #expect(interview.place == "edad")
  }

  @Test(arguments: ["18", "99"])
  func `the ends that a constraint allows are taken`(age: String) throws {
    var interview = try RecordedInterview(form(markdown: Self.survey))
    try interview.answer("Ana", age)
    #expect(interview.value("edad") == age)
  }

  @Test func `an empty answer breaks no constraint`() throws {
    var interview = try RecordedInterview(form(markdown: Self.survey))
    try interview.answer("Ana", "")
    #expect(interview.answer(at: "edad") == .missing(.skipped))
  }

  static let sums = """
    | survey |
    | | type | name | label | constraint |
    | | integer | ingreso | ¿Ingreso? | |
    | | integer | cuota | ¿Cuota? | . <= ${ingreso} |
    """

  @Test func `Enter does not keep an answer that breaks its constraint by now`() throws {
    var interview = try RecordedInterview(form(markdown: Self.sums))
    try interview.answer("500", "400")
    try interview.answer("ingreso", with: "300")
    #expect(
      refusal { () throws(AnswerRefusal) in try interview.answer("") }
        == .breaksConstraint(message: ""))
  }

  @Test func `an answer that came to break its constraint keeps the interview open`() throws {
    var interview = try RecordedInterview(form(markdown: Self.sums))
    try interview.answer("500", "400")
    try interview.answer("ingreso", with: "300")
    #expect(
      refusal { () throws(AnswerRefusal) in _ = try interview.interview.finalized(at: .sample) }
        == .breaksRules(count: 1, first: "¿Cuota?"))
  }

  @Test func `a partial interview says which answers break a rule`() throws {
    var interview = try RecordedInterview(form(markdown: Self.sums))
    try interview.answer("500", "400")
    try interview.answer("ingreso", with: "300")
    #expect(interview.seal.broken == [AnswerPath("cuota")])
  }

  @Test func `a default that breaks the constraint is not kept by Enter`() throws {
    let form = try form(
      markdown: """
        | survey |
        | | type | name | label | default | constraint |
        | | integer | q | ¿Cuántos? | 0 | . > 0 |
        """)
    #expect(try refusal(of: "", to: form) == .breaksConstraint(message: ""))
  }

  @Test func `a choice that is no answer skips the constraint`() throws {
    var interview = try RecordedInterview(form(markdown: MissingAnswerTests.survey))
    #expect(
      refusal { () throws(AnswerRefusal) in try interview.answer("1") }
        == .breaksConstraint(message: ""))
    try interview.answer("ns")
    #expect(interview.value("nota") == "ns")
  }

  // MARK: What is only read

  static let reading = """
    | survey |
    | | type | name | label | readonly | default | required | calculation |
    | | note | saludo | Buenos días | | | | |
    | | text | ficha | Ficha | yes | A-1 | yes | |
    | | integer | suma | Suma | yes | | yes | |
    | | text | fin | ¿Fin? | | | | |
    """

  @Test func `a note takes Enter and nothing else`() throws {
    var interview = try RecordedInterview(form(markdown: Self.reading))
    #expect(
      refusal { () throws(AnswerRefusal) in try interview.answer("hola") } == .nothingToAnswer)
    try interview.answer("")
    #expect(interview.place == "ficha")
  }

  @Test func `a read-only question is shown and keeps its value`() throws {
    var interview = try RecordedInterview(form(markdown: Self.reading))
    try interview.answer("")
    #expect(
      refusal { () throws(AnswerRefusal) in try interview.answer("A-2") } == .nothingToAnswer)
    try interview.answer("")
    #expect(interview.value("ficha") == "A-1")
  }

  @Test func `a required question that nobody can answer holds nothing up`() throws {
    var interview = try RecordedInterview(form(markdown: Self.reading))
    try interview.answer("", "", "", "x")
    let seal = try interview.interview.finalized(at: .sample)
    #expect(seal.answers.keys.map(\.text).sorted() == ["ficha", "fin"])
  }

  // MARK: Finalizing

  @Test func `finalizing is refused while required answers are open, the first one named`() throws {
    let form = try form(
      markdown: """
        | survey |
        | | type | name | label | required |
        | | text | a | ¿A? | yes |
        | | text | b | ¿B? | |
        | | text | c | ¿C? | yes |
        """)
    let interview = try RecordedInterview(form)
    #expect(
      refusal { () throws(AnswerRefusal) in _ = try interview.interview.finalized(at: .sample) }
        == .cannotFinalize(open: 2, first: "¿A?"))
  }

  @Test func `finalizing makes what is still open skipped`() throws {
    var interview = try RecordedInterview(form(markdown: Self.survey))
    try interview.answer("Ana", "60")
    let seal = try interview.interview.finalized(at: .sample)
    #expect(seal.status == .complete)
    #expect(seal.answers[AnswerPath("apodo")] == .missing(.skipped))
  }

  @Test func `a partial interview says nothing of what was not reached`() throws {
    var interview = try RecordedInterview(form(markdown: Self.survey))
    try interview.answer("Ana")
    #expect(interview.seal.answers == [AnswerPath("nombre"): .value("Ana")])
  }

  @Test func `the review comes after the last question, with all of them in order`() throws {
    var interview = try RecordedInterview(form(markdown: Self.survey))
    try interview.answer("Ana", "60", "")
    guard case .review(let review) = interview.interview.step else {
      Issue.record("no review")
      return
    }
    #expect(review.items.map(\.label) == ["¿Nombre?", "¿Edad de Ana?", "¿Apodo?"])
    #expect(review.items.map(\.answer) == ["Ana", "60", nil])
    #expect(review.items.map(\.missing) == [nil, nil, .skipped])
  }

  @Test func `nothing is answered at the review`() throws {
    var interview = try RecordedInterview(form(markdown: Self.survey))
    try interview.review()
    #expect(refusal { () throws(AnswerRefusal) in try interview.answer("9") } == .nothingToAnswer)
  }
}
