/// A rating scale of whole steps; one where 1 is best has its worst above its best.
package struct RatingScale: Sendable, Hashable {
  package let worst: Int
  package let best: Int

  package init(worst: Int, best: Int) {
    self.worst = worst
    self.best = best
  }

  package var values: ClosedRange<Int> { min(worst, best)...max(worst, best) }

  package var isReversed: Bool { best < worst }

  package func contains(_ value: Int) -> Bool { values.contains(value) }

  /// Whether the value is one of the `width` best.
  package func isTop(_ value: Int, width: Int) -> Bool {
    contains(value) && abs(best - value) < width
  }

  /// Whether the value is one of the `width` worst.
  package func isBottom(_ value: Int, width: Int) -> Bool {
    contains(value) && abs(worst - value) < width
  }

  /// The rating turned so that more is better; unchanged on a scale that is not reversed.
  package func upright(_ rating: Double) -> Double {
    isReversed ? Double(best + worst) - rating : rating
  }
}
