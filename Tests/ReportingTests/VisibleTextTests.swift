import Reporting
import Testing

struct VisibleTextTests {
  @Test(arguments: [
    ("Ana\u{202E}anA", "Ana<U+202E>anA"), ("a\u{1B}[2Jb", "a<U+001B>[2Jb"), ("a\0b", "a<U+0000>b"),
    ("a\u{2066}b\u{2069}", "a<U+2066>b<U+2069>"), ("a\u{200F}", "a<U+200F>"),
    ("a\u{E0041}", "a<U+E0041>"), ("a\u{2028}b", "a<U+2028>b"), ("a\tb", "a b"),
    ("a\rb", "a<U+000D>b"),
  ])
  func `what a terminal would obey or hide is written out`(text: String, shown: String) {
    #expect(text.withVisibleControls == shown)
  }

  @Test(arguments: ["Ñandú\nmañana", "👩‍👩‍👧", "می‌خواهم", "a\u{301}", ""])
  func `letters, emoji and line breaks stay as they are`(text: String) {
    #expect(text.withVisibleControls == text)
  }
}
