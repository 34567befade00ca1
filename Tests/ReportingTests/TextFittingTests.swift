import Reporting
import Testing

struct TextFittingTests {
  @Test func `padding counts columns and not letters`() {
    #expect("日本".padded(to: 6) == "日本  ")
    #expect("9,5".padded(to: 6, alignment: .trailing) == "   9,5")
    #expect("largo".padded(to: 3) == "largo")
  }

  @Test func `truncation ends in an ellipsis`() {
    #expect("atención".truncated(to: 8) == "atención")
    #expect("atención".truncated(to: 5) == "aten…")
    #expect("atención".truncated(to: 6, ellipsis: "...") == "ate...")
    #expect("atención".truncated(to: 2, ellipsis: "...") == "at")
    #expect("atención".truncated(to: 0) == "")
  }

  @Test func `a wide letter that does not fit is left out whole`() {
    #expect("日本語".truncated(to: 4) == "日…")
  }

  @Test func `wrapping breaks between words`() {
    #expect("la atención fue lenta".wrapped(to: 11) == ["la atención", "fue lenta"])
  }

  @Test func `a word longer than the line is broken`() {
    #expect("a desconsideración".wrapped(to: 6) == ["a", "descon", "sidera", "ción"])
    #expect("日本語".wrapped(to: 3) == ["日", "本", "語"])
  }

  @Test func `a line narrower than a letter still holds one`() {
    #expect("日本".wrapped(to: 1) == ["日", "本"])
  }

  @Test func `line breaks and empty lines stay`() {
    #expect("uno\r\n\ndos".wrapped(to: 10) == ["uno", "", "dos"])
    #expect("".wrapped(to: 10) == [""])
  }

  @Test func `a line that fits keeps its indentation`() {
    #expect(
      "  Lima norte\n  Lima sur y Callao".wrapped(to: 14) == [
        "  Lima norte", "Lima sur y", "Callao",
      ])
  }

  @Test func `a no-break space holds its words together`() {
    #expect("son 2\u{A0}650 soles".wrapped(to: 7) == ["son", "2\u{A0}650", "soles"])
  }
}
