import Languages

/// The letters a terminal can show: all of them, ASCII only, or those a screen reader says well.
package enum Glyphs: Sendable, Hashable {
  case unicode, ascii, spoken

  /// From a locale name such as `es_PE.UTF-8`.
  package init(locale: String) {
    let name = locale.lowercased()
    self = name.contains("utf-8") || name.contains("utf8") ? .unicode : .ascii
  }

  /// The text as the terminal can show it.
  package func shown(_ text: String) -> String {
    switch self {
    case .unicode: text
    case .ascii: text.utf8.allSatisfy { $0 < 0x80 } ? text : text.inASCII
    case .spoken: text.asSpoken
    }
  }
}

extension String {
  /// Ornaments and accented letters by their nearest ASCII, as wide as before but for ¿ and ¡.
  fileprivate var inASCII: String {
    var plain = ""
    for letter in self {
      if letter.isASCII || letter.isNewline {
        plain.append(letter)
      } else if let ornament = plainOrnaments[letter] {
        plain += ornament
      } else if let base = letter.plainLetter {
        plain.append(base)
      } else {
        plain += String(repeating: "?", count: letter.unicodeScalars.count > 1 ? 2 : 1)
      }
    }
    return plain
  }

  /// Ornaments as pauses, or left out.
  fileprivate var asSpoken: String {
    var text = self
    for (ornament, words) in spokenOrnaments where text.contains(ornament) {
      text = text.split(separator: ornament, omittingEmptySubsequences: false).joined(
        separator: words)
    }
    return text
  }
}

extension Character {
  /// The letter without its accent; nil for what is no Latin letter.
  fileprivate var plainLetter: Character? {
    guard let folded = String(self).folded.first, folded.isASCII else { return nil }
    return isUppercase ? Character(folded.uppercased()) : folded
  }
}

private let plainOrnaments: [Character: String] = [
  "─": "-", "│": "|", "·": "-", "«": "\"", "»": "\"", "“": "\"", "”": "\"", "●": "*", "○": "o",
  "…": "~", "→": ">", "›": ">", "–": "-", "—": "-", "−": "-", "’": "'", "✓": "x", "¿": "", "¡": "",
  "º": "o", "ª": "a", "°": "o", "\u{A0}": " ", "⚑": "!", "↑": "^",
]

private let spokenOrnaments: [(ornament: String, words: String)] = [
  ("── ", ""), (" ──", ""), (" · ", ", "), (" → ", ": "), (" › ", ", "), (" > ", ": "),
  (" │ ", "  "), ("«", "\""), ("»", "\""), ("“", "\""), ("”", "\""), ("…", "..."),
]
