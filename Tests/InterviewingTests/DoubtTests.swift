import Forms
import Interviewing
import Languages
import Responses
import Testing
import TestSupport

/// Answers that can be true and seldom are, and what stands in the way of the end.
struct DoubtTests {
  static let survey = """
    | survey |
    | | type | name | label | required | constraint |
    | | integer | edad | ¿Edad? | | . < 120 |
    | | date | fecha_nacimiento | ¿Nacimiento? | | |
    | | integer | cuota | ¿Cuota? | yes | . <= ${edad} |
    """

  @Test func `an unlikely age is asked about once more`() throws {
    let interview = try Interview.sample(form(markdown: Self.survey))
    #expect(try interview.answering("97", at: .sample).doubt == .unlikelyAge)
    #expect(try interview.answering("95", at: .sample).doubt == nil)
  }

  @Test func `an age that was confirmed is not asked about again`() throws {
    var interview = try RecordedInterview(form(markdown: Self.survey))
    try interview.answer("97")
    try interview.take { interview, now throws(AnswerRefusal) in
      interview.remarking(.confirmed, "", about: AnswerPath("edad"), at: now)
    }
    try interview.go(to: "edad")
    #expect(try interview.interview.answering("98", at: interview.now).doubt == nil)
  }

  @Test(
    arguments: [
      ("2027-01-01", AnswerDoubt.birthToCome), ("1920-01-01", .unlikelyAge), ("1984-01-01", nil),
    ] as [(String, AnswerDoubt?)])
  func `a date of birth is held against today`(line: String, doubt: AnswerDoubt?) throws {
    var interview = try RecordedInterview(form(markdown: Self.survey))
    try interview.answer("40")
    #expect(try interview.interview.answering(line, at: interview.now).doubt == doubt)
  }

  @Test func `a doubt is worded in both languages`() {
    for doubt in [AnswerDoubt.unlikelyAge, .birthToCome] {
      #expect(doubt.sentence(in: .spanish).contains("confírmela"))
      #expect(doubt.sentence(in: .english).contains("onfirm it"))
    }
  }

  // MARK: Obstacles

  @Test func `the first obstacle is the question to go to`() throws {
    var interview = try RecordedInterview(form(markdown: Self.survey))
    try interview.answer("40")
    #expect(interview.interview.obstacles(at: interview.now).map(\.path.text) == ["cuota"])
    try interview.answer("cuota", with: "30")
    try interview.answer("edad", with: "20")
    let rule = try #require(interview.interview.obstacles(at: interview.now).first)
    #expect(rule.path.text == "cuota")
    #expect(rule.kind == .constraint)
    #expect(rule.label == "¿Cuota?")
  }
}
