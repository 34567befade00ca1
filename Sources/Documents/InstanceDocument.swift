package import Expressions
package import Languages

/// An XML document as expressions see it, with a node chosen for `.` and `current()`.
///
/// It is read as XPath 1.0 has it: elements, attributes, namespaces, text, comments and processing
/// instructions are nodes, and an unprefixed name means no namespace.
package struct InstanceDocument: Scope {
  private let nodes: [XMLNode]
  private let ends: [Int]
  /// What prefixes of expressions mean.
  private let prefixes: [String: String]
  package private(set) var contextNode: NodeReference?
  package let moment: Moment
  package let language: Language
  private let draw: @Sendable () -> Double

  /// Reads the text, at most 20 MB and 500 levels, and looks for the first node of the context.
  ///
  /// Without context, `.` is the document itself. The namespaces say what prefixes mean beyond those
  /// that the document declares, `""` standing for names without prefix; `draw` gives numbers in
  /// [0, 1) to `random()` and its like.
  package init(
    xml: String, context: XPathExpression? = nil, namespaces: [String: String] = [:],
    moment: Moment, language: Language = .english,
    draw: @escaping @Sendable () -> Double = { 0.5 }
  ) throws(DocumentFailure) {
    do { nodes = try XMLReader.nodes(of: xml) } catch { throw .unreadable(error) }
    ends = InstanceDocument.ends(of: nodes)
    prefixes = InstanceDocument.prefixes(of: nodes).merging(namespaces) { $1 }
    self.moment = moment
    self.language = language
    self.draw = draw
    contextNode = NodeReference(document: 0, index: 0)
    if let context { contextNode = try first(of: context) }
  }

  /// The same document, `.` being the first node of the context.
  package func seen(from context: XPathExpression) throws(DocumentFailure) -> InstanceDocument {
    var copy = self
    copy.contextNode = try first(of: context)
    return copy
  }

  private func first(of context: XPathExpression) throws(DocumentFailure) -> NodeReference {
    guard case .nodes(let found) = try value(of: context), let first = found.first else {
      throw .noContext
    }
    return first
  }

  /// What the expression gives, turned into the type asked for.
  package func evaluate(
    _ expression: XPathExpression, as type: Evaluation.ResultType? = nil
  ) throws(DocumentFailure) -> Evaluation {
    let value = try value(of: expression)
    switch (type, value) {
    case (.string, _), (nil, .string): return .string(value.string(in: self))
    case (.number, _), (nil, .number): return .number(value.number(in: self))
    case (.boolean, _), (nil, .boolean): return .boolean(value.boolean(in: self))
    case (.nodeset, .nodes(let nodes)), (nil, .nodes(let nodes)):
      return .nodeset(nodes.map { XPathValue.nodes([$0]).string(in: self) })
    case (.nodeset, _): throw .notNodes
    }
  }

  private func value(of expression: XPathExpression) throws(DocumentFailure) -> XPathValue {
    do { return try expression.evaluate(in: self) } catch { throw .expression(error) }
  }
}

extension InstanceDocument {
  package var dialect: XPathDialect { .recommendation }
  package var isIndexedInDocumentOrder: Bool { true }
  package var root: NodeReference? { reference(0) }
  package var currentNode: NodeReference? { contextNode }

  package func kind(of node: NodeReference) -> NodeKind { self[node].kind }
  package func name(of node: NodeReference) -> String { self[node].name }
  package func namespace(of node: NodeReference) -> String { self[node].namespace }
  package func namespace(ofPrefix prefix: String) -> String? { prefixes[prefix] }
  package func parent(of node: NodeReference) -> NodeReference? { self[node].parent.map(reference) }
  package func children(of node: NodeReference) -> [NodeReference] {
    self[node].children.map(reference)
  }
  package func attributes(of node: NodeReference) -> [(name: String, value: String)] {
    self[node].attributes
  }

  /// Its own words; of an element or the document, all text within.
  package func stringValue(of node: NodeReference) -> String {
    switch self[node].kind {
    case .element, .document:
      descendants(of: node.index).filter { nodes[$0].kind == .text }.map { nodes[$0].value }
        .joined()
    default: self[node].value
    }
  }

  package func namespaces(on node: NodeReference) -> [(prefix: String, namespace: String)] {
    guard self[node].kind == .element else { return [] }
    var result: [(prefix: String, namespace: String)] = []
    var place: Int32? = node.index
    while let next = place {
      for own in nodes[Int(next)].declarations where !result.contains(where: { $0.0 == own.prefix })
      {
        result.append(own)
      }
      place = nodes[Int(next)].parent
    }
    return result.filter { !$0.namespace.isEmpty } + [("xml", xmlNamespace)]
  }

  /// The elements of the name that are nearest to the context node.
  package func nodes(named name: String) -> [NodeReference] {
    var place = contextNode?.index
    while let next = place {
      let found = ([Int(next)] + descendants(of: next)).filter { nodes[$0].name == name }
      if !found.isEmpty { return found.map { reference(Int32($0)) } }
      place = nodes[Int(next)].parent
    }
    return []
  }

  /// The `<instance>` with the id.
  package func root(ofInstance id: String) -> NodeReference? {
    nodes.indices.first { place in
      nodes[place].name == "instance" && nodes[place].attributes.contains { $0 == ("id", id) }
    }.map { reference(Int32($0)) }
  }

  /// The plain value of the first `<text>` with the id.
  package func text(forItext id: String) -> String? {
    let text = nodes.indices.first { place in
      nodes[place].name == "text" && nodes[place].attributes.contains { $0 == ("id", id) }
    }
    return text.flatMap { text in
      nodes[text].children.first {
        nodes[Int($0)].name == "value" && nodes[Int($0)].attributes.isEmpty
      }
    }.map { stringValue(of: reference($0)) }
  }

  package func choiceLabel(of value: String, in question: String) -> String? { nil }
  package func randomUnit() -> Double { draw() }
}

extension InstanceDocument {
  private subscript(node: NodeReference) -> XMLNode { nodes[Int(node.index)] }

  private func reference(_ place: Int32) -> NodeReference {
    NodeReference(document: 0, index: place)
  }

  private func descendants(of place: Int32) -> Range<Int> {
    (Int(place) + 1)..<max(Int(place) + 1, ends[Int(place)])
  }

  /// Just past the last descendant of each node, which follow it in the array.
  private static func ends(of nodes: [XMLNode]) -> [Int] {
    var ends = Array(nodes.indices.map { $0 + 1 })
    for place in nodes.indices.reversed() {
      if let last = nodes[place].children.last { ends[place] = ends[Int(last)] }
    }
    return ends
  }

  /// The first meaning each prefix has in the document, or else its usual one.
  private static func prefixes(of nodes: [XMLNode]) -> [String: String] {
    var declared: [String: String] = [:]
    for node in nodes {
      for (prefix, namespace) in node.declarations where !prefix.isEmpty {
        if declared[prefix] == nil { declared[prefix] = namespace }
      }
    }
    return wellKnownNamespaces.merging(declared) { $1 }
  }
}
