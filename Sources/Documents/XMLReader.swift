import Expressions

/// Reads XML 1.0 with namespaces into an array of nodes in document order.
///
/// A document type is passed over and may declare no entity, so that none can grow and no file is
/// asked for; size and depth are bounded.
struct XMLReader {
  static let sizeLimit = 20_000_000
  static let depthLimit = 500
  static let attributeLimit = 2_000

  private var text: XMLText
  /// Node 0 is the document.
  private(set) var nodes = [XMLNode(kind: .document)]
  private var open: [Int] = [0]
  /// What each prefix means in the open elements, from the outermost to the innermost.
  private var bindings: [String: [String]] = [:]

  static func nodes(of xml: String) throws(XMLFailure) -> [XMLNode] {
    guard xml.utf8.count <= sizeLimit else { throw .tooLarge(limit: sizeLimit) }
    var reader = XMLReader(text: XMLText(xml))
    try reader.readDocument()
    return reader.nodes
  }

  private init(text: XMLText) { self.text = text }

  private mutating func readDocument() throws(XMLFailure) {
    text.skipSpaces()
    while !text.isAtEnd { try readPiece() }
    guard open.count == 1 else {
      throw .unclosedElement(
        name: nodes[open[open.count - 1]].name, line: text.line(at: text.position))
    }
    guard nodes.contains(where: { $0.kind == .element }) else { throw .noElement }
  }

  /// One tag, comment, instruction, section or run of text.
  private mutating func readPiece() throws(XMLFailure) {
    if text.skip("<!--") {
      try add(.comment, value: text.read(to: "-->"))
    } else if text.skip("<![CDATA[") {
      guard open.count > 1 else { throw text.malformed }
      addText(try text.read(to: "]]>"))
    } else if text.skip("<!DOCTYPE") {
      try text.skipDocumentType()
    } else if text.skip("<?") {
      try readInstruction()
    } else if text.skip("</") {
      try readEnd()
    } else if text.skip("<") {
      try readElement()
    } else {
      try readText()
    }
  }

  private mutating func readText() throws(XMLFailure) {
    let mark = text.position
    let content = try text.readText()
    guard open.count == 1 else { return addText(content) }
    guard content.allSatisfy(\.isWhitespace) else { throw .malformed(line: text.line(at: mark)) }
  }

  /// Text and sections side by side are one node (XPath 1.0, section 5.7).
  private mutating func addText(_ content: String) {
    guard !content.isEmpty else { return }
    if let last = nodes[open[open.count - 1]].children.last, nodes[Int(last)].kind == .text {
      nodes[Int(last)].value += content
    } else {
      append(XMLNode(kind: .text, value: content))
    }
  }

  private mutating func readInstruction() throws(XMLFailure) {
    let target = try text.readName()
    text.skipSpaces()
    let content = try text.read(to: "?>")
    guard target.lowercased() != "xml" else { return }
    append(XMLNode(kind: .processingInstruction, name: target, value: content))
  }

  private mutating func readEnd() throws(XMLFailure) {
    let mark = text.position
    let name = try text.readName()
    text.skipSpaces()
    guard text.skip(">") else { throw .malformed(line: text.line(at: mark)) }
    guard open.count > 1 else { throw .strayEnd(name: name, line: text.line(at: mark)) }
    let expected = nodes[open[open.count - 1]].name
    guard name == expected else {
      throw .unclosedElement(name: expected, line: text.line(at: mark))
    }
    for (prefix, _) in nodes[open.removeLast()].declarations { _ = bindings[prefix]?.popLast() }
  }

  private mutating func readElement() throws(XMLFailure) {
    let mark = text.position
    // A document has one top element.
    if open.count == 1, nodes[0].children.contains(where: { nodes[Int($0)].kind == .element }) {
      throw .malformed(line: text.line(at: mark))
    }
    var element = XMLNode(kind: .element, name: try text.readName())
    try readAttributes(of: &element)
    element.namespace = try namespace(of: element.name, declared: element.declarations, at: mark)
    for attribute in element.attributes where attribute.name.contains(":") {
      _ = try namespace(of: attribute.name, declared: element.declarations, at: mark)
    }
    let isEmpty = text.skip("/")
    guard text.skip(">") else { throw text.malformed }
    append(element)
    guard !isEmpty else { return }
    open.append(nodes.count - 1)
    for (prefix, namespace) in element.declarations {
      bindings[prefix, default: []].append(namespace)
    }
    guard open.count <= XMLReader.depthLimit else { throw .tooDeep(limit: XMLReader.depthLimit) }
  }

  private mutating func readAttributes(of element: inout XMLNode) throws(XMLFailure) {
    text.skipSpaces()
    var seen: Set<String> = []
    while let next = text.next, next != UInt8(ascii: ">"), next != UInt8(ascii: "/") {
      let mark = text.position
      guard seen.count < Self.attributeLimit else { throw text.malformed }
      let name = try text.readName()
      text.skipSpaces()
      guard text.skip("=") else { throw .malformed(line: text.line(at: mark)) }
      text.skipSpaces()
      let value = try text.readQuoted()
      guard seen.insert(name).inserted else {
        throw .repeatedAttribute(name: name, line: text.line(at: mark))
      }
      if name == "xmlns" {
        element.declarations.append(("", value))
      } else if name.hasPrefix("xmlns:") {
        element.declarations.append((String(name.dropFirst(6)), value))
      } else {
        element.attributes.append((name, value))
      }
      text.skipSpaces()
    }
  }

  /// The namespace a name's prefix stands for here; the default one without prefix.
  private func namespace(
    of name: String, declared: [(prefix: String, namespace: String)], at mark: Int
  ) throws(XMLFailure) -> String {
    let prefix = name.split(separator: ":", omittingEmptySubsequences: false).dropLast().first ?? ""
    if prefix == "xml" { return xmlNamespace }
    if let own = declared.first(where: { $0.prefix == prefix }) { return own.namespace }
    if let found = bindings[String(prefix)]?.last { return found }
    // Fragments of forms leave out the declarations that stand above them.
    if prefix.isEmpty { return "" }
    guard let known = wellKnownNamespaces[String(prefix)] else {
      throw .unboundPrefix(prefix: String(prefix), line: text.line(at: mark))
    }
    return known
  }

  private mutating func add(_ kind: NodeKind, value: String) {
    append(XMLNode(kind: kind, value: value))
  }

  private mutating func append(_ node: XMLNode) {
    var node = node
    let parent = open[open.count - 1]
    node.parent = Int32(parent)
    nodes[parent].children.append(Int32(nodes.count))
    nodes.append(node)
  }
}

/// What prefixes mean in ODK's forms when nothing declares them.
let wellKnownNamespaces = [
  "xml": xmlNamespace, "xhtml": "http://www.w3.org/1999/xhtml",
  "h": "http://www.w3.org/1999/xhtml", "xf": "http://www.w3.org/2002/xforms",
  "ev": "http://www.w3.org/2001/xml-events", "xsd": "http://www.w3.org/2001/XMLSchema",
  "jr": "http://openrosa.org/javarosa", "orx": "http://openrosa.org/xforms",
  "odk": "http://www.opendatakit.org/xforms",
  "entities": "http://www.opendatakit.org/xforms/entities",
]
