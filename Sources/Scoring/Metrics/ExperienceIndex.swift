/// The weighted experience index (IEP): touchpoints on 0–100, each by its weight.
///
/// IEP = 100·Σ wₜEₜ, Eₜ the mean of a touchpoint's items rescaled (x − min)/(max − min) and turned so
/// that more is better. Touchpoints without answers are named and the weights cover the others.
package struct ExperienceIndex: Sendable, Hashable {
  package struct Touchpoint: Sendable, Hashable {
    package let key: String
    /// As given; zero or more.
    package let weight: Double
    /// From 0 to 1; nil without answers.
    package let value: Double?

    package init(key: String, weight: Double, value: Double?) {
      self.key = key
      self.weight = weight
      self.value = value
    }

    /// The mean of the items' means, each brought to 0–1 on its scale.
    package init(key: String, weight: Double, items: [(mean: Double, scale: RatingScale)]) {
      let shares = items.filter { $0.scale.best != $0.scale.worst }.map { item in
        (item.mean - Double(item.scale.worst)) / Double(item.scale.best - item.scale.worst)
      }
      self.init(
        key: key, weight: weight,
        value: shares.isEmpty ? nil : shares.compensatedSum / Double(shares.count))
    }
  }

  package let touchpoints: [Touchpoint]
  /// Each person's own index, from 0 to 100.
  package let ownIndices: RealMoments?

  package init(_ touchpoints: [Touchpoint], ownIndices: RealMoments? = nil) {
    self.touchpoints = touchpoints
    self.ownIndices = ownIndices
  }

  /// From 0 to 100; nil when no touchpoint with a weight has answers.
  package var value: Double? { value(of: touchpoints.map(\.value)) }

  /// Touchpoints without answers, whose weight went to the others.
  package var leftOut: [String] { touchpoints.filter { $0.value == nil }.map(\.key) }

  /// One person's index from their values by touchpoint, nil where unanswered.
  package func value(of values: [Double?]) -> Double? {
    var (sum, weights) = (CompensatedSum(), CompensatedSum())
    for (touchpoint, value) in zip(touchpoints, values) {
      guard let value else { continue }
      sum.add(touchpoint.weight * value)
      weights.add(touchpoint.weight)
    }
    return weights.value > 0 ? 100 * sum.value / weights.value : nil
  }

  package func interval(level: ConfidenceLevel = .ninetyFive) -> Interval? {
    guard let value, let ownIndices, let error = ownIndices.standardError else { return nil }
    let multiplier = level.studentMultiplier(degreesOfFreedom: Double(ownIndices.n - 1))
    return Interval(
      centre: value, margin: multiplier * error, level: level, method: .respondentIndices,
      within: 0...100)
  }
}
