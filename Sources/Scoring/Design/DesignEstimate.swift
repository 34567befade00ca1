/// A figure estimated from a designed sample, with its linearised error.
package struct DesignEstimate: Sendable, Hashable {
  /// Answers behind the figure.
  package let n: Int
  /// Kish's effective number of those answers.
  package let effectiveN: Double
  /// Nil when no answer carries weight.
  package let value: Double?
  /// Nil as well where the design leaves it undefined or a single answer stands behind it.
  package let standardError: Double?
  /// Clusters less strata of the whole sample.
  package let degreesOfFreedom: Int

  /// By t with the design's degrees of freedom unless told otherwise; nil without an error.
  package func interval(
    level: ConfidenceLevel = .ninetyFive, by distribution: MeanDistribution = .studentT
  ) -> Interval? {
    guard let value, let standardError else { return nil }
    switch distribution {
    case .normal:
      return Interval(
        centre: value, margin: level.normalMultiplier * standardError, level: level,
        method: .linearisedNormal)
    case .studentT:
      guard degreesOfFreedom > 0 else { return nil }
      let multiplier = level.studentMultiplier(degreesOfFreedom: Double(degreesOfFreedom))
      return Interval(
        centre: value, margin: multiplier * standardError, level: level, method: .linearisedT)
    }
  }

  /// The figure in other units, such as percent.
  package func times(_ factor: Double) -> DesignEstimate {
    DesignEstimate(
      n: n, effectiveN: effectiveN, value: value.map { $0 * factor },
      standardError: standardError.map { $0 * abs(factor) }, degreesOfFreedom: degreesOfFreedom)
  }
}
