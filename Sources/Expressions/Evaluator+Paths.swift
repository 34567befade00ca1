/// Location paths (XPath 1.0, section 2) over the scope's nodes.
///
/// Every set that a path gives is in document order and without repeats.
extension Evaluator {
  /// The nodes a location path reaches.
  func path(_ index: Int, _ focus: Focus) throws(ExpressionFailure) -> Operand {
    let path = tree.paths[index]
    var nodes = try start(of: path, focus)
    for predicate in path.startPredicates { nodes = try filtered(nodes, by: predicate, focus) }
    guard !path.steps.isEmpty else { return Operand(nodes) }
    let standsForDocument = startsAtDocument(path)
    var walk = Walk(nodes) { standsForDocument && self.isTop($0) }
    var place = 0
    while place < path.steps.count {
      let merged = mergedStep(path.steps[place...])
      try take(merged ?? path.steps[place], &walk, focus)
      place += merged == nil ? 1 : 2
    }
    return Operand(path.steps.last?.axis == .`self` ? walk.tops + walk.nodes : walk.nodes)
  }

  /// The union's members, each once, in document order.
  func union(_ range: Range<Int>, _ focus: Focus) throws(ExpressionFailure) -> Operand {
    var result: [NodeReference] = []
    for operand in tree.operands[range] { result += try nodes(operand, focus) }
    return Operand(inDocumentOrder(result))
  }

  /// The set an argument stands for; a plain value there is a failure.
  func nodes(_ index: Int, _ focus: Focus) throws(ExpressionFailure) -> [NodeReference] {
    switch try operand(index, focus) {
    case .node(let node): return [node]
    case .nodes(let nodes): return nodes
    case .string, .number, .boolean:
      throw .needsNodes(function: "/", offset: tree.offsets[index])
    }
  }

  private func start(
    of path: LocationPath, _ focus: Focus
  ) throws(ExpressionFailure) -> [NodeReference] {
    switch path.start {
    case .root: scope.root.map { [$0] } ?? []
    case .context: contextNode(focus).map { [$0] } ?? []
    case .current: scope.currentNode.map { [$0] } ?? []
    case .node(let node): try nodes(node, focus)
    }
  }

  private func startsAtDocument(_ path: LocationPath) -> Bool {
    switch path.start {
    case .root: return true
    case .context, .current: return false
    case .node(let node):
      guard case .call(.instance, _) = tree.nodes[node] else { return false }
      return true
    }
  }

  /// `//name` without predicates as one step down, so that the whole document is walked once.
  private func mergedStep(_ steps: ArraySlice<LocationStep>) -> LocationStep? {
    guard let first = steps.first, first.axis == .descendantOrSelf, first.test == .node,
      first.predicates.isEmpty, let second = steps.dropFirst().first, second.axis == .child,
      second.predicates.isEmpty
    else { return nil }
    return LocationStep(axis: .descendant, test: second.test, written: second.written)
  }

  /// Whether it is the top element, which as a root stands for the document above it.
  private func isTop(_ node: NodeReference) -> Bool {
    parent(of: node) == nil && !scope.name(of: node).isEmpty
  }

  /// Moves on to the nodes one step away that pass its test and predicates.
  private func take(
    _ step: LocationStep, _ walk: inout Walk, _ focus: Focus
  ) throws(ExpressionFailure) {
    var result: [NodeReference] = []
    for top in walk.tops {
      result += try passing(belowDocument(step.axis, top, step.test), step, focus)
    }
    for node in walk.nodes {
      result += try passing(axis(step.axis, of: node, step.test), step, focus)
    }
    let isSole = walk.nodes.count + walk.tops.count < 2
    let keepsOrder = isSole || (walk.isLevel && step.axis.keepsOrder)
    walk.isLevel = (walk.isLevel && step.axis.keepsLevel) || result.count < 2
    walk.nodes = keepsOrder ? result : inDocumentOrder(result)
    let keepsDocuments = step.axis == .`self` || step.axis == .descendantOrSelf
    if !keepsDocuments || step.test != .node || !step.predicates.isEmpty { walk.tops = [] }
  }

  /// Those along an axis that pass the step's test and predicates, in document order.
  private func passing(
    _ nodes: [NodeReference], _ step: LocationStep, _ focus: Focus
  ) throws(ExpressionFailure) -> [NodeReference] {
    try spend(nodes.count + 1)
    var found = nodes
    found.removeAll { !matches($0, step.test, on: step.axis) }
    for predicate in step.predicates { found = try filtered(found, by: predicate, focus) }
    return step.axis.isReverse ? found.reversed() : found
  }

  /// What stands below the document whose top element the scope takes for its root.
  private func belowDocument(_ axis: Axis, _ top: NodeReference, _ test: NodeTest)
    -> [NodeReference]
  {
    switch axis {
    case .child: [top]
    case .descendant: self.axis(.descendantOrSelf, of: top, test)
    case .`self` where test == .node: []
    default: self.axis(axis, of: top, test)
    }
  }

  /// Those for which the predicate holds; a number means a position.
  private func filtered(
    _ nodes: [NodeReference], by predicate: Int, _ outer: Focus
  ) throws(ExpressionFailure) -> [NodeReference] {
    if case .number(let position) = tree.nodes[predicate] {
      guard position >= 1, position <= Double(nodes.count), position == position.rounded()
      else { return [] }
      return [nodes[Int(position) - 1]]
    }
    var result: [NodeReference] = []
    for (place, node) in nodes.enumerated() {
      try spend(1)
      var focus = Focus(node: node, position: place + 1, size: nodes.count)
      focus.instance = outer.instance
      let operand = try operand(predicate, focus)
      let holds: Bool
      if case .number(let number) = operand {
        holds = number == Double(place + 1)
      } else {
        holds = boolean(of: operand)
      }
      if holds { result.append(node) }
    }
    return result
  }
}

/// Where a path has come to.
private struct Walk {
  var nodes: [NodeReference]
  /// Top elements that stand for the documents above them.
  var tops: [NodeReference]
  /// Whether all stand equally deep, so that none stands inside another.
  var isLevel: Bool

  init(_ nodes: [NodeReference], isDocument: (NodeReference) -> Bool) {
    tops = nodes.filter(isDocument)
    self.nodes = tops.isEmpty ? nodes : nodes.filter { !isDocument($0) }
    isLevel = nodes.count < 2
  }
}

extension Axis {
  /// Whether the steps of nodes that are level and in order are in order too, without repeats.
  fileprivate var keepsOrder: Bool {
    switch self {
    case .child, .attribute, .namespace, .`self`: true
    default: false
    }
  }

  /// Whether the steps of nodes that are level are level.
  fileprivate var keepsLevel: Bool {
    switch self {
    case .child, .attribute, .namespace, .`self`, .parent, .followingSibling, .precedingSibling:
      true
    default: false
    }
  }
}
