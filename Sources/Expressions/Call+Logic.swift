/// Truth, choice between values and counting of conditions.
extension Call {
  func logic() throws(ExpressionFailure) -> Operand? {
    switch function {
    case .if: return try boolean(0) ? try operand(1) : try operand(2)
    case .not: return .boolean(!(try boolean(0)))
    case .true: return .boolean(true)
    case .false: return .boolean(false)
    case .boolean: return .boolean(try boolean(0))
    case .booleanFromString:
      let text = try string(0)
      return .boolean(text == "1" || text.lowercased() == "true")
    case .depend: return try operand(0)
    case .unavailable: return .string("")
    case .coalesce: return try coalesced()
    case .once: return try onceOnly()
    case .checklist: return .boolean(try checklist())
    case .weightedChecklist: return .boolean(try weightedChecklist())
    case .lang: return .boolean(try speaks(try string(0)))
    default: return nil
    }
  }

  /// The first argument that is neither empty nor NaN, or the last.
  private func coalesced() throws(ExpressionFailure) -> Operand {
    for place in 0..<(count - 1) {
      let operand = try operand(place)
      if case .number(let number) = operand {
        if !number.isNaN { return operand }
      } else if !evaluator.string(of: operand).isEmpty {
        return operand
      }
    }
    return try operand(count - 1)
  }

  /// The answer already there, or else the argument.
  private func onceOnly() throws(ExpressionFailure) -> Operand {
    if let node = scope.currentNode {
      let answer = scope.stringValue(of: node)
      if !answer.isEmpty { return .string(answer) }
    }
    return try operand(0)
  }

  /// Whether between so many and so many conditions hold; a negative bound does not bind.
  private func checklist() throws(ExpressionFailure) -> Bool {
    let minimum = try number(0)
    let maximum = try number(1)
    let holding = try operands(from: 2).count(where: holds)
    return !(Double(holding) < minimum) && (maximum < 0 || !(Double(holding) > maximum))
  }

  /// A member of a set counts by what it says, in either dialect.
  private func holds(_ operand: Operand) -> Bool {
    guard operand.isSet, scope.dialect == .recommendation else {
      return evaluator.boolean(of: operand)
    }
    return !evaluator.string(of: operand).isEmpty
  }

  /// Whether the weights of the conditions that hold sum to something within the bounds.
  private func weightedChecklist() throws(ExpressionFailure) -> Bool {
    let minimum = try number(0)
    let maximum = try number(1)
    var sum = 0.0
    for place in stride(from: 2, to: count, by: 2) {
      let conditions = evaluator.texts(of: try operand(place)).count
      if conditions == 1 {
        if holds(try operand(place)) { sum += try number(place + 1) }
      } else {
        sum += try pairedWeights(place)
      }
    }
    return sum >= minimum && (sum <= maximum || maximum == -1)
  }

  /// The weights in one set whose conditions, in another set of the same length, hold.
  private func pairedWeights(_ place: Int) throws(ExpressionFailure) -> Double {
    let conditions = try nodes(place).map { holds(.node($0)) }
    let weights = evaluator.texts(of: try operand(place + 1)).map(evaluator.number(of:))
    return zip(conditions, weights).reduce(0) { $1.0 ? $0 + $1.1 : $0 }
  }

  /// Whether the nearest `xml:lang` above the context node is the language or a variety of it.
  private func speaks(_ language: String) throws(ExpressionFailure) -> Bool {
    guard let node = evaluator.contextNode(focus) else { return false }
    for place in [node] + evaluator.ancestors(of: node) {
      let attributes = scope.attributes(of: place.owner)
      guard let found = attributes.first(where: { $0.name == "xml:lang" }) else { continue }
      let tag = found.value.lowercased()
      return tag == language.lowercased() || tag.hasPrefix(language.lowercased() + "-")
    }
    return false
  }
}
