/// Location paths (XPath 1.0, section 2) over the scope's nodes.
extension Evaluator {
  /// The nodes a location path reaches, or the values of attributes.
  func path(_ index: Int, _ focus: Focus) throws(ExpressionFailure) -> Operand {
    let path = tree.paths[index]
    var nodes = try start(of: path, focus)
    for predicate in path.startPredicates { nodes = try filtered(nodes, by: predicate) }
    var isDocument = startsAtDocument(path)
    for step in path.steps {
      if step.axis == .attribute { return .attributes(attributes(step.test, of: nodes)) }
      nodes = try walked(step, from: nodes, isDocument: isDocument)
      isDocument = false
    }
    return Operand(nodes)
  }

  /// The union's members, each once, in the order of its operands.
  func union(_ range: Range<Int>, _ focus: Focus) throws(ExpressionFailure) -> Operand {
    var result: [NodeReference] = []
    for operand in tree.operands[range] { result += try nodes(operand, focus) }
    return Operand(unique(result))
  }

  /// The set an argument stands for; a plain value there is a failure.
  func nodes(_ index: Int, _ focus: Focus) throws(ExpressionFailure) -> [NodeReference] {
    switch try operand(index, focus) {
    case .node(let node): return [node]
    case .nodes(let nodes): return nodes
    case .string, .number, .boolean, .attributes:
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

  /// The nodes one step away that pass its test and predicates.
  private func walked(
    _ step: LocationStep, from nodes: [NodeReference], isDocument: Bool
  ) throws(ExpressionFailure) -> [NodeReference] {
    var result: [NodeReference] = []
    for node in nodes {
      // A root that is the top element stands for the document above it.
      let isTop = isDocument && step.axis == .child && !scope.name(of: node).isEmpty
      var found = isTop ? [node] : axis(step.axis, of: node, step.test)
      found.removeAll { !matches($0, step.test) }
      for predicate in step.predicates { found = try filtered(found, by: predicate) }
      if step.axis.isReverse { found.reverse() }
      result += found
    }
    return nodes.count > 1 && step.axis != .child ? unique(result) : result
  }

  /// Those for which the predicate holds; a number means a position.
  private func filtered(
    _ nodes: [NodeReference], by predicate: Int
  ) throws(ExpressionFailure) -> [NodeReference] {
    var result: [NodeReference] = []
    for (place, node) in nodes.enumerated() {
      let focus = Focus(node: node, position: place + 1, size: nodes.count)
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

  private func matches(_ node: NodeReference, _ test: NodeTest) -> Bool {
    switch test {
    case .node, .text, .any: return true
    case .prefix(let prefix): return scope.name(of: node).hasPrefix(prefix)
    case .name(let name): return scope.name(of: node) == name
    }
  }

  private func attributes(_ test: NodeTest, of nodes: [NodeReference]) -> [String] {
    nodes.flatMap { node in
      scope.attributes(of: node).filter { attribute in
        switch test {
        case .node, .text, .any: true
        case .prefix(let prefix): attribute.name.hasPrefix(prefix)
        case .name(let name): attribute.name == name
        }
      }.map(\.value)
    }
  }

  /// Each node once, in the order first met.
  func unique(_ nodes: [NodeReference]) -> [NodeReference] {
    var seen: Set<NodeReference> = []
    return nodes.filter { seen.insert($0).inserted }
  }
}
