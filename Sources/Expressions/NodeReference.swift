/// A node of the interview (document 0) or of a secondary instance.
///
/// Attributes and namespaces are named by their element and their place on it.
package struct NodeReference: Hashable, Sendable {
  package var document: Int32
  package var index: Int32
  /// 0 for the node itself; then its namespaces, from 1; then its attributes.
  private(set) var facet: Int32 = 0

  private static let firstAttribute: Int32 = 1 << 16

  package init(document: Int32, index: Int32) {
    self.document = document
    self.index = index
  }

  /// The attribute at a place on this element.
  func attribute(_ place: Int) -> NodeReference {
    var copy = self
    copy.facet = NodeReference.firstAttribute + Int32(truncatingIfNeeded: place)
    return copy
  }

  /// The namespace at a place on this element.
  func namespace(_ place: Int) -> NodeReference {
    var copy = self
    copy.facet = 1 + Int32(truncatingIfNeeded: place)
    return copy
  }

  /// Whether it is an attribute or a namespace.
  var isFacet: Bool { facet != 0 }

  /// The element an attribute or namespace stands on; any other node itself.
  var owner: NodeReference { NodeReference(document: document, index: index) }

  /// The place among the attributes of the owner.
  var attributePlace: Int? {
    facet >= NodeReference.firstAttribute ? Int(facet - NodeReference.firstAttribute) : nil
  }

  /// The place among the namespaces of the owner.
  var namespacePlace: Int? {
    facet > 0 && facet < NodeReference.firstAttribute ? Int(facet - 1) : nil
  }
}

/// What a node is (XPath 1.0, section 5).
package enum NodeKind: Sendable {
  case document, element, attribute, namespace, text, comment, processingInstruction
}
