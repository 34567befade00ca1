/// The weighted satisfaction index of The Leadership Factor: Σ wⱼ·Sⱼ in percent.
///
/// Weights are fixed by the group: wⱼ = Iⱼ/ΣI. The index itself needs group means only; its interval
/// comes from `ownIndices`, each respondent's index under the same weights (`ownIndex(ratings:)`).
/// Attributes nobody rated are left out and the weights cover the others.
package struct SatisfactionIndex: Sendable, Hashable {
  package struct Term: Sendable, Hashable {
    package let key: String
    /// Between 0 and 1; the weights of an index add up to 1.
    package let weight: Double
    /// Satisfaction in percent.
    package let percent: Double
  }

  package let terms: [Term]
  package let method: SatisfactionIndexMethod
  package let scale: RatingScale
  /// Keys of attributes without a satisfaction to weigh.
  package let leftOut: [String]
  /// The respondents' own indices in percent.
  package var ownIndices: RealMoments?

  package init(
    attributes: [SatisfactionAttribute], scale: RatingScale,
    basis: SatisfactionIndexMethod.Basis = .mean, ownIndices: RealMoments? = nil
  ) {
    let rated = attributes.compactMap { attribute in
      Self.percent(of: attribute, on: scale, basis: basis).map { (attribute, percent: $0) }
    }
    let importances = rated.compactMap { $0.0.importance?.mean }
    let total = importances.reduce(0, +)
    let isWeighted = importances.count == rated.count && total > 0
    terms = rated.enumerated().map { index, item in
      Term(
        key: item.0.key,
        weight: isWeighted ? importances[index] / total : 1 / Double(rated.count),
        percent: item.percent)
    }
    let kept = Set(terms.map(\.key))
    leftOut = attributes.map(\.key).filter { !kept.contains($0) }
    method = SatisfactionIndexMethod(basis: basis, weighting: isWeighted ? .importance : .equal)
    self.scale = scale
    self.ownIndices = ownIndices
  }

  /// In percent; nil when nobody rated anything.
  package var value: Double? {
    terms.isEmpty ? nil : terms.reduce(0) { $0 + $1.weight * $1.percent }
  }

  /// Respondents with an index of their own.
  package var n: Int { ownIndices?.n ?? 0 }

  package var standardError: Double? { ownIndices?.standardError }

  /// value ± t·sd/√n over the respondents' own indices, held within 0…100.
  package func interval(level: ConfidenceLevel = .ninetyFive) -> Interval? {
    guard let value, let standardError else { return nil }
    let multiplier = level.studentMultiplier(degreesOfFreedom: Double(n - 1))
    return Interval(
      centre: value, margin: multiplier * standardError, level: level,
      method: .respondentIndices, within: 0...100)
  }

  /// One respondent's index in percent, weights renormalised over what they rated; nil if nothing.
  ///
  /// On the top-box basis, a rating counts 100 when among the best `topWidth`, otherwise 0.
  package func ownIndex(ratings: [String: Int], topWidth: Int = 2) -> Double? {
    var sum = 0.0
    var weights = 0.0
    for term in terms {
      guard let rating = ratings[term.key], scale.contains(rating) else { continue }
      sum += term.weight * percent(of: rating, topWidth: topWidth)
      weights += term.weight
    }
    return weights > 0 ? sum / weights : nil
  }

  private func percent(of rating: Int, topWidth: Int) -> Double {
    switch method.basis {
    case .mean: Self.percent(ofMean: Double(rating), on: scale)
    case .topBox: scale.isTop(rating, width: topWidth) ? 100 : 0
    }
  }

  private static func percent(
    of attribute: SatisfactionAttribute, on scale: RatingScale, basis: SatisfactionIndexMethod.Basis
  ) -> Double? {
    switch basis {
    case .mean: attribute.satisfaction.mean.map { percent(ofMean: $0, on: scale) }
    case .topBox: attribute.topBox?.percent
    }
  }

  private static func percent(ofMean mean: Double, on scale: RatingScale) -> Double {
    100 * scale.upright(mean) / Double(scale.values.upperBound)
  }
}
