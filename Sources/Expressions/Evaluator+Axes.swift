/// The axes of XPath 1.0, section 2.2; reverse axes give the nearest node first.
extension Evaluator {
  /// The nodes along an axis, before any test.
  func axis(_ axis: Axis, of node: NodeReference, _ test: NodeTest) -> [NodeReference] {
    switch axis {
    case .child:
      // Without text nodes, an element's text is its own value.
      test == .text && scope.dialect == .javaRosa ? [node] : children(of: node)
    case .`self`: [node]
    case .parent: parent(of: node).map { [$0] } ?? []
    case .ancestor: ancestors(of: node)
    case .ancestorOrSelf: [node] + ancestors(of: node)
    case .descendant: Array(descendantsAndSelf(of: node).dropFirst())
    case .descendantOrSelf: descendantsAndSelf(of: node)
    case .followingSibling: siblings(of: node).after
    case .precedingSibling: siblings(of: node).before.reversed()
    case .following: following(node)
    case .preceding:
      ([node.owner] + ancestors(of: node.owner)).flatMap { siblings(of: $0).before.reversed() }
        .flatMap { descendantsAndSelf(of: $0).reversed() }
    case .attribute: facets(of: node, count: scope.attributes) { $0.attribute($1) }
    case .namespace: facets(of: node, count: scope.namespaces) { $0.namespace($1) }
    }
  }

  /// The node's place among the siblings of its name, from 1.
  func positionAmongNamesakes(_ node: NodeReference) -> Int {
    guard let parent = parent(of: node), !node.isFacet else { return 1 }
    let name = name(of: node)
    var place = 0
    for sibling in scope.children(of: parent) where scope.name(of: sibling) == name {
      place += 1
      if sibling == node { break }
    }
    return max(1, place)
  }

  /// The children of a name.
  func children(of node: NodeReference, named name: String) -> [NodeReference] {
    children(of: node).filter { scope.name(of: $0) == name }
  }

  /// From the parent up to the top.
  func ancestors(of node: NodeReference) -> [NodeReference] {
    var result: [NodeReference] = []
    var above = parent(of: node)
    while let parent = above {
      result.append(parent)
      above = scope.parent(of: parent)
    }
    return result
  }

  /// Each node once, in document order; an element comes before its namespaces and attributes.
  func inDocumentOrder(_ nodes: [NodeReference]) -> [NodeReference] {
    guard nodes.count > 1 else { return nodes }
    let numbers = interviewOrder(of: nodes)
    var sorted = nodes
    sorted.sort { left, right in
      guard left.document == right.document else { return left.document < right.document }
      let order = (numbers[left.owner] ?? Int(left.index), numbers[right.owner] ?? Int(right.index))
      return order.0 == order.1 ? left.facet < right.facet : order.0 < order.1
    }
    var last: NodeReference?
    sorted.removeAll { node in
      defer { last = node }
      return node == last
    }
    return sorted
  }

  /// The place of each node of the interview in document order; empty when indices tell it.
  private func interviewOrder(of nodes: [NodeReference]) -> [NodeReference: Int] {
    guard !scope.isIndexedInDocumentOrder,
      let node = nodes.first(where: { $0.document == 0 })?.owner
    else { return [:] }
    let top = ancestors(of: node).last ?? node
    var result: [NodeReference: Int] = [:]
    for (place, node) in descendantsAndSelf(of: top).enumerated() { result[node] = place }
    return result
  }

  func parent(of node: NodeReference) -> NodeReference? {
    node.isFacet ? node.owner : scope.parent(of: node)
  }

  func children(of node: NodeReference) -> [NodeReference] {
    node.isFacet ? [] : scope.children(of: node)
  }

  private func facets<Facet>(
    of node: NodeReference, count: (NodeReference) -> [Facet],
    _ make: (NodeReference, Int) -> NodeReference
  ) -> [NodeReference] {
    guard !node.isFacet else { return [] }
    return count(node).indices.map { make(node, $0) }
  }

  /// What comes after an attribute begins with the content of its element.
  private func following(_ node: NodeReference) -> [NodeReference] {
    let inside = node.isFacet ? Array(descendantsAndSelf(of: node.owner).dropFirst()) : []
    return inside
      + ([node.owner] + ancestors(of: node.owner)).flatMap { siblings(of: $0).after }
      .flatMap(descendantsAndSelf)
  }

  private func descendantsAndSelf(of node: NodeReference) -> [NodeReference] {
    var result: [NodeReference] = []
    var waiting = [node]
    while let next = waiting.popLast() {
      result.append(next)
      waiting += children(of: next).reversed()
    }
    return result
  }

  private func siblings(
    of node: NodeReference
  ) -> (before: [NodeReference], after: [NodeReference]) {
    guard !node.isFacet, let parent = scope.parent(of: node) else { return ([], []) }
    let all = scope.children(of: parent)
    guard let place = all.firstIndex(of: node) else { return ([], []) }
    return (Array(all[..<place]), Array(all[(place + 1)...]))
  }
}
