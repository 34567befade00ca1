/// The z test of two independent shares with pooled variance, as column letters use it.
package struct ProportionDifference: Sendable, Hashable {
  /// First minus second, between −1 and 1; nil when a base is missing.
  package let value: Double?
  /// Nil as well when both shares are 0 % or both 100 %.
  package let z: Double?
  /// Two-sided, before any correction.
  package let p: Double?

  package init(_ first: Proportion, _ second: Proportion) {
    guard let left = first.value, let right = second.value else {
      value = nil
      z = nil
      p = nil
      return
    }
    value = left - right
    let pooled = Double(first.successes + second.successes) / Double(first.n + second.n)
    let variance = pooled * (1 - pooled) * (1 / Double(first.n) + 1 / Double(second.n))
    z = variance > 0 ? (left - right) / variance.squareRoot() : nil
    p = z.map(NormalDistribution.twoSidedProbability)
  }
}
