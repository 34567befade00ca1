package import Scoring

/// How far satisfaction stays behind importance, attribute by attribute, the largest gap first.
package struct Gaps: Sendable {
  package struct Attribute: Sendable {
    package let label: String
    package let ranked: RankedGap
    /// Nil when the gap is not large enough to act on.
    package let priority: Priority?

    package var key: String { ranked.gap.key }
  }

  /// What is set against satisfaction.
  package enum Standard: String, Sendable, Hashable {
    case importance, expectation
  }

  package enum Priority: String, Sendable, Hashable {
    case attention, serious
  }

  /// The gaps from which an attribute becomes a priority, in points of a ten-point scale.
  package struct Thresholds: Sendable, Hashable {
    package let attention: Double
    package let serious: Double

    package init(attention: Double = 1, serious: Double = 2) {
      self.attention = attention
      self.serious = serious
    }

    /// Stretched to the width of another scale: on 1–100 attention begins above 11.
    package func stretched(to scale: RatingScale) -> Thresholds {
      let factor = Double(scale.values.upperBound - scale.values.lowerBound) / 9
      return Thresholds(attention: attention * factor, serious: serious * factor)
    }

    func priority(of gap: Double?) -> Priority? {
      guard let gap, gap > attention else { return nil }
      return gap > serious ? .serious : .attention
    }
  }

  package let interviews: Int
  package let attributes: [Attribute]
  /// The scale of both questions of every attribute, never reversed.
  package let scale: RatingScale
  package let standard: Standard
  /// Already stretched to the scale.
  package let thresholds: Thresholds
}
