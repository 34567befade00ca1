import Languages

/// Causes by weight with their running share and the vital few that reach a threshold.
package struct ParetoAnalysis: Sendable, Hashable {
  package struct Row: Sendable, Hashable {
    package let item: ParetoItem
    /// The weight of this row and all before it.
    package let cumulative: Int128
    /// Of the total; zero when the total is.
    package let percent: Double
    package let cumulativePercent: Double
    /// Whether the row belongs to the smallest set that reaches the threshold.
    package let isVital: Bool
  }

  package let rows: [Row]
  package let total: Int128
  /// In percent of the total.
  package let threshold: Int

  /// Sorts by weight, then by folded label, `Other` last; compares with the threshold in integers.
  ///
  /// - Throws: when a weight is negative or the threshold is not between 1 and 100.
  package init(_ items: [ParetoItem], threshold: Int = 80) throws(ScoringFailure) {
    guard (1...100).contains(threshold) else {
      throw .thresholdOutOfRange(threshold)
    }
    if let negative = items.first(where: { $0.weight < 0 }) {
      throw .negativeWeight(label: negative.label)
    }
    let total = items.reduce(Int128(0)) { $0 + Int128($1.weight) }
    var cumulative = Int128(0)
    rows = items.sorted(by: Self.precedes).map { item in
      let isVital = cumulative * 100 < Int128(threshold) * total
      cumulative += Int128(item.weight)
      return Row(
        item: item, cumulative: cumulative,
        percent: Self.percent(Int128(item.weight), of: total),
        cumulativePercent: Self.percent(cumulative, of: total), isVital: isVital)
    }
    self.total = total
    self.threshold = threshold
  }

  package var vitalFew: [Row] { rows.filter(\.isVital) }

  private static func percent(_ part: Int128, of total: Int128) -> Double {
    total > 0 ? Double(part * 100) / Double(total) : 0
  }

  private static func precedes(_ left: ParetoItem, _ right: ParetoItem) -> Bool {
    guard left.isOther == right.isOther else { return right.isOther }
    guard left.weight == right.weight else { return left.weight > right.weight }
    return (left.label.folded, left.key) < (right.label.folded, right.key)
  }
}
