import Languages

extension StringProtocol {
  /// The text without white space at its ends, non-breaking spaces included.
  var trimmed: String {
    guard first?.isWhitespace == true || last?.isWhitespace == true else { return String(self) }
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  /// The text of a cell as people see it: trimmed, with plain spaces for non-breaking ones.
  var cleanedCell: String {
    let text = trimmed
    guard text.utf8.contains(0xC2), text.unicodeScalars.contains("\u{A0}") else { return text }
    return String(text.map { $0 == "\u{A0}" ? " " : $0 })
  }

  /// The text with `_` for each space.
  var withoutSpaces: String { String(map { $0.isWhitespace ? "_" : $0 }) }

  /// What two spellings of one name share: `yes_no`, `YesNo` and `yes-no`.
  var looseKey: String {
    lowercased().filter { $0 != "_" && $0 != "-" && !$0.isWhitespace }
  }

  /// The pieces between spaces, commas and semicolons.
  var words: [String] {
    split(whereSeparator: { $0.isWhitespace || $0 == "," || $0 == ";" }).map { String($0) }
  }

  /// What a yes-or-no cell says; nil when it says neither.
  var yesOrNo: Bool? {
    switch folded {
    case "yes", "true", "true()", "1", "si": true
    case "no", "false", "false()", "0": false
    default: nil
    }
  }

  /// What people mean by a word that no program takes for yes or no; nil when it is none.
  var spokenYesOrNo: Bool? {
    switch folded {
    case "t", "y", "s", "v", "x", "verdadero", "cierto", "oui", "vrai", "sim", "required": true
    case "f", "n", "falso", "non", "faux", "nao": false
    default: nil
    }
  }
}
