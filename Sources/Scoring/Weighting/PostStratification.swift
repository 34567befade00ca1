/// Weights that make every cell of the sample as large as the population's.
package struct PostStratification: Sendable, Hashable {
  /// One a row.
  package let weights: [Double]
  /// What a base weight of the cell was multiplied by.
  package let factors: [String: Double]

  /// - Throws: where a cell has people on one side only; collapse it with another.
  package init(
    baseWeights: [Double], cells: [String], targets: [String: Double]
  ) throws(ScoringFailure) {
    var sums: [String: CompensatedSum] = [:]
    for (cell, weight) in zip(cells, baseWeights) {
      sums[cell, default: CompensatedSum()].add(weight)
    }
    var factors: [String: Double] = [:]
    for cell in Set(sums.keys).union(targets.keys).sorted() {
      let (sampled, target) = (sums[cell]?.value ?? 0, targets[cell] ?? 0)
      guard sampled > 0 || target > 0 else { continue }
      guard target > 0 else { throw .cellWithoutTarget(cell) }
      guard sampled > 0 else { throw .targetWithoutPeople(cell) }
      factors[cell] = target / sampled
    }
    self.factors = factors
    weights = zip(cells, baseWeights).map { $1 * (factors[$0] ?? 0) }
  }
}
