import Expressions
import Forms
import Testing

struct MeasureColumnsTests {
  @Test func `a question may measure several things`() throws {
    #expect(try columns("measure", "why suggestion").measures == [.why, .suggestion])
  }

  @Test func `every measure is read by its name`() throws {
    for measure in Measure.allCases {
      #expect(try columns("measure", measure.rawValue).measures == [measure])
    }
  }

  @Test func `an attribute may come from an answer`() throws {
    let attribute = try columns("attribute", "${b}").attribute
    #expect(attribute?.references == ["b"])
  }

  @Test func `a scale may be reversed`() throws {
    let scale = try #require(try columns("scale", "5 1").scale)
    #expect(scale == Scale(worst: 5, best: 1))
    #expect(scale.isReversed)
  }

  @Test func `missing codes have kinds, and a bare one is blank`() throws {
    let missing = try columns("missing", "ns=dk nr=refused na=not-applicable 11").missing
    #expect(
      missing == ["ns": .dontKnow, "nr": .refused, "na": .notApplicable, "11": .blank])
  }

  @Test(arguments: ["skipped", "not-relevant", "unknown"])
  func `a form cannot declare what only an interview can tell`(kind: String) throws {
    let reading = reading(Self.table("missing", "99=\(kind)"))
    #expect(reading.codes == ["unknown-value"])
  }

  @Test func `a segment is flat or a level of a hierarchy`() throws {
    #expect(try columns("segment", "yes").segment == .flat)
    #expect(try columns("segment", "place 2").segment == .level(hierarchy: "place", level: 2))
    #expect(try columns("segment", "no").segment == nil)
  }

  @Test func `roles, affirming codes, routes and preloads are read`() throws {
    #expect(try columns("role", "root").role == .root)
    #expect(try columns("yes", "si quizas").yes == ["si", "quizas"])
    #expect(try columns("identifies", "yes").identifies)
    #expect(try columns("alert", "${b} = '1'").alert?.source == "${b} = '1'")
    #expect(try columns("alert_to", "coordinacion").alertTo == "coordinacion")
    #expect(try columns("preload", "interviewer").preload == .interviewer)
  }

  private func columns(_ column: String, _ cell: String) throws -> MeasureColumns {
    try #require(try form(Self.table(column, cell)).elements[0].question).measures
  }

  private static func table(_ column: String, _ cell: String) -> String {
    """
    | survey |
    |        | type | name | label | bind::campo:\(column) |
    |        | text | a    | A     | \(cell)               |
    |        | text | b    | B     |                       |
    """
  }
}
