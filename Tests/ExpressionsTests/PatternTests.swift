import Testing

@testable import Expressions

/// Regular expressions as Java and ICU read them.
@Suite struct PatternTests {
  private func matches(_ pattern: String, _ text: String) throws -> Bool {
    try Pattern(pattern).matchesWhole(text)
  }

  @Test(arguments: [
    ("", [""], ["a"]),
    ("a", ["a"], ["", "aa", "b"]),
    ("a|bc|", ["a", "bc", ""], ["abc", "b"]),
    ("(a|ab)(c|bcd)", ["ac", "abc", "abcd", "abbcd"], ["ab", "acd"]),
    ("a*", ["", "aaa"], ["b"]),
    ("a+?b", ["ab", "aab"], ["b", "a"]),
    ("a?b{2}", ["bb", "abb"], ["b", "aabb"]),
    ("a{2,3}", ["aa", "aaa"], ["a", "aaaa"]),
    ("a{2,}", ["aa", "aaaaa"], ["a"]),
    ("a{,2}", ["", "a", "aa"], ["aaa"]),
    ("(a*)*b", ["b", "aab"], ["a"]),
    ("a{x}", ["a{x}"], ["aa"]),
    (".", ["a", "ñ", "😀"], ["\n", "ab"]),
    ("(?s).", ["\n"], [""]),
    ("^a$", ["a"], ["ba"]),
    ("a\\.b", ["a.b"], ["axb"]),
    ("\\Qa.b\\E+", ["a.b", "a.bb"], ["axb"]),
  ])
  func `a pattern must fit the whole text`(pattern: String, fitting: [String], other: [String])
    throws
  {
    for text in fitting { #expect(try matches(pattern, text), "\(text)") }
    for text in other { #expect(try !matches(pattern, text), "\(text)") }
  }

  @Test(arguments: [
    ("[abc]", "b", "d"), ("[^abc]", "d", "a"), ("[a-c]", "b", "-"), ("[a-]", "-", "b"),
    ("[-a]", "-", "b"), ("[]a]", "]", "b"), ("[a\\]]", "]", "\\"), ("[\\w-]", "-", "."),
    ("[a-z&&[^aeiou]]", "b", "e"), ("[a-c[x-z]]", "y", "m"), ("[[:digit:]]", "5", "a"),
    ("\\d", "5", "٥"), ("\\D", "a", "5"), ("\\w", "ñ", "-"), ("\\W", "-", "_"),
    ("\\s", "\u{A0}", "a"), ("\\S", "a", " "), ("\\p{Lu}", "Ñ", "ñ"),
    ("\\p{IsAlphabetic}", "ñ", "1"),
    ("\\pL", "x", "1"), ("\\P{L}", "1", "x"), ("\\p{Punct}", "$", "a"), ("\\p{L}", "é", "5"),
    ("\\x41", "A", "B"), ("\\u00F1", "ñ", "n"), ("\\t", "\t", "t"), ("[\\d.,]", ",", ";"),
    ("(?i)ñ", "Ñ", "n"), ("(?i)[a-c]", "B", "D"), ("[$.*+?(){}|]", "*", "a"), ("\\h", " ", "\n"),
  ])
  func `sets of letters`(pattern: String, member: String, other: String) throws {
    #expect(try matches(pattern, member))
    #expect(try !matches(pattern, other))
  }

  @Test(arguments: [
    ("(?=.*\\d)(?=.*[a-z]).{4,}", "abc1", "abcd"),
    ("(?!.*--)[a-z-]+", "a-b-c", "a--b"),
    (".*(?<=kg)", "5 kg", "5 km"),
    (".*(?<!00)", "10", "100"),
    ("(\\d)\\1(\\w)\\2", "11aa", "12aa"),
    ("(?<first>a|b)\\k<first>", "bb", "ab"),
    ("(?>a+)b", "aab", "aa"),
    ("a++b", "aab", "aaa"),
    ("\\bfin\\b", "fin", "fines"),
    ("(?:ab)+", "abab", "aba"),
    ("(?i:a)b", "Ab", "AB"),
    ("a(?#remark)b", "ab", "a"),
    ("(?m)a$\\nb", "a\nb", "ab"),
  ])
  func `what looks around and back`(pattern: String, fitting: String, other: String) throws {
    #expect(try matches(pattern, fitting))
    #expect(try !matches(pattern, other))
  }

  @Test func `an atomic group does not give back what it took`() throws {
    #expect(try !matches("(?>a+)ab", "aaab"))
    #expect(try !matches("a*+a", "aaa"))
  }

  @Test(arguments: [
    "(", ")", "[", "[a", "*a", "+", "a**", "a{3,2}", "[z-a]", "\\", "(?z)", "(?<a>", "\\p{Nothing}",
    "\\k<none>", "[[:none:]]", "\\y", "a{1000}{1000}{1000}",
  ])
  func `what cannot be read is refused`(pattern: String) {
    #expect(throws: Pattern.Failure.unreadable) { try Pattern(pattern) }
  }

  @Test func `nesting without end is refused`() {
    let deep = String(repeating: "(", count: 100_000)
    #expect(throws: Pattern.Failure.unreadable) { try Pattern(deep) }
    #expect(throws: Pattern.Failure.unreadable) {
      try Pattern("a" + String(repeating: "{1}", count: 100_000))
    }
  }

  @Test(arguments: [
    "(a+)+$", "(a|a)*b", "(a*)*b", "(.*a){20}c", "(a|aa)+$", "([a-z]+)*=", "(a?){60}a{60}b",
  ])
  func `patterns that others hang on are answered`(pattern: String) throws {
    #expect(try !matches(pattern, String(repeating: "a", count: 60) + "!"))
  }

  @Test func `a reference that has too many ways is given up`() throws {
    let pattern = try Pattern("(a*)*(a*)*(a*)*(a*)*\\1\\2\\3\\4b")
    let text = String(repeating: "a", count: 60)
    #expect(throws: Pattern.Failure.tooLong) { try pattern.matchesWhole(text) }
  }
}
