import Documents
import Expressions
import Testing

/// Conversions and comparisons of the XPath 1.0 recommendation, sections 3.4 and 4.
@Suite struct ConversionTests {
  let numbers = "<d><e/><z>0</z><n>4</n><n>6</n><n>-2</n><w>word</w><t>a b</t></d>"

  @Test func `a set is true when it has a node`() throws {
    let table = """
      boolean(//e) → true
      boolean(//z) → true
      boolean(//none) → false
      not(//none) → true
      //e and //z → true
      //n = true() → true
      //none = false() → true
      if(//none, 'a', 'b') → b
      """
    try expectRows(table, over: numbers)
  }

  @Test func `numbers are compared exactly`() throws {
    let table = """
      0.1 + 0.2 = 0.3 → false
      0.1 + 0.2 != 0.3 → true
      boolean(0.0000000000001) → true
      1 = 1.0000000000001 → false
      """
    try expectRows(table, over: numbers)
  }

  @Test func `sets compare by any member`() throws {
    let table = """
      //n = 4 → true
      //n != 4 → true
      //n = 5 → false
      //n > 5 → true
      5 < //n → true
      //n < -2 → false
      //n = '4' → true
      //n = //z → false
      //n > //z → true
      //none = //none → false
      //none != 1 → false
      //e = '' → true
      true() > //none → true
      //n + 1 → 5.0
      """
    try expectRows(table, over: numbers)
  }

  @Test func `sums and extremes are NaN when a member is no number`() throws {
    let table = """
      sum(//n) → 8.0
      sum(//none) → 0.0
      sum(//n | //w) → nan
      max(//n) → 6.0
      min(//n) → -2.0
      min(//n | //w) → nan
      max(//none) → nan
      count-non-empty(//*) → 7.0
      concat(//n, '!') → 46-2!
      join('-', //n) → 4-6--2
      checklist(2, 2, //e, //z, //w) → true
      """
    try expectRows(table, over: numbers)
  }

  @Test func `numbers turn into text without exponents`() throws {
    let table = """
      string(1000000000000000000000) → 1000000000000000000000
      string(0.0000001) → 0.0000001
      string(-0) → 0
      string(1 div 0) → Infinity
      string(-1 div 0) → -Infinity
      string(0 div 0) → NaN
      string(123.) → 123
      string(-.5) → -0.5
      1 div -0 → -inf
      number('1e3') → nan
      number('+1') → nan
      number('- 1') → nan
      number(' -1 ') → -1.0
      number('Infinity') → nan
      number(true()) → 1.0
      number(//none) → nan
      -'2' → -2.0
      5 mod -2 → 1.0
      -5 mod 2 → -1.0
      1.5 mod .5 → 0.0
      5 mod 0 → nan
      """
    try expectRows(table, over: numbers)
  }

  @Test func `texts count characters, not letters on the screen`() throws {
    let table = """
      string-length('😀') → 1.0
      string-length('e\u{301}') → 2.0
      substring('a😀b', 2, 1) → 😀
      translate('a😀b', '😀', '-') → a-b
      substring('12345', 1.5, 2.6) → 234
      substring('12345', 0 div 0) →
      substring('12345', -1 div 0) → 12345
      substring('12345', -1 div 0, 1 div 0) →
      substring-after('aab', 'a') → ab
      normalize-space('  a \u{A0} b ') → a \u{A0} b
      starts-with('', '') → true
      contains('a', '') → true
      """
    try expectRows(table, over: numbers)
  }

  @Test func `dates of a document count as days`() throws {
    let dates = "<d><a>2012-07-23</a><b>2012-08-20T00:00:00.00+00:00</b></d>"
    let table = """
      //a < '2012-07-24' → true
      //a = date('2012-07-24') - 1 → true
      '2012-08-20' = //b → true
      number('1970-01-03') → 2.0
      string(number('2026-08-27T08:27:00.000+07:00')) → 20692
      decimal-date-time('1970-01-02T12:00:00.000Z') → 1.5
      decimal-date-time(date('1970-01-01T06:00:00.000Z')) → 0.25
      decimal-time('06:00:00.000+02:00') → 0.16666666666666666
      decimal-time('24:00:00.000Z') → nan
      decimal-time('06:00:00.000-07:60') → nan
      decimal-time(2) → nan
      today() < '2026-03-16' → true
      date('2026-02-30') →
      format-date(//a, '%Y/%n | %y/%m | %b %e %a') → 2012/7 | 12/07 | Jul 23 Mon
      format-date('2026-01-01', '%j %U %W %I %p') → 001 00 00 12 AM
      format-date-time(date-time(decimal-date-time('2003-03-12') + 280), '%b %e, %Y') → Dec 17, 2003
      difference-in-months('2005-12-12', '2012-01-15') → 73.0
      """
    try expectRows(table, over: dates)
  }

  @Test func `a result is turned into the type asked for`() throws {
    let document = try InstanceDocument(xml: numbers, moment: morning)
    let expression = try XPathExpression("//n")
    #expect(try document.evaluate(expression) == .nodeset(["4", "6", "-2"]))
    #expect(try document.evaluate(expression, as: .string) == .string("4"))
    #expect(try document.evaluate(expression, as: .number) == .number(4))
    #expect(try document.evaluate(expression, as: .boolean) == .boolean(true))
    #expect(throws: DocumentFailure.notNodes) {
      try document.evaluate(try XPathExpression("1"), as: .nodeset)
    }
  }
}
