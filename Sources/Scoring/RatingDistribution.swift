/// How many people gave each rating, split into those on the scale and those off it.
package struct RatingDistribution: Sendable, Hashable {
  package let scale: RatingScale
  /// People for each rating of the scale.
  package let counts: [Int: Int]
  /// People whose rating the scale does not have; never part of a base.
  package let invalid: Int

  package init(counts: [Int: Int], scale: RatingScale) {
    self.scale = scale
    self.counts = counts.filter { scale.contains($0.key) }
    invalid = counts.reduce(0) { $0 + (scale.contains($1.key) ? 0 : $1.value) }
  }

  package var n: Int { counts.values.reduce(0, +) }

  package var moments: Moments {
    var moments = Moments()
    for (rating, people) in counts { moments.add(rating, times: people) }
    return moments
  }

  /// The share of the best `width` ratings.
  package func top(_ width: Int) -> Proportion {
    Proportion(successes: people { scale.isTop($0, width: width) }, of: n)
  }

  /// The share of the worst `width` ratings.
  package func bottom(_ width: Int) -> Proportion {
    Proportion(successes: people { scale.isBottom($0, width: width) }, of: n)
  }

  package var topBox: Proportion { top(1) }
  package var topTwoBox: Proportion { top(2) }
  package var bottomTwoBox: Proportion { bottom(2) }

  /// The best `top` ratings against the worst `bottom` ones, as the effort index 6–7 less 1–3.
  package func net(top: Int, bottom: Int) -> NetShare {
    let positive = self.top(top).successes
    let negative = self.bottom(bottom).successes
    return NetShare(positive: positive, neutral: n - positive - negative, negative: negative)
  }

  /// Positive less negative points in percent of all points given; nil when nobody gave any.
  ///
  /// With very/fairly at ±2/±1: 39, 62, 9 and 3 people give (140 − 15)/155 = 80.65.
  package func netSatisfaction(points: [Int: Int]) -> Double? {
    let given = counts.map { (points[$0.key] ?? 0) * $0.value }
    let all = given.reduce(0) { $0 + abs($1) }
    return all > 0 ? 100 * Double(given.reduce(0, +)) / Double(all) : nil
  }

  private func people(where isCounted: (Int) -> Bool) -> Int {
    counts.reduce(0) { $0 + (isCounted($1.key) ? $1.value : 0) }
  }
}
