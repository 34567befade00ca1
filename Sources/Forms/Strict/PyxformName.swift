/// Names and `${name}` places as pyxform 4.5 reads them.
///
/// Its grammar differs from XML's in one place: the letters from À to Ö may not begin a name.
/// pyxform: `parsing/expression.py`.
enum PyxformName {
  /// Whether the text is a name, one prefix such as `orx:` included.
  static func isName(_ text: some StringProtocol) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count <= 2 && parts.allSatisfy { isPlainName($0) }
  }

  /// Whether the text is a name without a prefix.
  static func isPlainName(_ text: some StringProtocol) -> Bool {
    let name = String(text)
    return name.isXMLName && !name.unicodeScalars.contains { (0xC0...0xD6).contains($0.value) }
  }
}

/// The `${name}` places of one cell.
struct PyxformReferences {
  /// A name between braces, its `last-saved#` split off.
  struct Reference: Hashable {
    let name: String
    let isLastSaved: Bool
  }

  private(set) var found: [Reference] = []
  /// Whether a place is unclosed or holds no name.
  private(set) var isMalformed = false

  init(_ text: String) {
    guard text.utf8.count > 2 else { return }
    var rest = text[...]
    while let start = rest.firstRange(of: "${") {
      rest = rest[start.upperBound...]
      guard let end = rest.firstIndex(of: "}") else {
        isMalformed = true
        return
      }
      add(rest[..<end])
      rest = rest[rest.index(after: end)...]
    }
  }

  /// The reference that is the whole text; nil when it is anything else.
  static func whole(_ text: String) -> Reference? {
    guard text.hasPrefix("${"), text.hasSuffix("}"),
      text.firstIndex(of: "}") == text.index(before: text.endIndex)
    else { return nil }
    let references = PyxformReferences(text)
    return references.isMalformed ? nil : references.found.first
  }

  /// Whether a well-formed place comes before any malformed one.
  var isPresent: Bool { !found.isEmpty }

  private mutating func add(_ inside: Substring) {
    guard !inside.isEmpty else { return }
    let prefix = "last-saved#"
    let isLastSaved = inside.hasPrefix(prefix)
    let name = isLastSaved ? inside.dropFirst(prefix.count) : inside
    guard PyxformName.isPlainName(name) else {
      isMalformed = true
      return
    }
    if !isMalformed { found.append(Reference(name: String(name), isLastSaved: isLastSaved)) }
  }
}
