import Testing

@testable import Expressions

@Suite struct GrammarTests {
  let scope = TreeScope(
    """
    data
      a = 6
      b = 2
      div = 4
      a-b = 9
    """, current: "a")

  /// XPath 1.0, sections 3.3 to 3.5.
  @Test func `operators bind as XPath 1 0 says`() throws {
    let table = """
      1 + 2 * 3 → 7
      (1 + 2) * 3 → 9
      10 - 4 - 3 → 3
      100 div 10 div 2 → 5
      7 mod 3 → 1
      -7 mod 3 → -1
      5 mod -2 → 1
      1.5 mod 0.5 → 0
      - 2 + 5 → 3
      --2 → 2
      ---2 → -2
      -(2 + 3) → -5
      1 < 2 = true() → true
      3 > 2 > 1 → false
      1 = 1 or 1 = 2 and 1 = 3 → true
      (1 = 1 or 1 = 2) and 1 = 3 → false
      1 + 1 = 2 → true
      2 * 3 > 5 and 1 <= 1 → true
      1 div 0 → Infinity
      -1 div 0 → -Infinity
      0 div 0 → NaN
      .5 + 5. → 5.5
      """
    try expectRows(table)
  }

  /// XPath 1.0, section 3.7: a name or a star after an operand is an operator.
  @Test func `names and stars are told from operators by what stands before`() throws {
    let table = """
      ../a * ../b → 12
      ../div div ../b → 2
      ${a} div ${b} → 3
      ${a}*${b} → 12
      ${a}-${b} → 4
      ../a-b → 9
      ../a -../b → 4
      count(../*) → 4
      count(../*) * 2 → 8
      ${a}mod 4 → 2
      """
    try expectRows(table, in: scope)
  }

  @Test func `spaces and quotes of word processors are tolerated`() throws {
    let table = """
      concat(‘a’, “b”) → ab
      concat(“it's”, 'x') → it'sx
      concat('it’s', "”") → it’s”
      1 &lt; 2 → true
      2 &gt;= 2 and 1 &lt;= 1 → true
      \u{A0}1\u{A0}+\u{202F}1\u{200B} → 2
      ${ a\u{A0}} → 6
      """
    try expectRows(table, in: scope)
  }

  @Test func `a chain of five hundred terms is not too deep`() throws {
    let sum = Array(repeating: "1", count: 500).joined(separator: " + ")
    #expect(try text(sum) == "500")
    let disjunction = Array(repeating: "${a} = 1", count: 500).joined(separator: " or ")
    #expect(try text(disjunction, in: scope) == "false")
  }

  @Test func `two hundred levels are read and evaluated`() throws {
    let deep = String(repeating: "(", count: 200) + "1" + String(repeating: ")", count: 200)
    #expect(try text(deep) == "1")
    let nested = String(repeating: "abs(", count: 199) + "1" + String(repeating: ")", count: 199)
    #expect(try text(nested) == "1")
  }

  @Test func `deeper nesting is refused where it begins`() {
    let deep = String(repeating: "(", count: 201) + "1" + String(repeating: ")", count: 201)
    #expect(failure(deep) == .tooDeep(offset: 200, limit: 200))
    let calls = String(repeating: "abs(", count: 1000) + "1" + String(repeating: ")", count: 1000)
    #expect(failure(calls) == .tooDeep(offset: 803, limit: 200))
    let comparisons = Array(repeating: "1", count: 300).joined(separator: "=")
    #expect(failure(comparisons) == .tooDeep(offset: 0, limit: 200))
  }

  @Test func `every function that is listed is evaluated`() throws {
    let scope = TreeScope("data\n  a = 1", current: "a")
    for function in XPathFunction.allCases {
      let needed = max(function.argumentCount.minimum, 0)
      let arguments = (0..<needed).map { function.needsNodes(at: $0) ? "${a}" : "'1'" }
      if function == .unavailable || function == .digest { continue }
      let source = "\(function.rawValue)(\(arguments.joined(separator: ", ")))"
      let value = try XPathExpression(source).evaluate(in: scope)
      if case .string("") = value { #expect(mayBeEmpty.contains(function), "\(source)") }
    }
  }

  private let mayBeEmpty: Set<XPathFunction> = [
    .choiceName, .itext, .pulldata, .namespaceURI, .substr, .substringBefore, .substringAfter,
    .join, .selectedAt, .base64Decode, .formatDate, .formatDateTime, .dateTime, .translate,
    .version, .itemAt, .deDuplicate, .joinIf, .choiceLabel, .concat, .linebreak,
  ]
}
