/// The sums over answers y with weights w from which a weighted mean and its error follow.
package struct WeightedMoments: Sendable, Hashable {
  package var n: Int
  package var sumOfWeights: Double
  package var sumOfWeightedValues: Double
  package var sumOfSquaredWeights: Double
  /// Σw²y.
  package var sumOfSquaredWeightsTimesValues: Double
  /// Σw²y².
  package var sumOfSquaredWeightedValues: Double

  package init(
    n: Int = 0, sumOfWeights: Double = 0, sumOfWeightedValues: Double = 0,
    sumOfSquaredWeights: Double = 0, sumOfSquaredWeightsTimesValues: Double = 0,
    sumOfSquaredWeightedValues: Double = 0
  ) {
    self.n = n
    self.sumOfWeights = sumOfWeights
    self.sumOfWeightedValues = sumOfWeightedValues
    self.sumOfSquaredWeights = sumOfSquaredWeights
    self.sumOfSquaredWeightsTimesValues = sumOfSquaredWeightsTimesValues
    self.sumOfSquaredWeightedValues = sumOfSquaredWeightedValues
  }

  package mutating func add(_ value: Double, weight: Double) {
    let weighted = weight * value
    n += 1
    sumOfWeights += weight
    sumOfWeightedValues += weighted
    sumOfSquaredWeights += weight * weight
    sumOfSquaredWeightsTimesValues += weight * weighted
    sumOfSquaredWeightedValues += weighted * weighted
  }

  package static func + (left: WeightedMoments, right: WeightedMoments) -> WeightedMoments {
    WeightedMoments(
      n: left.n + right.n,
      sumOfWeights: left.sumOfWeights + right.sumOfWeights,
      sumOfWeightedValues: left.sumOfWeightedValues + right.sumOfWeightedValues,
      sumOfSquaredWeights: left.sumOfSquaredWeights + right.sumOfSquaredWeights,
      sumOfSquaredWeightsTimesValues: left.sumOfSquaredWeightsTimesValues
        + right.sumOfSquaredWeightsTimesValues,
      sumOfSquaredWeightedValues: left.sumOfSquaredWeightedValues
        + right.sumOfSquaredWeightedValues)
  }

  /// Kish's effective base, (Σw)²/Σw²; zero without weights.
  package var effectiveN: Double {
    sumOfSquaredWeights > 0 ? sumOfWeights * sumOfWeights / sumOfSquaredWeights : 0
  }
}
