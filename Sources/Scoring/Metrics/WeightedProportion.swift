/// A weighted share with Wilson's interval on the effective number of people.
package struct WeightedProportion: Sendable, Hashable {
  /// Between 0 and 1; nil without weight.
  package let value: Double?
  package let n: Int
  /// (Σw)²/Σw².
  package let effectiveN: Double

  /// From the moments of answers that are 1 where they count and 0 elsewhere.
  package init(_ moments: WeightedMoments) {
    n = moments.n
    effectiveN = moments.effectiveN
    value =
      moments.sumOfWeights > 0
      ? min(1, max(0, moments.sumOfWeightedValues / moments.sumOfWeights)) : nil
  }

  package func interval(level: ConfidenceLevel = .ninetyFive) -> Interval? {
    guard let value, effectiveN > 0 else { return nil }
    let z = level.normalMultiplier
    let shrink = 1 + z * z / effectiveN
    let centre = (value + z * z / (2 * effectiveN)) / shrink
    let spread = value * (1 - value) / effectiveN + z * z / (4 * effectiveN * effectiveN)
    let margin = z / shrink * spread.squareRoot()
    return Interval(
      low: value == 0 ? 0 : centre - margin, high: value == 1 ? 1 : centre + margin,
      level: level, method: .effectiveWilson)
  }
}
