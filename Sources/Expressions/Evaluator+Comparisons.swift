/// Comparisons (XPath 1.0, section 3.4): a set compares when any of its members does.
extension Evaluator {
  /// `=`, or `!=` when negated: as booleans if either is one, else as numbers, else as texts.
  func areEqual(_ left: Operand, _ right: Operand, isNegated: Bool) -> Bool {
    switch (left, right) {
    case (.boolean(let truth), let other), (let other, .boolean(let truth)):
      return (boolean(of: other) == truth) != isNegated
    case (.number(let number), let other), (let other, .number(let number)):
      return anyMember(of: other) { areEqual(self.number(of: $0), number) != isNegated }
    default:
      return areTextsEqual(left, right, isNegated: isNegated)
    }
  }

  /// `<` and its kin, always as numbers.
  func isOrdered(_ left: Operand, _ comparison: Comparison, _ right: Operand) -> Bool {
    if case .boolean = right { return isOrdered(truthNumber(left), comparison, truthNumber(right)) }
    if case .boolean = left { return isOrdered(truthNumber(left), comparison, truthNumber(right)) }
    return anyMember(of: left) { first in
      let number = number(of: first)
      return anyMember(of: right) { isOrdered(number, comparison, self.number(of: $0)) }
    }
  }

  /// Calls with each member of a set, or with the single value itself.
  private func anyMember(of operand: Operand, _ condition: (Operand) -> Bool) -> Bool {
    switch operand {
    case .nodes(let nodes): nodes.contains { condition(.node($0)) }
    case .string, .number, .boolean, .node: condition(operand)
    }
  }

  private func areTextsEqual(_ left: Operand, _ right: Operand, isNegated: Bool) -> Bool {
    anyMember(of: left) { first in
      let text = string(of: first)
      return anyMember(of: right) { areTextsEqual(string(of: $0), text) != isNegated }
    }
  }

  /// A date is also equal to the moment it begins.
  private func areTextsEqual(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    guard left.utf8.count != right.utf8.count, DayCount.looksLikeDate(left),
      DayCount.looksLikeDate(right),
      left.utf8.contains(UInt8(ascii: "T"))
        || right.utf8.contains(UInt8(ascii: "T"))
    else { return false }
    return number(of: left) == number(of: right)
  }

  /// JavaRosa takes numbers nearer than 10^-12 for equal, so that 0.1 + 0.2 is 0.3.
  private func areEqual(_ left: Double, _ right: Double) -> Bool {
    left == right || (abs(left - right) < Truth.tolerance && scope.dialect == .javaRosa)
  }

  private func truthNumber(_ operand: Operand) -> Double {
    operand.isSet ? (boolean(of: operand) ? 1 : 0) : number(of: operand)
  }

  private func isOrdered(_ left: Double, _ comparison: Comparison, _ right: Double) -> Bool {
    switch comparison {
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }
}
