/// What unequal weights cost: Kish's design effect and the effective number of people.
package struct WeightSummary: Sendable, Hashable {
  package let n: Int
  package let sum: Double
  /// Nil without weights.
  package let smallest: Double?
  package let largest: Double?
  /// (Σw)²/Σw²; nil without weights.
  package let effectiveN: Double?

  package init(_ weights: [Double]) {
    n = weights.count
    sum = weights.compensatedSum
    smallest = weights.min()
    largest = weights.max()
    let squares = weights.map { $0 * $0 }.compensatedSum
    effectiveN = squares > 0 ? sum * sum / squares : nil
  }

  /// n·Σw²/(Σw)² = 1 + CV²(w); nil without weights.
  package var designEffect: Double? {
    effectiveN.map { Double(n) / $0 }
  }
}
