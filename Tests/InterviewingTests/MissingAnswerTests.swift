import Expressions
import Forms
import Interviewing
import Responses
import Testing
import TestSupport

/// Don't know, refused, not applicable, and questions left without an answer.
struct MissingAnswerTests {
  static let survey = """
    | survey |
    | | type | name | label | required | constraint | bind::campo:missing |
    | | select_one nota | nota | ¿Qué nota? | yes | . > 5 | ns=dk nr=refused |
    | | integer | edad | ¿Edad? | yes | . >= 18 | |
    | | text | fin | ¿Algo más? | | | |
    | choices |
    | | list_name | name | label |
    | | nota | 1 | 1 |
    | | nota | 10 | 10 |
    | | nota | ns | No sabe |
    | | nota | nr | No responde |
    """

  @Test func `the form's own choice of that kind is taken where there is one`() throws {
    var interview = try RecordedInterview(form(markdown: Self.survey))
    try interview.answer(missing: .refused)
    #expect(interview.answer(at: "nota") == .value("nr"))
  }

  @Test func `the kind itself is kept where the form has no choice for it`() throws {
    var interview = try RecordedInterview(form(markdown: Self.survey))
    try interview.answer(missing: .notApplicable)
    #expect(interview.answer(at: "nota") == .missing(.notApplicable))
  }

  @Test func `a choice that the filter holds back is not taken`() throws {
    let form = try form(
      markdown: """
        | survey |
        | | type | name | label | choice_filter | bind::campo:missing |
        | | select_one l | q | ¿Cuál? | name != 'ns' | ns=dk |
        | choices |
        | | list_name | name | label |
        | | l | a | A |
        | | l | ns | No sabe |
        """)
    var interview = try RecordedInterview(form)
    try interview.answer(missing: .dontKnow)
    #expect(interview.answer(at: "q") == .missing(.dontKnow))
  }

  @Test(arguments: [MissingKind.dontKnow, .refused, .notApplicable])
  func `no answer satisfies a required question and skips its constraint`(
    kind: MissingKind
  ) throws {
    var interview = try RecordedInterview(form(markdown: Self.survey))
    try interview.answer(missing: kind)
    try interview.answer(missing: kind)
    #expect(interview.answer(at: "edad") == .missing(kind))
    #expect(interview.interview.review.open.isEmpty)
  }

  @Test func `expressions see nothing where a kind stands`() throws {
    let form = try form(
      markdown: """
        | survey |
        | | type | name | label | calculation |
        | | integer | edad | ¿Edad? | |
        | | calculate | largo | | concat('[', ${edad}, ']') |
        """)
    var interview = try RecordedInterview(form)
    try interview.answer("30")
    try interview.back()
    try interview.answer(missing: .dontKnow)
    #expect(interview.value("largo") == "[]")
  }

  @Test func `an answer takes the place of no answer`() throws {
    var interview = try RecordedInterview(form(markdown: Self.survey))
    try interview.answer(missing: .notApplicable)
    try interview.back()
    try interview.answer("10")
    #expect(interview.answer(at: "nota") == .value("10"))
  }

  @Test func `Enter leaves an optional question skipped`() throws {
    var interview = try RecordedInterview(form(markdown: Self.survey))
    try interview.answer("10", "20", "")
    #expect(interview.answer(at: "fin") == .missing(.skipped))
  }

  @Test func `Enter keeps the answer that is there`() throws {
    var interview = try RecordedInterview(form(markdown: Self.survey))
    try interview.answer("10")
    try interview.back()
    try interview.answer("")
    #expect(interview.answer(at: "nota") == .value("10"))
    #expect(interview.place == "edad")
  }

  @Test func `a question left open has no answer at all`() throws {
    var interview = try RecordedInterview(form(markdown: Self.survey))
    try interview.leaveOpen()
    #expect(interview.place == "edad")
    #expect(interview.answer(at: "nota") == nil)
  }

  @Test func `a note has no answer to refuse`() throws {
    var interview = try RecordedInterview(oneQuestion("note"))
    #expect(
      refusal { () throws(AnswerRefusal) in try interview.answer(missing: .dontKnow) }
        == .nothingToAnswer)
  }
}
