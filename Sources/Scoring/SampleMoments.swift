/// What is enough to know of a sample to estimate its mean.
package protocol SampleMoments: Sendable, Hashable {
  /// The number of values.
  var n: Int { get }
  /// Nil without values.
  var mean: Double? { get }
  /// With divisor n − 1; nil with fewer than two values.
  var variance: Double? { get }
}

/// The distribution an interval of a mean leans on.
package enum MeanDistribution: Sendable, Hashable {
  case studentT
  case normal
}

extension SampleMoments {
  /// With divisor n − 1; nil with fewer than two values.
  package var standardDeviation: Double? { variance?.squareRoot() }

  /// The standard error of the mean, s/√n; nil with fewer than two values.
  package var standardError: Double? {
    variance.map { ($0 / Double(n)).squareRoot() }
  }

  /// The interval of the mean, by Student's t with n − 1 degrees of freedom unless told otherwise.
  package func interval(
    level: ConfidenceLevel = .ninetyFive, by distribution: MeanDistribution = .studentT
  ) -> Interval? {
    guard let mean, let standardError else { return nil }
    switch distribution {
    case .studentT:
      let multiplier = level.studentMultiplier(degreesOfFreedom: Double(n - 1))
      return Interval(
        centre: mean, margin: multiplier * standardError, level: level, method: .studentT)
    case .normal:
      return Interval(
        centre: mean, margin: level.normalMultiplier * standardError, level: level, method: .normal)
    }
  }
}
