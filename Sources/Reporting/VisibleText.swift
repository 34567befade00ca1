extension String {
  /// The text with what a terminal would obey or hide written out: `<U+202E>` for a character that
  /// turns the direction of writing, `<U+001B>` for one that steers the terminal.
  ///
  /// Line breaks stay, a tab is a space, and the joiners that letters and emoji need stay, too.
  package var withVisibleControls: String {
    guard unicodeScalars.contains(where: \.isUnseen) else { return self }
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if !scalar.isUnseen {
        text.append(scalar)
      } else if scalar == "\t" {
        text.append(" ")
      } else {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let zeros = String(repeating: "0", count: max(0, 4 - digits.count))
        text.append(contentsOf: "<U+\(zeros)\(digits)>".unicodeScalars)
      }
    }
    return String(text)
  }
}

extension Unicode.Scalar {
  /// Whether it is a control, turns the direction of writing, or breaks a line in disguise.
  var isUnseen: Bool {
    switch value {
    case 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    case 0xE0000...0xE007F: true
    default: false
    }
  }
}
