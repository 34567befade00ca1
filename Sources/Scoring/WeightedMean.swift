/// A weighted mean with its error by Taylor linearisation, drawn with replacement.
///
/// Equals `svymean` of R's `survey` for a design of weights only: √(n/(n−1) · Σ[w(y−ȳ)/Σw]²).
package struct WeightedMean: Sendable, Hashable {
  /// Answers behind the mean.
  package let n: Int
  package let effectiveN: Double
  /// Nil when the weights add up to nothing.
  package let value: Double?
  /// Nil with fewer than two people in the sample.
  package let standardError: Double?
  private let sampleSize: Int

  /// The mean of `moments` times `factor`; for a part of the sample, `sampleSize` is the whole.
  package init(_ moments: WeightedMoments, times factor: Double = 1, sampleSize: Int? = nil) {
    n = moments.n
    effectiveN = moments.effectiveN
    self.sampleSize = sampleSize ?? moments.n
    guard moments.sumOfWeights > 0 else {
      value = nil
      standardError = nil
      return
    }
    let mean = moments.sumOfWeightedValues / moments.sumOfWeights
    value = mean * factor
    guard self.sampleSize > 1 else {
      standardError = nil
      return
    }
    let sum =
      moments.sumOfSquaredWeightedValues - 2 * mean * moments.sumOfSquaredWeightsTimesValues
      + mean * mean * moments.sumOfSquaredWeights
    let squares = sum > 1e-14 * moments.sumOfSquaredWeightedValues ? sum : 0
    let correction = Double(self.sampleSize) / Double(self.sampleSize - 1)
    standardError =
      (correction * squares).squareRoot() / moments.sumOfWeights * abs(factor)
  }

  /// By t with n − 1 degrees of freedom of the whole sample unless told otherwise.
  package func interval(
    level: ConfidenceLevel = .ninetyFive, by distribution: MeanDistribution = .studentT
  ) -> Interval? {
    guard let value, let standardError else { return nil }
    switch distribution {
    case .studentT:
      let multiplier = level.studentMultiplier(degreesOfFreedom: Double(sampleSize - 1))
      return Interval(
        centre: value, margin: multiplier * standardError, level: level, method: .linearisedT)
    case .normal:
      return Interval(
        centre: value, margin: level.normalMultiplier * standardError, level: level,
        method: .linearisedNormal)
    }
  }
}

extension WeightedMean {
  /// The weighted NPS of moments whose answers are +1 promoter, 0 passive, −1 detractor.
  package static func netPromoterScore(
    _ moments: WeightedMoments, sampleSize: Int? = nil
  ) -> WeightedMean {
    WeightedMean(moments, times: 100, sampleSize: sampleSize)
  }
}
