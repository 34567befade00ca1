import Forms
import Interviewing
import Responses
import Testing
import TestSupport

/// Groups shown by what is asked inside them, and repeats that count by their own answers.
struct CircleTests {
  static let group = """
    | survey |
    | | type | name | label | relevant | calculation |
    | | text | antes | ¿Antes? | | |
    | | begin group | g | G | ${sigue} != 'no' | |
    | | text | q | ¿Q? | | |
    | | calculate | sigue | | | if(${q} = 'basta', 'no', 'si') |
    | | end group | | | | |
    | | calculate | eco | | | concat('<', ${q}, '>') |
    | | text | fin | ¿Fin? | | |
    """

  @Test func `a group is judged as though it were shown`() throws {
    var interview = try RecordedInterview(form(markdown: Self.group))
    try interview.answer("x")
    #expect(interview.place == "g/q")
    try interview.answer("hola")
    #expect(interview.value("eco") == "<hola>")
  }

  @Test func `what hides its own group is hidden with it, for all that reads it`() throws {
    var interview = try RecordedInterview(form(markdown: Self.group))
    try interview.answer("x", "basta")
    #expect(interview.place == "fin")
    #expect(interview.seal.answers.keys.map(\.text) == ["antes"])
    #expect(interview.value("eco") == "<>")
  }

  @Test func `a repeat that counts by its own answers comes to rest`() throws {
    let form = try form(
      markdown: """
        | survey |
        | | type | name | label | repeat_count |
        | | begin repeat | r | R | 1 + sum(${mas}) |
        | | integer | mas | ¿Una más? | |
        | | end repeat | | | |
        | | text | fin | ¿Fin? | |
        """)
    var interview = try RecordedInterview(form)
    try interview.answer("1", "1", "0")
    #expect(interview.seal.instances[AnswerPath("r")]?.count == 3)
    try interview.answer("r#1/mas", with: "0")
    #expect(interview.seal.instances[AnswerPath("r")]?.count == 2)
    try interview.answer("r#1/mas", with: "1")
    #expect(interview.seal.instances[AnswerPath("r")]?.count == 3)
  }

  @Test func `a count that never comes to rest leaves the instances there are`() throws {
    let form = try form(
      markdown: """
        | survey |
        | | type | name | label | repeat_count |
        | | integer | n | ¿N? | |
        | | begin repeat | r | R | 2 - count(${r}) + ${n} * 0 |
        | | text | t | ¿T? | |
        | | end repeat | | | |
        """)
    var interview = try RecordedInterview(form)
    try interview.answer("1")
    #expect(interview.seal.instances[AnswerPath("r")] == nil)
  }
}
