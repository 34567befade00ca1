extension JSONValue {
  /// The JSON text, on one line or indented by two spaces; without a final line break.
  package func rendered(pretty: Bool = false) -> String {
    var text = ""
    write(to: &text, layout: pretty ? Layout(depth: 0) : nil)
    return text
  }

  private func write(to text: inout String, layout: Layout?) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .number(let value): text += value.isFinite ? shortestText(of: value) : "null"
    case .string(let value): writeQuoted(value, to: &text)
    case .array(let values):
      writeList(values, between: "[", and: "]", to: &text, layout: layout) { value, text, inner in
        value.write(to: &text, layout: inner)
      }
    case .object(let members):
      writeList(members, between: "{", and: "}", to: &text, layout: layout) { member, text, inner in
        writeQuoted(member.0, to: &text)
        text += inner == nil ? ":" : ": "
        member.1.write(to: &text, layout: inner)
      }
    }
  }
}

/// The depth of an indented value; one line has none.
private struct Layout {
  let depth: Int

  var inner: Layout { Layout(depth: depth + 1) }
  var lineBreak: String { "\n" + String(repeating: "  ", count: depth) }
}

private func writeList<Element>(
  _ elements: [Element], between opening: String, and closing: String, to text: inout String,
  layout: Layout?, write: (Element, inout String, Layout?) -> Void
) {
  text += opening
  for (index, element) in elements.enumerated() {
    if index > 0 { text += "," }
    text += layout?.inner.lineBreak ?? ""
    write(element, &text, layout?.inner)
  }
  if !elements.isEmpty { text += layout?.lineBreak ?? "" }
  text += closing
}

private func writeQuoted(_ value: String, to text: inout String) {
  text += "\""
  for scalar in value.unicodeScalars { writeEscaped(scalar, to: &text) }
  text += "\""
}

private func writeEscaped(_ scalar: Unicode.Scalar, to text: inout String) {
  switch scalar {
  case "\"": text += "\\\""
  case "\\": text += "\\\\"
  case "\n": text += "\\n"
  case "\r": text += "\\r"
  case "\t": text += "\\t"
  case "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
    let digits = String(scalar.value, radix: 16)
    text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  default: text.unicodeScalars.append(scalar)
  }
}
