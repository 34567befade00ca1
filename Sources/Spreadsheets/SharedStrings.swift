/// The texts that cells refer to by number (`xl/sharedStrings.xml`).
final class SharedStrings: PartHandler {
  private(set) var strings: [String] = []
  private var richText = RichText()

  override func begin(_ element: String, _ attributes: [String: String]) {
    if element == "si" { richText = RichText() }
    richText.begin(element)
  }

  override func end(_ element: String) {
    richText.end(element)
    if element == "si" { strings.append(richText.value) }
  }

  override func text(_ text: String) { richText.append(text) }
}

/// Joins the runs of a text, leaving out its pronunciation.
struct RichText {
  private var joined = ""
  private var isInText = false
  private var isPhonetic = false

  /// The text with its `_x000D_`-like escapes resolved.
  var value: String { mayHaveEscapes(joined.utf8) ? unescaped(joined) : joined }

  mutating func begin(_ element: String) {
    if element == "t" { isInText = true } else if element == "rPh" { isPhonetic = true }
  }

  mutating func end(_ element: String) {
    if element == "t" { isInText = false } else if element == "rPh" { isPhonetic = false }
  }

  mutating func append(_ text: String) {
    if isInText, !isPhonetic { joined += text }
  }
}

private func mayHaveEscapes(_ text: String.UTF8View) -> Bool {
  var previous: UInt8 = 0
  for byte in text {
    if byte == UInt8(ascii: "x"), previous == UInt8(ascii: "_") { return true }
    previous = byte
  }
  return false
}

/// Resolves `_xHHHH_`, which stands for a UTF-16 unit (ECMA-376, ST_Xstring).
private func unescaped(_ text: String) -> String {
  let units = Array(text.utf16)
  var result: [UInt16] = []
  var position = 0
  while position < units.count {
    let escaped = escapedUnit(at: position, in: units)
    result.append(escaped ?? units[position])
    position += escaped == nil ? 1 : escapeLength
  }
  return String(decoding: result, as: UTF16.self)
}

private let escapeLength = "_x000D_".utf16.count

private func escapedUnit(at start: Int, in units: [UInt16]) -> UInt16? {
  let end = start + escapeLength
  guard units[start] == underscore, end <= units.count, units[end - 1] == underscore,
    units[start + 1] == UInt16(UInt8(ascii: "x"))
  else { return nil }
  let digits = String(decoding: units[start + 2..<end - 1], as: UTF16.self)
  return digits.allSatisfy(\.isHexDigit) ? UInt16(digits, radix: 16) : nil
}

private let underscore = UInt16(UInt8(ascii: "_"))
