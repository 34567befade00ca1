/// The letters a terminal can show: all of them, or ASCII in place of the ornaments.
package enum Glyphs: Sendable, Hashable {
  case unicode, ascii

  /// From a locale name such as `es_PE.UTF-8`.
  package init(locale: String) {
    let name = locale.lowercased()
    self = name.contains("utf-8") || name.contains("utf8") ? .unicode : .ascii
  }

  /// The text as the terminal can show it, each letter as wide as before.
  package func shown(_ text: String) -> String {
    switch self {
    case .unicode: text
    case .ascii: String(text.map { plainOrnaments[$0] ?? $0 })
    }
  }
}

private let plainOrnaments: [Character: Character] = [
  "─": "-", "·": "-", "«": "\"", "»": "\"", "“": "\"", "”": "\"", "●": "*", "…": "~", "→": ">",
  "›": ">", "–": "-", "—": "-", "−": "-", "’": "'",
]
