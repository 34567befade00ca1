/// Sets of nodes: counting, finding and ordering them.
extension Call {
  func nodeSet() throws(ExpressionFailure) -> Operand? {
    switch function {
    case .count: return .number(Double(try size()))
    case .countNonEmpty:
      return .number(Double(evaluator.texts(of: try operand(0)).count { !$0.isEmpty }))
    case .position: return .number(Double(try position()))
    case .last: return .number(Double(focus.isInPredicate ? focus.size : 1))
    case .instance: return scope.root(ofInstance: try string(0)).map(Operand.node) ?? .nodes([])
    case .current: return scope.currentNode.map(Operand.node) ?? .nodes([])
    case .randomize: return Operand(try shuffled())
    case .pulldata: return .string(try pulled())
    case .indexedRepeat: return Operand(try indexed())
    case .name: return .string(try nodeName())
    case .localName:
      return .string(String(try nodeName().split(separator: ":").last ?? ""))
    case .namespaceURI: return .string("")
    case .id: return Operand(try identified(by: try strings(from: 0)))
    default: return nil
    }
  }

  private func size() throws(ExpressionFailure) -> Int {
    if case .attributes(let values) = try operand(0) { return values.count }
    return try nodes(0).count
  }

  /// The place in a predicate, or of the node among the siblings of its name.
  private func position() throws(ExpressionFailure) -> Int {
    guard count == 0 else {
      return try nodes(0).first.map(evaluator.positionAmongNamesakes) ?? 0
    }
    if focus.isInPredicate { return focus.position }
    return scope.contextNode.map(evaluator.positionAmongNamesakes) ?? 1
  }

  /// By the seed when there is one, else by the scope's chance.
  private func shuffled() throws(ExpressionFailure) -> [NodeReference] {
    let nodes = try nodes(0)
    guard count == 2 else { return nodes.shuffled(drawing: scope.randomUnit) }
    return nodes.shuffled(seed: try number(1))
  }

  private func nodeName() throws(ExpressionFailure) -> String {
    guard count == 0 else { return try nodes(0).first.map(scope.name(of:)) ?? "" }
    return evaluator.contextNode(focus).map(scope.name(of:)) ?? ""
  }

  /// `pulldata(list, column, key column, key)`: the column of the first row with the key.
  private func pulled() throws(ExpressionFailure) -> String {
    let id = try string(0)
    let column = try string(1)
    let keyColumn = try string(2)
    let key = try string(3)
    let bare = id.hasSuffix(".csv") ? String(id.dropLast(4)) : id
    guard let root = scope.root(ofInstance: id) ?? scope.root(ofInstance: bare) else { return "" }
    let top = scope.name(of: root).isEmpty ? scope.children(of: root).first ?? root : root
    for row in scope.children(of: top) where value(keyColumn, of: row) == key {
      return value(column, of: row)
    }
    return ""
  }

  private func value(_ column: String, of row: NodeReference) -> String {
    evaluator.children(of: row, named: column).first.map(scope.stringValue(of:)) ?? ""
  }

  /// The nodes whose `id` attribute is among the words.
  private func identified(by texts: [String]) throws(ExpressionFailure) -> [NodeReference] {
    guard let root = scope.root else { return [] }
    let wanted = texts.flatMap(SelectedValues.list)
    return evaluator.axis(.descendantOrSelf, of: root, .node).filter { node in
      scope.attributes(of: node).contains { $0.name == "id" && wanted.contains($0.value[...]) }
    }
  }

  /// `indexed-repeat(question, repeat, index, …)`: the question in that instance of each repeat.
  ///
  /// Walks from the top of the question's own branch down again, taking the given instance at each
  /// repeat named; an index below 1 counts as 1, as in JavaRosa.
  private func indexed() throws(ExpressionFailure) -> [NodeReference] {
    guard let question = try nodes(0).first else { return [] }
    let branch = Array(([question] + evaluator.ancestors(of: question)).reversed())
    var indices: [Int: Int] = [:]
    for place in stride(from: 1, to: count, by: 2) {
      guard let group = try nodes(place).first else { return [] }
      let name = scope.name(of: group)
      guard
        let level = branch.firstIndex(of: group)
          ?? branch.firstIndex(where: { scope.name(of: $0) == name })
      else { return [] }
      let index = try number(place + 1)
      indices[level] = index >= 1 ? Int(min(index, 1e9)) : 1
    }
    return walked(branch, indices)
  }

  /// Down from the top of a branch, taking the asked instance at each level that has an index.
  private func walked(_ branch: [NodeReference], _ indices: [Int: Int]) -> [NodeReference] {
    var found = [branch[0]]
    for (level, old) in branch.enumerated().dropFirst() {
      let name = scope.name(of: old)
      found = found.flatMap { parent -> [NodeReference] in
        let instances = evaluator.children(of: parent, named: name)
        guard let index = indices[level] else { return instances.contains(old) ? [old] : instances }
        return index <= instances.count ? [instances[index - 1]] : []
      }
    }
    return found
  }
}
