/// Functions of SurveyCTO that have a meaning in any form.
extension Call {
  func surveyCTO() throws(ExpressionFailure) -> Operand? {
    if let result = try overInstances() { return result }
    switch function {
    case .empty: return .boolean(try string(0).isEmpty)
    case .relevant: return .boolean(try nodes(0).contains { scope.isRelevant($0.owner) })
    case .index: return .number(Double(try instanceNumber()))
    case .linebreak: return .string("\n")
    case .formatNumber: return .string(try grouped())
    case .shortGeopoint:
      return .string(SelectedValues.list(try string(0)).prefix(2).joined(separator: " "))
    case .deDuplicate:
      var seen: Set<String> = []
      return .string(
        try items(1).filter { seen.insert($0).inserted }.joined(separator: try string(0)))
    case .countItems: return .number(Double(try items(1).count))
    case .itemAt: return .string(try item())
    case .itemIndex:
      let value = try string(2)
      return .number(Double(try items(1).firstIndex(of: value) ?? -1))
    case .itemPresent: return .boolean(try items(1).contains(try string(2)))
    default: return nil
    }
  }

  private func overInstances() throws(ExpressionFailure) -> Operand? {
    switch function {
    case .countIf: return .number(Double(try holding(0).count))
    case .sumIf: return .number(try numbersHolding().reduce(0, +))
    case .minIf: return .number(try numbersHolding().min() ?? .nan)
    case .maxIf: return .number(try numbersHolding().max() ?? .nan)
    case .joinIf:
      return .string(try holding(1).map(scope.text(of:)).joined(separator: try string(0)))
    case .rankIndex, .rankIndexIf: return .number(try rank())
    case .rankValue: return .number(try rankAmongValues())
    default: return nil
    }
  }

  /// Those of the nodes for which the argument after them holds, `${name}` meaning the one nearest
  /// to each.
  private func holding(_ place: Int) throws(ExpressionFailure) -> [NodeReference] {
    var result: [NodeReference] = []
    let all = try everywhere(place)
    for (position, node) in all.enumerated() {
      try evaluator.spend(1)
      var focus = Focus(node: node, position: position + 1, size: all.count)
      focus.instance = node
      let operand = try evaluator.operand(argument(place + 1), focus)
      if evaluator.boolean(of: operand) { result.append(node) }
    }
    return result
  }

  /// The named question in every instance, for an expression may stand inside one of them.
  private func everywhere(_ place: Int) throws(ExpressionFailure) -> [NodeReference] {
    guard case .name(let name) = evaluator.tree.nodes[argument(place)], let root = scope.root else {
      return try nodes(place)
    }
    return evaluator.axis(.descendantOrSelf, of: root, .node).filter { scope.name(of: $0) == name }
  }

  private func numbersHolding() throws(ExpressionFailure) -> [Double] {
    try holding(0).map { evaluator.number(of: .node($0)) }.filter { !$0.isNaN }
  }

  /// `rank-index(instance, question)`: 1 for the greatest; of equals, the first is ranked higher.
  ///
  /// Instances count from 1 among all of them. One that is none, that has no number or, in
  /// `rank-index-if`, does not meet the condition, is ranked 999.
  private func rank() throws(ExpressionFailure) -> Double {
    let all = try everywhere(1)
    let instance = try number(0)
    guard instance >= 1, instance <= Double(all.count) else { return 999 }
    let node = all[Int(instance) - 1]
    let ranked = function == .rankIndexIf ? try holding(1) : all
    let numbers = ranked.map { evaluator.number(of: .node($0)) }
    guard let place = ranked.firstIndex(of: node), !numbers[place].isNaN else { return 999 }
    let own = numbers[place]
    return Double(numbers.count { $0 > own } + numbers[..<place].count { $0 == own } + 1)
  }

  /// `rank-value(value, '4 2 9')`: 1 when none is greater.
  private func rankAmongValues() throws(ExpressionFailure) -> Double {
    let own = try number(0)
    guard !own.isNaN else { return 999 }
    let others = SelectedValues.list(try string(1)).map { NumberText.number(String($0)) }
    return Double(others.count { $0 > own } + 1)
  }

  /// With a comma before every three digits, as in English and in Spanish for Latin America.
  private func grouped() throws(ExpressionFailure) -> String {
    let number = try number(0)
    guard number.isFinite else { return number.isNaN ? "" : NumberText.text(number) }
    let parts = NumberText.text(number.magnitude).split(separator: ".")
    var whole = ""
    for (place, digit) in parts[0].enumerated() {
      if place > 0, (parts[0].count - place) % 3 == 0 { whole += "," }
      whole.append(digit)
    }
    return (number < 0 ? "-" : "")
      + ([whole] + parts.dropFirst().map(String.init)).joined(
        separator: ".")
  }

  /// `index()`: the number of the innermost repeat instance around the question, from 1.
  private func instanceNumber() throws(ExpressionFailure) -> Int {
    guard let node = count == 0 ? scope.currentNode : try nodes(0).first else { return 1 }
    let line = [node] + evaluator.ancestors(of: node)
    return line.first(where: scope.isRepeatInstance).map(evaluator.positionAmongNamesakes) ?? 1
  }

  /// The items of a list, by the separator that is the first argument.
  private func items(_ place: Int) throws(ExpressionFailure) -> [String] {
    let separator = try string(0)
    let list = try string(place)
    guard !list.isEmpty, !separator.isEmpty else { return list.isEmpty ? [] : [list] }
    return list.split(separator: separator, omittingEmptySubsequences: false).map { String($0) }
  }

  /// `item-at(separator, list, place)`: from 0, `""` past the end.
  private func item() throws(ExpressionFailure) -> String {
    let items = try items(1)
    let place = try number(2)
    guard place >= 0, place < Double(items.count) else { return "" }
    return items[Int(place)]
  }
}
