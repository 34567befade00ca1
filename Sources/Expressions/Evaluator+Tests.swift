/// Names, kinds and node tests (XPath 1.0, sections 2.3 and 5).
extension Evaluator {
  func kind(of node: NodeReference) -> NodeKind {
    guard node.isFacet else { return scope.kind(of: node) }
    return node.attributePlace == nil ? .namespace : .attribute
  }

  /// The name with its prefix; of a namespace, the prefix it binds.
  func name(of node: NodeReference) -> String {
    guard node.isFacet else { return scope.name(of: node) }
    return scope.attribute(node)?.name ?? scope.namespaceBinding(node)?.prefix ?? ""
  }

  /// The namespace of the node's name; an attribute without prefix is in none.
  func namespace(of node: NodeReference) -> String {
    guard node.isFacet else { return scope.namespace(of: node) }
    guard let name = scope.attribute(node)?.name, let colon = name.firstIndex(of: ":") else {
      return ""
    }
    let prefix = name[..<colon]
    if prefix == "xml" { return xmlNamespace }
    return scope.namespaces(on: node.owner).first { $0.prefix == prefix }?.namespace ?? ""
  }

  /// Whether a node on an axis is among those the test means.
  func matches(_ node: NodeReference, _ test: NodeTest, on axis: Axis) -> Bool {
    switch test {
    case .node: true
    case .any: isPrincipal(node, on: axis)
    case .text: kind(of: node) == .text || (scope.dialect == .javaRosa && !node.isFacet)
    case .comment: kind(of: node) == .comment
    case .processingInstruction(let target):
      kind(of: node) == .processingInstruction && (target == nil || target == name(of: node))
    case .name(let name):
      self.name(of: node) == name && isPrincipal(node, on: axis)
        && (node.isFacet || isUnprefixed(scope.namespace(of: node)))
    case .prefix(let prefix):
      isPrincipal(node, on: axis) && hasPrefix(node, prefix)
    case .qualified(let prefix, let local):
      localName(of: node) == local && isPrincipal(node, on: axis) && hasPrefix(node, prefix)
    }
  }

  /// The name without its prefix.
  func localName(of node: NodeReference) -> Substring {
    let name = name(of: node)
    guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else { return name[...] }
    return name[name.index(after: colon)...]
  }

  private func isPrincipal(_ node: NodeReference, on axis: Axis) -> Bool {
    switch axis {
    case .attribute: node.attributePlace != nil
    case .namespace: node.namespacePlace != nil
    default: !node.isFacet && scope.kind(of: node) == .element
    }
  }

  /// Whether a name without prefix may be in the namespace.
  private func isUnprefixed(_ namespace: String) -> Bool {
    namespace.isEmpty || namespace == scope.namespace(ofPrefix: "")
  }

  /// By namespace where the prefix has one, else by the prefix as written.
  private func hasPrefix(_ node: NodeReference, _ prefix: String) -> Bool {
    guard let namespace = scope.namespace(ofPrefix: prefix) else {
      return name(of: node).hasPrefix(prefix + ":")
    }
    return node.namespacePlace == nil && self.namespace(of: node) == namespace
  }
}

/// What the prefix `xml` always means (Namespaces in XML 1.0, section 3).
package let xmlNamespace = "http://www.w3.org/XML/1998/namespace"
