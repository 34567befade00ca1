#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A correlation with Fisher's interval and the t test that it is zero.
package struct Correlation: Sendable, Hashable {
  package let value: Double
  /// People, or their effective number where answers are weighted.
  package let n: Double

  package init(value: Double, n: Double) {
    self.value = value
    self.n = n
  }

  /// Two-sided with n − 2 degrees of freedom; nil below three people.
  package var p: Double? {
    guard n > 2 else { return nil }
    guard abs(value) < 1 else { return 0 }
    let t = value * ((n - 2) / (1 - value * value)).squareRoot()
    return StudentDistribution(degreesOfFreedom: n - 2).twoSidedProbability(t)
  }

  /// By Fisher's z (1921); nil below four people and for a perfect correlation.
  package func interval(level: ConfidenceLevel = .ninetyFive) -> Interval? {
    guard n > 3, abs(value) < 1 else { return nil }
    let centre = atanh(value)
    let margin = level.normalMultiplier / (n - 3).squareRoot()
    return Interval(
      low: tanh(centre - margin), high: tanh(centre + margin), level: level, method: .fisherZ)
  }
}
