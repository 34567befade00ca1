import Expressions
import Forms
import Interviewing
import Responses
import Testing
import TestSupport

/// Taking back what was answered, step by step.
struct UndoTests {
  static let survey = """
    | survey |
    | | type | name | label | relevant | calculation | trigger |
    | | integer | a | ¿A? | | | |
    | | integer | b | ¿B? | ${a} > 3 | | |
    | | begin repeat | r | R | | | |
    | | text | t | ¿T? | | | |
    | | end repeat | | | | | |
    | | calculate | cuando | | | now() | ${a} |
    | | text | fin | ¿Fin? | | | |
    """

  private func interview(_ lines: String...) throws -> RecordedInterview {
    var interview = try RecordedInterview(form(markdown: Self.survey))
    for line in lines { try interview.answer(line) }
    return interview
  }

  private func undo(_ interview: inout RecordedInterview) throws(AnswerRefusal) {
    try interview.take { interview, now throws(AnswerRefusal) in try interview.undoing(at: now) }
  }

  @Test func `undoing gives the answer back that was there before, at its question`() throws {
    var interview = try interview("5")
    try interview.answer("a", with: "7")
    try undo(&interview)
    #expect(interview.answer(at: "a") == .value("5"))
    #expect(interview.place == "a")
  }

  @Test func `undoing again goes one step further back`() throws {
    var interview = try interview("5", "6")
    try undo(&interview)
    try undo(&interview)
    #expect(interview.seal.answers == [:])
    #expect(interview.place == "a")
  }

  @Test func `undoing brings back the value a trigger had set before`() throws {
    var interview = try interview("5")
    let before = interview.value("cuando")
    try interview.answer("a", with: "7")
    #expect(interview.value("cuando") != before)
    try undo(&interview)
    #expect(interview.value("cuando") == before)
  }

  @Test func `undoing takes back a new instance and brings back one taken away`() throws {
    var interview = try interview("1", "yes", "hola")
    let path = AnswerPath("r#i1")
    try interview.take { interview, now throws(AnswerRefusal) in
      try interview.removing(instance: path, at: now)
    }
    #expect(interview.seal.instances == [:])
    try undo(&interview)
    #expect(interview.answer(at: "r#i1/t") == .value("hola"))
    try undo(&interview)
    try undo(&interview)
    #expect(interview.seal.instances == [:])
    #expect(interview.place == "r")
  }

  @Test func `moves, remarks and languages are no steps to undo`() throws {
    var interview = try interview("5")
    try interview.go(to: "fin")
    try interview.remark(.note, "ojo")
    try undo(&interview)
    #expect(interview.place == "a")
    #expect(interview.interview.remarks.map(\.text) == ["ojo"])
  }

  @Test func `an interview taken up again can be undone as before`() throws {
    var interview = try interview("5", "6")
    try undo(&interview)
    var again = interview.replayed
    #expect(again.canUndo)
    again = try again.undoing(at: .sample).interview
    #expect(again.positionPath.text == "a")
    #expect(!again.canUndo)
  }

  @Test func `the last fifty steps can be undone`() throws {
    var interview = try interview()
    for number in 0..<60 { try interview.answer("a", with: "\(number)") }
    var undone = 0
    while interview.interview.canUndo {
      try undo(&interview)
      undone += 1
    }
    #expect(undone == 50)
    #expect(interview.answer(at: "a") == .value("9"))
  }

  @Test func `with nothing answered there is nothing to undo`() throws {
    let interview = try interview().interview
    #expect(throws: AnswerRefusal.nothingToUndo) { try interview.undoing(at: .sample) }
  }
}
