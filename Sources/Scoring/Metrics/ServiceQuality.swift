/// SERVQUAL: perception less expectation by dimension; below zero falls short of expectations.
///
/// The sign is the opposite of a `Gap`, which is importance less satisfaction.
package struct ServiceQuality: Sendable, Hashable {
  package struct Dimension: Sendable, Hashable {
    package let key: String
    /// Each person's mean of perception less expectation over the dimension's items.
    package let gaps: RealMoments
    /// Points shared among the dimensions; nil where they were not asked.
    package let weight: Double?

    package init(key: String, gaps: RealMoments, weight: Double? = nil) {
      self.key = key
      self.gaps = gaps
      self.weight = weight
    }

    /// Nil without answers.
    package var gap: Double? { gaps.mean }

    package func interval(level: ConfidenceLevel = .ninetyFive) -> Interval? {
      gaps.interval(level: level)
    }
  }

  package let dimensions: [Dimension]

  package init(_ dimensions: [Dimension]) {
    self.dimensions = dimensions
  }

  /// The mean of the dimensions' gaps; nil when one has no answers.
  package var unweighted: Double? {
    let gaps = dimensions.compactMap(\.gap)
    guard !gaps.isEmpty, gaps.count == dimensions.count else { return nil }
    return gaps.compensatedSum / Double(gaps.count)
  }

  /// Σ weight·gap ÷ Σ weight; nil when a dimension lacks its weight or its answers.
  package var weighted: Double? {
    let pairs = dimensions.compactMap { dimension in
      dimension.gap.flatMap { gap in dimension.weight.map { (gap, $0) } }
    }
    let sum = pairs.reduce(0) { $0 + $1.1 }
    guard pairs.count == dimensions.count, sum > 0 else { return nil }
    return pairs.reduce(0) { $0 + $1.0 * $1.1 } / sum
  }

  /// The dimension furthest below expectations; the first of equals.
  package var worst: Dimension? {
    dimensions.filter { $0.gap != nil }.min { ($0.gap ?? 0) < ($1.gap ?? 0) }
  }
}
