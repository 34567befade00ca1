/// The axes of XPath 1.0, section 2.2; reverse axes give the nearest node first.
extension Evaluator {
  /// The nodes along an axis, before any test.
  func axis(_ axis: Axis, of node: NodeReference, _ test: NodeTest) -> [NodeReference] {
    switch axis {
    // The scope has no text nodes: an element's text is its own value.
    case .child: test == .text ? [node] : scope.children(of: node)
    case .`self`: [node]
    case .parent: scope.parent(of: node).map { [$0] } ?? []
    case .ancestor: ancestors(of: node)
    case .ancestorOrSelf: [node] + ancestors(of: node)
    case .descendant: Array(descendantsAndSelf(of: node).dropFirst())
    case .descendantOrSelf: descendantsAndSelf(of: node)
    case .followingSibling: siblings(of: node).after
    case .precedingSibling: siblings(of: node).before.reversed()
    case .following:
      ([node] + ancestors(of: node)).flatMap { siblings(of: $0).after }
        .flatMap(descendantsAndSelf)
    case .preceding:
      ([node] + ancestors(of: node)).flatMap { siblings(of: $0).before.reversed() }
        .flatMap { descendantsAndSelf(of: $0).reversed() }
    case .attribute: []
    }
  }

  /// The node's place among the siblings of its name, from 1.
  func positionAmongNamesakes(_ node: NodeReference) -> Int {
    guard let parent = scope.parent(of: node) else { return 1 }
    let name = scope.name(of: node)
    var place = 0
    for sibling in scope.children(of: parent) where scope.name(of: sibling) == name {
      place += 1
      if sibling == node { break }
    }
    return max(1, place)
  }

  /// The children of a name.
  func children(of node: NodeReference, named name: String) -> [NodeReference] {
    scope.children(of: node).filter { scope.name(of: $0) == name }
  }

  /// From the parent up to the top.
  func ancestors(of node: NodeReference) -> [NodeReference] {
    var result: [NodeReference] = []
    var above = scope.parent(of: node)
    while let parent = above {
      result.append(parent)
      above = scope.parent(of: parent)
    }
    return result
  }

  private func descendantsAndSelf(of node: NodeReference) -> [NodeReference] {
    var result: [NodeReference] = []
    var waiting = [node]
    while let next = waiting.popLast() {
      result.append(next)
      waiting += scope.children(of: next).reversed()
    }
    return result
  }

  private func siblings(
    of node: NodeReference
  ) -> (before: [NodeReference], after: [NodeReference]) {
    guard let parent = scope.parent(of: node) else { return ([], []) }
    let all = scope.children(of: parent)
    guard let place = all.firstIndex(of: node) else { return ([], []) }
    return (Array(all[..<place]), Array(all[(place + 1)...]))
  }
}
