import Testing

@testable import Expressions

/// What the grammar of XPath 1.0 does not have (sections 2 and 3).
@Suite struct RefusalTests {
  private func expectRefusals(
    _ sources: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for source in sources {
      #expect(failure(source) != nil, "\(source)", sourceLocation: sourceLocation)
    }
  }

  @Test func `paths`() {
    expectRefusals([
      "a/", "a//", "//", "///a", "/a//", "a[", "a]", "a[]", "a[1", "a[1][", "a[[1]]", "[1]",
      "child::", "::a", "a::b", "foo::b", "child::a::b", "@", "@@a", "self::*()",
      "a b", "a:", ":a", "a:b:c", "*:a", "a:*:b", "*a", "a*", "..a", ". .", "....", ".[1]", "..[1]",
      "a/.[1]", "text(", "text()()", "text('a')", "comment(1)", "node(1)",
      "processing-instruction(a)", "processing-instruction('a', 'b')", "1/a", "'a'/b", "1[1]",
      "'a'[1]", "true()[1]", "true()/a", "current()/", "/ * 1", "/ div 2", "a/$x",
    ])
  }

  @Test func `operators`() {
    expectRefusals([
      "1 +", "+ 1", "* 2", "a = ", "= a", "a == b", "a !== b", "a ! b", "!a", "a && b", "a || b",
      "a <> b", "a => b", "a =< b", "a % b", "a \\ b", "a | ", "| a", "1 | a", "a | 1", "'a' | a",
      "div div", "div div div div", "mod 1", "a or", "or a", "and a", "a and", "not a", "10div9",
      "1mod2", "a, b", ",", "1 2", "'a' 'b'",
    ])
  }

  @Test func `literals and letters`() {
    expectRefusals([
      "", "  ", "'a", "\"a", "'a''", "1.2.3", "1e3", "0x1", "1a", "#", "a#b", "~a", "{a}", "$x",
      "$x + 1", "${", "${}", "${a", "()", "(a", "((a)", "(a))", ")",
    ])
  }

  @Test func `functions`() {
    expectRefusals([
      "foo()", "a:b()", "concat(,)", "concat(1,)", "concat('a' 'b')", "count()", "count(1)",
      "count(a, b)", "count('a')", "sum(1)", "sum()", "id()", "name(1)", "name('x')",
      "local-name(1)", "namespace-uri(1)", "last(1)", "position(1)", "string(1, 2)",
      "number(1, 2)", "boolean()", "boolean(1, 2)", "not()", "not(1, 2)", "true(1)", "false(1)",
      "lang()", "floor()", "ceiling()", "round()", "round(1, 2, 3)", "substring('a')",
      "substring('a', 1, 2, 3)", "translate('a', 'b')", "contains('a')", "starts-with('a')",
      "substring-before('a')", "substring-after('a')", "normalize-space(1, 2)",
      "string-length(1, 2)",
    ])
  }

  /// ODK XForms, the tables of functions.
  @Test func `functions of ODK`() {
    expectRefusals([
      "if(1)", "if(1, 2)", "coalesce()", "coalesce(1)", "join()", "substr('a')", "ends-with('a')",
      "selected('a')", "selected-at('a')", "count-selected()", "count-non-empty()",
      "count-non-empty('a')", "pow(1)", "pow(1, 2, 3)", "sqrt()", "pi(1)", "abs()", "atan2(1)",
      "min()", "max()", "int()", "log()", "uuid(1, 2)", "digest('a')", "digest('a', 'FOO')",
      "digest('a', 'MD5', 'foo')", "regex('a')", "regex('a', '(')", "regex('a', '[z-a]')",
      "indexed-repeat(a)", "indexed-repeat(a, b)", "pulldata('a')", "random(1)", "randomize('a')",
      "today(1)", "now(1)", "date()", "format-date('a')", "decimal-date-time()", "decimal-time()",
      "once()", "checklist(1)", "weighted-checklist(1, 2, 3)", "area()", "distance()",
      "boolean-from-string()", "instance()", "current(1)", "jr:itext()", "jr:choice-name('a')",
      "position(a, b)", "base64-decode()",
    ])
  }
}
