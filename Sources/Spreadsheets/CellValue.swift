/// How the value of a cell is written, its `t` attribute.
enum CellKind {
  case number, sharedString, inlineString, boolean, failed, text

  init(_ attribute: String?) {
    switch attribute {
    case "s": self = .sharedString
    case "inlineStr": self = .inlineString
    case "b": self = .boolean
    case "e": self = .failed
    case "str", "d": self = .text
    default: self = .number
    }
  }
}

/// A number as an author would type it: `12` for 12.0, otherwise the shortest text that reads back.
///
/// What is not a number stays as it is.
func numberText(_ text: String) -> String {
  if isPlainInteger(text.utf8) { return text }
  guard let number = Double(text), number.isFinite else { return text }
  guard let whole = Int64(exactly: number) else { return number.description }
  return whole.description
}

private func isPlainInteger(_ text: String.UTF8View) -> Bool {
  let digits = text.first == UInt8(ascii: "-") ? text.dropFirst() : text[...]
  guard let first = digits.first, first != UInt8(ascii: "0") || text.count == 1 else {
    return false
  }
  return digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
}
