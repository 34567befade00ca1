/// The share of repeated samples whose interval would hold the true value, such as 0.95.
package struct ConfidenceLevel: Sendable, Hashable {
  package let share: Double

  /// Nil unless the share lies strictly between 0 and 1.
  package init?(_ share: Double) {
    guard share > 0, share < 1 else { return nil }
    self.share = share
  }

  private init(known share: Double) {
    self.share = share
  }

  package static let ninety = ConfidenceLevel(known: 0.90)
  package static let ninetyFive = ConfidenceLevel(known: 0.95)
  package static let ninetyNine = ConfidenceLevel(known: 0.99)

  /// The multiplier of a two-sided normal interval: 1.959964 for 95 %.
  package var normalMultiplier: Double {
    NormalDistribution.quantile((1 + share) / 2)
  }

  /// The multiplier of a two-sided Student interval.
  package func studentMultiplier(degreesOfFreedom: Double) -> Double {
    StudentDistribution(degreesOfFreedom: degreesOfFreedom).quantile((1 + share) / 2)
  }
}
