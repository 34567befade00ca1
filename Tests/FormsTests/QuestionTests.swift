import Expressions
import Forms
import Testing

struct QuestionTests {
  @Test(arguments: ["yes", "Yes", "TRUE", "true()", "1", "sí"])
  func `a required cell that affirms is always required`(cell: String) throws {
    guard case .always = try question(in: "required", cell).required else {
      Issue.record("\(cell) is not always required")
      return
    }
  }

  @Test(arguments: ["no", "FALSE", "false()", ""])
  func `a required cell that denies is never required`(cell: String) throws {
    guard case .never = try question(in: "required", cell).required else {
      Issue.record("\(cell) is not never required")
      return
    }
  }

  @Test func `a required cell may be an expression`() throws {
    guard case .when(let expression) = try question(in: "required", "1 = 2").required else {
      Issue.record("not an expression")
      return
    }
    #expect(expression.source == "1 = 2")
  }

  /// pyxform's `default_is_dynamic`: operators, references and calls outside quotes.
  @Test(arguments: [
    "${b}", "today()", "1 + 1", "2 * 3", "4 div 2", "concat('a', 'b')", "-${b}", "${b} - 1",
  ])
  func `a default with an operation is computed`(cell: String) throws {
    guard case .computed(let expression) = try question(in: "default", cell).initialValue else {
      Issue.record("\(cell) is not computed")
      return
    }
    #expect(expression.source == cell)
  }

  @Test(arguments: [
    "5", "-5", "1.5", "Lima", "uno-dos", "2026-11-21", "'a + b'", "10:30:00", "a b", "x.png",
    "3-2", "(a)",
  ])
  func `a default without an operation is a text`(cell: String) throws {
    guard case .fixed(let text) = try question(in: "default", cell).initialValue else {
      Issue.record("\(cell) is not fixed")
      return
    }
    #expect(text == cell)
  }

  @Test func `a hyphen in the default of a place makes no expression`() throws {
    let question = try question("geopoint", in: "default", "-12.04 - 77.03")
    guard case .fixed = question.initialValue else {
      Issue.record("not fixed")
      return
    }
  }

  @Test(arguments: [
    "start=0 end=5 step=1", "start = 0 end= 5 step =1", "start=0, end=5, step=1",
    "start=0;end=5;step=1", "START=0 End=5 step=1",
  ])
  func `parameters tolerate spaces, commas and semicolons`(cell: String) throws {
    let question = try question("range", in: "parameters", cell)
    #expect(question.parameters == ["start": "0", "end": "5", "step": "1"])
  }

  @Test func `a range without parameters goes from 1 to 10`() throws {
    let range = try #require(try question("range", in: "parameters", "").range)
    #expect(range == RangeLimits([:]))
    #expect(range.contains(1) && range.contains(10))
    #expect(!range.contains(0) && !range.contains(1.5))
  }

  @Test func `a range of tenths holds its tenths`() throws {
    let question = try question("range", in: "parameters", "start=0 end=1 step=0.1")
    let range = try #require(question.range)
    #expect(range.contains(0.3) && range.contains(0.7))
    #expect(!range.contains(0.35))
  }

  @Test func `a trigger names the questions that set the calculation anew`() throws {
    let question = try question(in: "trigger", "${b}, ${c}")
    #expect(question.triggers == ["b", "c"])
  }

  @Test func `appearances are separate words`() throws {
    let form = try form(Self.table("text", "appearance", "w1  multiline"))
    #expect(form.elements[0].appearance == ["w1", "multiline"])
  }

  private func question(
    _ type: String = "text", in column: String, _ cell: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Question {
    let form = try form(Self.table(type, column, cell), sourceLocation: sourceLocation)
    return try #require(form.elements[0].question, sourceLocation: sourceLocation)
  }

  private static func table(_ type: String, _ column: String, _ cell: String) -> String {
    """
    | survey |
    |        | type    | name | label | \(column) |
    |        | \(type) | a    | A     | \(cell)   |
    |        | text    | b    | B     |           |
    |        | text    | c    | C     |           |
    """
  }
}
