/// How the text of a cell stands in a line of a Markdown table.
///
/// A pipe is `\|`. What a line cannot hold is a decimal character reference: `&#10;` for a line
/// break, `&#32;` for a space at an end, `&#38;` for an ampersand that would begin a reference
/// itself. Only white space, controls, `&` and `-` are read that way, so that `&#39;` and `<br>` in
/// a label stay what their author wrote. Other tools show such a reference as it stands.
enum MarkdownCell {
  /// The text of a cell without the space around it.
  static func text(of cell: [UInt8]) -> String {
    let text = trimmed(String(decoding: cell, as: UTF8.self))
    return mayHaveReference(text.utf8) ? resolved(text) : text
  }

  /// The cell of a text; empty for white space alone.
  static func cell(of text: String) -> String {
    guard !isBlank(text) else { return "" }
    let scalars = Array(text.unicodeScalars)
    let first = scalars.firstIndex { !$0.properties.isWhitespace } ?? 0
    let last = scalars.lastIndex { !$0.properties.isWhitespace } ?? 0
    var cell = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let isInside = (first...last).contains(index)
      switch scalar {
      case "|": cell.append(contentsOf: "\\|".unicodeScalars)
      case "&" where reference(at: index, in: scalars) != nil, "\n", "\r", "\u{0}":
        cell.append(contentsOf: reference(to: scalar).unicodeScalars)
      case _ where !isInside: cell.append(contentsOf: reference(to: scalar).unicodeScalars)
      default: cell.append(scalar)
      }
    }
    return String(cell)
  }

  static func reference(to scalar: Unicode.Scalar) -> String { "&#\(scalar.value);" }

  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let start = scalars.drop(while: \.properties.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
    return String(start[...last])
  }

  private static func mayHaveReference(_ text: String.UTF8View) -> Bool {
    text.contains(UInt8(ascii: "&")) && text.contains(UInt8(ascii: "#"))
  }

  private static func resolved(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var position = 0
    while position < scalars.count {
      if let (scalar, end) = reference(at: position, in: scalars) {
        result.append(scalar)
        position = end
      } else {
        result.append(scalars[position])
        position += 1
      }
    }
    return String(result)
  }

  private static let longestReference = 9

  /// What a reference at that place stands for, and where it ends; nil when there is none.
  private static func reference(
    at start: Int, in scalars: [Unicode.Scalar]
  ) -> (scalar: Unicode.Scalar, end: Int)? {
    let window = scalars[start..<min(start + longestReference + 1, scalars.count)]
    guard window.starts(with: ["&", "#"]), let end = window.firstIndex(of: ";") else { return nil }
    let digits = window[start + 2..<end]
    guard !digits.isEmpty, digits.allSatisfy({ ("0"..."9").contains($0) }),
      let value = UInt32(String(String.UnicodeScalarView(digits))),
      let scalar = Unicode.Scalar(value), isWritten(scalar)
    else { return nil }
    return (scalar, end + 1)
  }

  private static func isWritten(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "&" || scalar == "-" || scalar.properties.isWhitespace
      || scalar.properties.generalCategory == .control
  }
}
