/// The difference of two means with its t test.
package struct MeanDifference: Sendable, Hashable {
  /// First less second.
  package let value: Double
  /// Nil where it is not defined.
  package let standardError: Double?
  package let degreesOfFreedom: Double?
  package let method: IntervalMethod

  /// Nil as well when there is no spread at all.
  package var t: Double? {
    guard let standardError, standardError > 0 else { return nil }
    return value / standardError
  }

  /// Two-sided, before any correction.
  package var p: Double? {
    guard let t, let degreesOfFreedom else { return nil }
    return StudentDistribution(degreesOfFreedom: degreesOfFreedom).twoSidedProbability(t)
  }

  package func interval(level: ConfidenceLevel = .ninetyFive) -> Interval? {
    guard let standardError, let degreesOfFreedom else { return nil }
    let multiplier = level.studentMultiplier(degreesOfFreedom: degreesOfFreedom)
    return Interval(
      centre: value, margin: multiplier * standardError, level: level, method: method)
  }

  /// Of two independent samples, by Welch's t; nil when a sample has no mean.
  package static func welch(
    _ first: some SampleMoments, _ second: some SampleMoments
  ) -> MeanDifference? {
    guard let left = first.mean, let right = second.mean else { return nil }
    guard let leftVariance = first.variance, let rightVariance = second.variance else {
      return MeanDifference(
        value: left - right, standardError: nil, degreesOfFreedom: nil, method: .welchT)
    }
    let (a, b) = (leftVariance / Double(first.n), rightVariance / Double(second.n))
    let total = a + b
    let degrees =
      total > 0
      ? total * total / (a * a / Double(first.n - 1) + b * b / Double(second.n - 1)) : nil
    return MeanDifference(
      value: left - right, standardError: total.squareRoot(), degreesOfFreedom: degrees,
      method: .welchT)
  }

  /// Of two answers of the same people, by the t of their differences; nil without people.
  package static func paired(_ differences: some SampleMoments) -> MeanDifference? {
    differences.mean.map {
      MeanDifference(
        value: $0, standardError: differences.standardError,
        degreesOfFreedom: differences.n > 1 ? Double(differences.n - 1) : nil, method: .studentT)
    }
  }
}
