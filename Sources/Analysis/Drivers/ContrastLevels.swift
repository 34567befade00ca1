package import Scoring

/// Which marks of a scale count as low and high in a penalty–reward contrast.
///
/// Low lies below the middle of the scale, high in its top ninth: 1–5 and 9–10 of 1–10, 1–2 and 5 of
/// 1–5.
package struct ContrastLevels: Sendable, Hashable {
  package let scale: RatingScale

  package init(scale: RatingScale) {
    self.scale = scale
  }

  package subscript(mark: Double) -> PenaltyReward.Level {
    let values = scale.values
    let width = values.upperBound - values.lowerBound
    let place = mark - Double(values.lowerBound)
    if place * 2 < Double(width) { return .low }
    return place * 9 >= Double(width * 8) ? .high : .middle
  }
}
