/// Fisher's F distribution; the degrees of freedom are positive and need not be whole.
package struct FisherDistribution: Sendable {
  package let numerator: Double
  package let denominator: Double

  package init(numerator: Double, denominator: Double) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The probability of a value above `x`.
  package func upperTail(_ x: Double) -> Double {
    guard x > 0 else { return 1 }
    guard x < .infinity else { return 0 }
    let share = denominator / (denominator + numerator * x)
    return regularisedIncompleteBeta(share, denominator / 2, numerator / 2)
  }

  /// The value below which lies the share `p`; NaN unless 0 < p < 1.
  ///
  /// Halves a bracket on the logarithm until it cannot be told apart.
  package func quantile(_ p: Double) -> Double {
    guard p > 0, p < 1 else { return .nan }
    var (low, high) = (1.0, 1.0)
    while upperTail(low) < 1 - p { low /= 2 }
    while upperTail(high) > 1 - p { high *= 2 }
    for _ in 0..<200 {
      let middle = (low + high) / 2
      guard low < middle, middle < high else { break }
      if upperTail(middle) > 1 - p { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
