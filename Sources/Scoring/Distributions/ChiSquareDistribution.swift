/// The χ² distribution; the degrees of freedom are positive and need not be whole.
package struct ChiSquareDistribution: Sendable {
  package let degreesOfFreedom: Double

  package init(degreesOfFreedom: Double) {
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The probability of a value above `x`.
  package func upperTail(_ x: Double) -> Double {
    upperIncompleteGamma(degreesOfFreedom / 2, x / 2)
  }
}
