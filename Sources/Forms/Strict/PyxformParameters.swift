/// The parameters cell as pyxform 4.5 parses it: only pairs, each `key=value`.
struct PyxformParameters {
  private(set) var values: [String: String] = [:]
  private(set) var isMalformed = false

  init(_ cell: String) {
    var tokens: [String] = []
    var token = ""
    func flushed() -> [String] { token.isEmpty ? [] : [token] }
    for character in cell {
      if character.isWhitespace || character == "," || character == ";" || character == "=" {
        tokens += flushed()
        token = ""
        if character == "=" { tokens.append("=") }
      } else {
        token.append(character)
      }
    }
    tokens += flushed()
    read(tokens)
  }

  /// Values are in lower case, but those of `value` and `label`, which name columns of a file.
  private mutating func read(_ tokens: [String]) {
    var rest = tokens[...]
    while !rest.isEmpty {
      let pair = Array(rest.prefix(3))
      guard pair.count == 3, pair[0] != "=", pair[1] == "=", pair[2] != "=" else {
        isMalformed = true
        return
      }
      let key = pair[0].lowercased()
      values[key] = key == "value" || key == "label" ? pair[2] : pair[2].lowercased()
      rest = rest.dropFirst(3)
    }
  }
}

/// Numbers as Python reads them.
enum PythonNumber {
  /// Digits, with a sign and single underscores between.
  static func integer(_ text: String) -> Int? {
    var digits = text[...]
    if digits.first == "+" || digits.first == "-" { digits = digits.dropFirst() }
    let groups = digits.split(separator: "_", omittingEmptySubsequences: false)
    guard groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }) else { return nil }
    let number = Int(groups.joined()) ?? Int.max
    return text.first == "-" ? -number : number
  }

  static func isFloat(_ text: String) -> Bool {
    !text.lowercased().contains("x") && Double(text) != nil
  }
}

extension Character {
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
