import Forms
import Testing

struct ScaleTests {
  @Test func `choices named by integers give a scale without the missing ones`() throws {
    let form = try form(Self.table(names: ["0", "5", "10", "ns"], missing: "ns=dk"))
    #expect(form.scale(of: form.elements[0]) == Scale(worst: 0, best: 10))
  }

  @Test func `a choice that is no number and no missing answer leaves no scale`() throws {
    let form = try form(Self.table(names: ["0", "5", "x"], missing: ""))
    #expect(form.scale(of: form.elements[0]) == nil)
  }

  @Test func `an explicit scale goes before the choices`() throws {
    let form = try form(Self.table(names: ["1", "2", "5"], missing: "", scale: "5 1"))
    #expect(form.scale(of: form.elements[0]) == Scale(worst: 5, best: 1))
  }

  @Test func `the score column counts for named choices`() throws {
    let form = try form(
      """
      | survey  |
      |         | type         | name | label |
      |         | select_one l | a    | A     |
      | choices |
      |         | list_name | name | label | score |
      |         | l         | bad  | Malo  | -2    |
      |         | l         | good | Bueno | +2    |
      """)
    #expect(form.scale(of: form.elements[0]) == Scale(worst: -2, best: 2))
  }

  @Test func `a range is a scale between its limits`() throws {
    let form = try form(
      """
      | survey |
      |        | type  | name | label | parameters      |
      |        | range | a    | A     | start=0 end=10  |
      """)
    #expect(form.scale(of: form.elements[0]) == Scale(worst: 0, best: 10))
  }

  @Test func `answers are typed by value where all choices but the missing ones are integers`()
    throws
  {
    let scale = try form(Self.table(names: ["1", "2", "ns"], missing: "ns=dk"))
    let words = try form(Self.table(names: ["1", "2", "ns"], missing: ""))
    #expect(try scale.isScale(#require(scale.elements[0].question)))
    #expect(try !words.isScale(#require(words.elements[0].question)))
  }

  @Test func `missing choices come with their kinds in the order of the list`() throws {
    let form = try form(Self.table(names: ["nr", "1", "ns"], missing: "ns=dk nr=refused"))
    let missing = form.missingChoices(of: try #require(form.elements[0].question))
    #expect(missing.map(\.choice.name) == ["nr", "ns"])
    #expect(missing.map(\.kind) == [.refused, .dontKnow])
  }

  private static func table(names: [String], missing: String, scale: String = "") -> String {
    let choices = names.map { "|         | l | \($0) | Texto |" }.joined(separator: "\n")
    return """
      | survey  |
      |         | type         | name | label | bind::campo:missing | bind::campo:scale |
      |         | select_one l | a    | A     | \(missing)          | \(scale)          |
      | choices |
      |         | list_name | name | label |
      \(choices)
      """
  }
}
