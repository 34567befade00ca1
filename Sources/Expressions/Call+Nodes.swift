/// Sets of nodes: counting, finding and ordering them.
extension Call {
  func nodeSet() throws(ExpressionFailure) -> Operand? {
    switch function {
    case .count: return .number(Double(try nodes(0).count))
    case .countNonEmpty:
      return .number(Double(evaluator.texts(of: try operand(0)).count { !$0.isEmpty }))
    case .position: return .number(Double(try position()))
    case .last: return .number(Double(focus.isInPredicate ? focus.size : 1))
    case .instance: return scope.root(ofInstance: try string(0)).map(Operand.node) ?? .nodes([])
    case .current: return scope.currentNode.map(Operand.node) ?? .nodes([])
    case .randomize: return Operand(try shuffled())
    case .pulldata: return .string(try pulled())
    case .indexedRepeat: return Operand(try indexed())
    case .name: return .string(try named().map(evaluator.name(of:)) ?? "")
    case .localName: return .string(try named().map { String(evaluator.localName(of: $0)) } ?? "")
    case .namespaceURI: return .string(try named().map(evaluator.namespace(of:)) ?? "")
    case .version: return .string(formVersion())
    case .id: return Operand(try identified(by: try strings(from: 0)))
    default: return nil
    }
  }

  /// The place in a predicate, or of the node among the siblings of its name.
  private func position() throws(ExpressionFailure) -> Int {
    guard count == 0 else {
      return try nodes(0).first.map(evaluator.positionAmongNamesakes) ?? 0
    }
    if focus.isInPredicate { return focus.position }
    guard scope.dialect == .javaRosa else { return 1 }
    return scope.contextNode.map(evaluator.positionAmongNamesakes) ?? 1
  }

  /// By the seed when there is one, else by the scope's chance.
  private func shuffled() throws(ExpressionFailure) -> [NodeReference] {
    let nodes = try nodes(0)
    guard count == 2 else { return nodes.shuffled(drawing: scope.randomUnit) }
    let seed = try operand(1)
    let number = evaluator.number(of: seed)
    if number.isNaN, seed.isString || seed.isSet {
      let text = evaluator.string(of: seed)
      if !text.isEmpty { return nodes.shuffled(seed: SeedText.number(text)) }
    }
    return nodes.shuffled(seed: number)
  }

  /// The node whose name is asked for: the first of a set, or the context node.
  private func named() throws(ExpressionFailure) -> NodeReference? {
    count == 0 ? evaluator.contextNode(focus) : try nodes(0).first
  }

  /// As the top element of the interview says.
  private func formVersion() -> String {
    guard let root = scope.root else { return "" }
    let top = scope.kind(of: root) == .document ? scope.children(of: root).first ?? root : root
    return scope.attributes(of: top).first { $0.name == "version" }?.value ?? ""
  }

  /// `pulldata(list, column, key column, key)`: the column of the first row with the key.
  private func pulled() throws(ExpressionFailure) -> String {
    let id = try string(0)
    let column = try string(1)
    let keyColumn = try string(2)
    let key = try string(3)
    let bare = id.hasSuffix(".csv") ? String(id.dropLast(4)) : id
    guard let root = scope.root(ofInstance: id) ?? scope.root(ofInstance: bare) else { return "" }
    // Above the rows stands one element, below the document or the form's `<instance>`.
    let isAbove = scope.name(of: root).isEmpty || scope.parent(of: root) != nil
    let top = isAbove ? scope.children(of: root).first { scope.kind(of: $0) == .element } : root
    for row in scope.children(of: top ?? root) where value(keyColumn, of: row) == key {
      return value(column, of: row)
    }
    return ""
  }

  private func value(_ column: String, of row: NodeReference) -> String {
    evaluator.children(of: row, named: column).first.map(scope.stringValue(of:)) ?? ""
  }

  /// The elements whose `id` or `xml:id` is among the words.
  private func identified(by texts: [String]) throws(ExpressionFailure) -> [NodeReference] {
    guard let root = scope.root else { return [] }
    let wanted = Set(texts.flatMap(SelectedValues.list))
    return evaluator.axis(.descendantOrSelf, of: root, .node).filter { node in
      scope.attributes(of: node).contains {
        ($0.name == "id" || $0.name == "xml:id") && wanted.contains($0.value[...])
      }
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

/// A seed that is no number: the first eight bytes of its SHA-256, as JavaRosa has it.
private enum SeedText {
  static func number(_ text: String) -> Int64 {
    Digest.sha256.bytes(of: text).prefix(8).reduce(0) { $0 << 8 | Int64($1) }
  }
}
