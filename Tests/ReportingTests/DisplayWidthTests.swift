import Reporting
import Testing

/// Widths of Unicode 16 `EastAsianWidth.txt` and `emoji-data.txt`.
struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("Lima", 4), ("atención", 8), ("atencio\u{301}n", 8), ("日本語", 6), ("ﾊﾝｶｸ", 4),
    ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("Ａ", 2), ("—…●○", 4), ("█▏─", 3),
  ])
  func `letters take their columns`(text: String, width: Int) {
    #expect(displayWidth(of: text) == width)
  }

  @Test(arguments: ["😀", "👩‍👩‍👧", "🇵🇪", "👍🏽", "❤️", "⌚"])
  func `an emoji takes two columns whatever it is made of`(emoji: String) {
    #expect(displayWidth(of: emoji) == 2)
  }

  @Test(arguments: ["\u{200B}", "\u{FE0E}", "\u{200D}", "\u{1B}", "\n"])
  func `what is not seen takes no column`(text: String) {
    #expect(displayWidth(of: text) == 0)
  }

  @Test func `a text selector leaves a heart one column wide`() {
    #expect(displayWidth(of: "\u{2764}\u{FE0E}") == 1)
  }
}
