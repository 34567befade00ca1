/// A confidence interval that says how it was made.
package struct Interval: Sendable, Hashable {
  package let low: Double
  package let high: Double
  package let level: ConfidenceLevel
  package let method: IntervalMethod

  package init(low: Double, high: Double, level: ConfidenceLevel, method: IntervalMethod) {
    self.low = low
    self.high = high
    self.level = level
    self.method = method
  }

  /// The interval `centre ± margin`, held within `bounds` when the measure has them.
  init(
    centre: Double, margin: Double, level: ConfidenceLevel, method: IntervalMethod,
    within bounds: ClosedRange<Double>? = nil
  ) {
    let low = centre - margin
    let high = centre + margin
    self.init(
      low: bounds.map { max($0.lowerBound, low) } ?? low,
      high: bounds.map { min($0.upperBound, high) } ?? high,
      level: level, method: method)
  }

  package func contains(_ value: Double) -> Bool {
    low <= value && value <= high
  }
}
