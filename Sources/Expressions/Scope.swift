package import Languages

/// What an expression can see.
///
/// A root may be the top element itself (`data`, `root`) or a nameless document node above it.
package protocol Scope {
  /// The node `.` stands for.
  var contextNode: NodeReference? { get }
  /// The node `current()` stands for; the context node, outside predicates.
  var currentNode: NodeReference? { get }
  /// What `${name}` means from `current()`; the nearest-instance rule is the scope's.
  func nodes(named name: String) -> [NodeReference]
  /// The only node `${name}` means; nil leaves the question to `nodes(named:)`.
  func soleNode(named name: String) -> NodeReference?
  /// The answer, `""` when there is none or the node is not relevant.
  func stringValue(of node: NodeReference) -> String
  /// The element's name, prefix included.
  func name(of node: NodeReference) -> String
  /// Nil for the top.
  func parent(of node: NodeReference) -> NodeReference?
  /// In document order, all instances of a repeat among them.
  func children(of node: NodeReference) -> [NodeReference]
  /// Name and value of each attribute.
  func attributes(of node: NodeReference) -> [(name: String, value: String)]
  /// The top of a secondary instance; nil when the form has none of that id.
  func root(ofInstance id: String) -> NodeReference?
  /// The top of the interview, where absolute paths start.
  var root: NodeReference? { get }
  /// Now, in the zone of the interview.
  var moment: Moment { get }
  /// The language of month and day names.
  var language: Language { get }
  /// A number in [0, 1).
  func randomUnit() -> Double
  /// The label of a choice of a question; nil when it has no such choice.
  func choiceLabel(of value: String, in question: String) -> String?
  /// The translation with the id, in the language of the interview.
  func text(forItext id: String) -> String?

  /// What kind of node it is; never asked of attributes and namespaces.
  func kind(of node: NodeReference) -> NodeKind
  /// The namespace of an element's name, `""` when it is in none.
  func namespace(of node: NodeReference) -> String
  /// The prefixes in force on an element, each with its namespace.
  func namespaces(on node: NodeReference) -> [(prefix: String, namespace: String)]
  /// What a prefix written in an expression means; nil compares names as they are written.
  func namespace(ofPrefix prefix: String) -> String?
  /// Whether a node counts; the values of those that do not are empty.
  func isRelevant(_ node: NodeReference) -> Bool
  /// Whether the node is an instance of a repeat.
  func isRepeatInstance(_ node: NodeReference) -> Bool
  /// Whether indices grow in document order in the interview too, as they do in every other document.
  var isIndexedInDocumentOrder: Bool { get }
  /// Which reading of XPath the nodes call for.
  var dialect: XPathDialect { get }
}

extension Scope {
  package func soleNode(named name: String) -> NodeReference? { nil }
  package var language: Language { .english }
  package func kind(of node: NodeReference) -> NodeKind {
    name(of: node).isEmpty ? .document : .element
  }
  package func namespace(of node: NodeReference) -> String { "" }
  package func namespaces(on node: NodeReference) -> [(prefix: String, namespace: String)] { [] }
  package func namespace(ofPrefix prefix: String) -> String? { nil }
  package func isRelevant(_ node: NodeReference) -> Bool { true }
  package func isRepeatInstance(_ node: NodeReference) -> Bool {
    guard let parent = parent(of: node) else { return false }
    let name = name(of: node)
    return children(of: parent).count { self.name(of: $0) == name } > 1
  }
  package var isIndexedInDocumentOrder: Bool { false }
  package var dialect: XPathDialect { .javaRosa }
}

extension Scope {
  /// The string-value of any node, attributes and namespaces among them (XPath 1.0, section 5).
  func text(of node: NodeReference) -> String {
    guard node.isFacet else { return stringValue(of: node) }
    if let attribute = attribute(node) { return attribute.value }
    return namespaceBinding(node)?.namespace ?? ""
  }

  /// Name and value, if the node is an attribute.
  func attribute(_ node: NodeReference) -> (name: String, value: String)? {
    guard let place = node.attributePlace else { return nil }
    let all = attributes(of: node.owner)
    return place < all.count ? all[place] : nil
  }

  /// Prefix and namespace, if the node is a namespace.
  func namespaceBinding(_ node: NodeReference) -> (prefix: String, namespace: String)? {
    guard let place = node.namespacePlace else { return nil }
    let all = namespaces(on: node.owner)
    return place < all.count ? all[place] : nil
  }
}
