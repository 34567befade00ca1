/// The columns a text takes on a terminal: 2 for East Asian wide letters and emoji, 0 for marks.
///
/// Letters of ambiguous width, such as ● and ─, count 1; control characters count 0.
package func displayWidth(of text: some StringProtocol) -> Int {
  text.reduce(0) { $0 + $1.displayWidth }
}

extension Character {
  /// The columns of one letter as readers see it, with its marks, joiners and selectors.
  var displayWidth: Int {
    if let ascii = asciiValue { return ascii < 0x20 || ascii == 0x7F ? 0 : 1 }
    let scalars = unicodeScalars
    let hasEmojiSelector = scalars.contains { $0.value == 0xFE0F }
    if hasEmojiSelector || scalars.contains(where: \.properties.isEmojiPresentation) { return 2 }
    return scalars.lazy.map(\.displayWidth).max() ?? 0
  }
}

extension Unicode.Scalar {
  fileprivate var displayWidth: Int {
    guard value >= 0x300 else { return properties.generalCategory == .control ? 0 : 1 }
    guard !isWide else { return 2 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator:
      return 0
    default:
      return 1
    }
  }

  /// East Asian Width W or F of Unicode's `EastAsianWidth.txt`, emoji apart.
  private var isWide: Bool {
    wideRanges.contains { $0.contains(value) }
  }
}

private let wideRanges: [ClosedRange<UInt32>] = [
  0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF,
  0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,
  0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18CFF, 0x1AFF0...0x1B2FB, 0x20000...0x3FFFD,
]
