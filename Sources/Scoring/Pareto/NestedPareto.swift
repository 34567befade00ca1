/// A Pareto with another inside each of its rows, such as motives within reasons.
package struct NestedPareto: Sendable, Hashable {
  package let outer: ParetoAnalysis
  /// By the key of the outer row.
  package let inner: [String: ParetoAnalysis]

  /// The outer weights are the sums of the inner ones.
  ///
  /// - Throws: as `ParetoAnalysis`.
  package init(
    _ groups: [(item: ParetoItem, parts: [ParetoItem])], threshold: Int = 80
  ) throws(ScoringFailure) {
    var inner: [String: ParetoAnalysis] = [:]
    var items: [ParetoItem] = []
    for group in groups {
      inner[group.item.key] = try ParetoAnalysis(group.parts, threshold: threshold)
      items.append(
        ParetoItem(
          key: group.item.key, label: group.item.label,
          weight: group.parts.reduce(0) { $0 + $1.weight }, isOther: group.item.isOther))
    }
    outer = try ParetoAnalysis(items, threshold: threshold)
    self.inner = inner
  }

  /// The Pareto within the largest bar that is not "other".
  package var withinTop: ParetoAnalysis? {
    outer.rows.first { !$0.item.isOther }.flatMap { inner[$0.item.key] }
  }
}
