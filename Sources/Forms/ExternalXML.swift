/// A secondary instance in XML: the elements of `item` become cells, whatever the root is called.
enum ExternalXML {
  static func rows(of text: String) -> [[String]] {
    var records: [[(name: String, value: String)]] = []
    var record: [(name: String, value: String)] = []
    var depth = 0
    var value = ""
    for piece in pieces(of: text) {
      switch piece {
      case .text(let text): value += text
      case .begin:
        depth += 1
        value = ""
      case .end(let name):
        if depth == 3 { record.append((name, value.trimmed)) }
        if depth == 2 {
          records.append(record)
          record = []
        }
        depth -= 1
        value = ""
      }
    }
    return records.isEmpty ? [] : ExternalTable.rows(of: records)
  }

  private enum Piece {
    case begin
    case end(String)
    case text(String)
  }

  private static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "<") {
      pieces.append(.text(decoded(rest[..<open])))
      rest = rest[open...]
      guard let (found, after) = tag(at: rest) else { return pieces }
      pieces += found
      rest = after
    }
    return pieces
  }

  private static func tag(at text: Substring) -> ([Piece], Substring)? {
    for (opening, closing) in [("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>")]
    where text.hasPrefix(opening) {
      let inside = text.dropFirst(opening.count)
      guard let end = inside.firstRange(of: closing) else { return nil }
      let content = opening == "<![CDATA[" ? [Piece.text(String(inside[..<end.lowerBound]))] : []
      return (content, inside[end.upperBound...])
    }
    guard let end = text.firstIndex(of: ">") else { return nil }
    let inside = text[..<end].dropFirst()
    let after = text[text.index(after: end)...]
    if inside.hasPrefix("!") { return ([], after) }
    if inside.hasPrefix("/") { return ([.end(String(inside.dropFirst()).trimmed)], after) }
    let name = String(inside.prefix { !$0.isWhitespace && $0 != "/" })
    return (inside.hasSuffix("/") ? [.begin, .end(name)] : [.begin], after)
  }

  private static func decoded(_ text: Substring) -> String {
    guard text.contains("&") else { return String(text) }
    let entities = [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&"),
    ]
    return entities.reduce(String(text)) { text, entity in
      text.pieces(keepingSpaces: entity.0).joined(separator: entity.1)
    }
  }
}

extension String {
  /// The pieces between separators, as they are.
  func pieces(keepingSpaces separator: String) -> [Substring] {
    var pieces: [Substring] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      pieces.append(rest[..<range.lowerBound])
      rest = rest[range.upperBound...]
    }
    return pieces + [rest]
  }
}
