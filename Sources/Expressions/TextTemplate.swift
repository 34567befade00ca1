/// A label whose `${name}` places are filled with answers.
package struct TextTemplate: Sendable, Hashable {
  /// Words, or the name of what stands between them.
  package enum Part: Sendable, Hashable {
    case text(String)
    case reference(String)
  }

  package let source: String
  package let parts: [Part]

  /// Reads the text; a lone `$`, an unclosed `${` and an empty `${}` stay text.
  package init(_ source: String) {
    self.source = source
    guard source.utf8.contains(UInt8(ascii: "$")) else {
      parts = source.isEmpty ? [] : [.text(source)]
      return
    }
    var parts: [Part] = []
    var text = ""
    var rest = source[...]
    while let dollar = rest.firstIndex(of: "$") {
      text += rest[..<dollar]
      if let (name, end) = TextTemplate.reference(in: rest[dollar...]) {
        if !text.isEmpty { parts.append(.text(text)) }
        parts.append(.reference(name))
        text = ""
        rest = rest[end...]
      } else {
        text += "$"
        rest = rest[rest.index(after: dollar)...]
      }
    }
    text += rest
    if !text.isEmpty { parts.append(.text(text)) }
    self.parts = parts
  }

  /// The names it shows, in order, without repeats.
  package var references: [String] {
    var result: [String] = []
    for case .reference(let name) in parts where !result.contains(name) { result.append(name) }
    return result
  }

  /// The text with each name replaced by what `value` says.
  package func rendered(_ value: (String) -> String) -> String {
    var result = ""
    for part in parts {
      switch part {
      case .text(let text): result += text
      case .reference(let name): result += value(name)
      }
    }
    return result
  }

  private static func reference(in text: Substring) -> (name: String, end: Substring.Index)? {
    guard text.hasPrefix("${"), let end = text.firstIndex(of: "}") else { return nil }
    let inside = text.dropFirst(2)[..<end]
    let name = String.UnicodeScalarView(inside.unicodeScalars.filter { !$0.isExpressionSpace })
    guard !name.isEmpty, !inside.contains("$"), !inside.contains("{") else { return nil }
    return (String(name), text.index(after: end))
  }
}
