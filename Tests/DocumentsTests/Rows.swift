import Documents
import Expressions
import Testing

/// 2026-03-15T10:00 in UTC.
let morning = Moment(milliseconds: 1_773_568_800_000, zoneOffsetMinutes: 0)

/// What the expression gives over the document, as text; members of a set between bars.
func text(_ source: String, in document: InstanceDocument) throws -> String {
  switch try document.evaluate(try XPathExpression(source)) {
  case .string(let text): text
  case .number(let number): String(describing: number)
  case .boolean(let truth): String(truth)
  case .nodeset(let texts): "{" + texts.joined(separator: "|") + "}"
  }
}

/// Expects each row of `expression → text` to hold; a number is written with its fraction.
func expectRows(
  _ table: String, over xml: String, context: String? = nil, namespaces: [String: String] = [:],
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let document = try InstanceDocument(
    xml: xml, context: context.map { try XPathExpression($0) }, namespaces: namespaces,
    moment: morning)
  for row in table.split(separator: "\n") {
    let halves = row.split(separator: " → ", maxSplits: 1, omittingEmptySubsequences: false)
    let expected = halves.count > 1 ? String(halves[1]) : ""
    let source = halves[0].hasSuffix(" →") ? String(halves[0].dropLast(2)) : String(halves[0])
    let found = try text(source, in: document)
    #expect(found == expected, "\(source)", sourceLocation: sourceLocation)
  }
}
