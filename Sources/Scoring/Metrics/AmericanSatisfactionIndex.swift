/// The index of the American Customer Satisfaction Index: three items on 1–10, brought to 0–100.
///
/// Unlike The Leadership Factor's index, 1 of 10 is 0 here.
package struct AmericanSatisfactionIndex: Sendable, Hashable {
  /// Of overall, versus expectations, versus ideal; they add up to 1.
  package struct Weights: Sendable, Hashable {
    package let values: [Double]

    /// Scaled to add up to 1; nil unless three weights of zero or more with a sum above zero.
    package init?(_ values: [Double]) {
      let sum = values.reduce(0, +)
      guard values.count == 3, values.allSatisfy({ $0 >= 0 }), sum > 0, sum < .infinity else {
        return nil
      }
      self.values = values.map { $0 / sum }
    }

    private init(known values: [Double]) {
      self.values = values
    }

    package static let equal = Weights(known: [1.0 / 3, 1.0 / 3, 1.0 / 3])
    /// As published for the State of Ohio.
    package static let ohio = Weights(known: [0.3885, 0.3190, 0.2925])
  }

  package let weights: Weights
  /// From 0 to 100; nil when an item has no answers.
  package let value: Double?
  /// Each respondent's own index, of those who answered all three.
  package let ownIndices: RealMoments?

  package init(means: [Double?], weights: Weights = .equal, ownIndices: RealMoments? = nil) {
    self.weights = weights
    let known = means.compactMap { $0 }
    value = known.count == 3 ? Self.index(known, weights) : nil
    self.ownIndices = ownIndices
  }

  /// From people who answered all three items.
  package init(answers: [[Double]], weights: Weights = .equal) {
    let indices = RealMoments(answers.filter { $0.count == 3 }.map { Self.index($0, weights) })
    self.weights = weights
    value = indices.mean
    ownIndices = indices
  }

  package func interval(level: ConfidenceLevel = .ninetyFive) -> Interval? {
    guard let value, let ownIndices, let error = ownIndices.standardError else { return nil }
    let multiplier = level.studentMultiplier(degreesOfFreedom: Double(ownIndices.n - 1))
    return Interval(
      centre: value, margin: multiplier * error, level: level, method: .respondentIndices,
      within: 0...100)
  }

  private static func index(_ items: [Double], _ weights: Weights) -> Double {
    zip(items, weights.values).reduce(0) { $0 + $1.1 * ($1.0 - 1) / 9 } * 100
  }
}
