package import Languages

/// A node of the interview (document 0) or of a secondary instance.
package struct NodeReference: Hashable, Sendable {
  package var document: Int32
  package var index: Int32

  package init(document: Int32, index: Int32) {
    self.document = document
    self.index = index
  }
}

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
}

extension Scope {
  package func soleNode(named name: String) -> NodeReference? { nil }
  package var language: Language { .english }
}
