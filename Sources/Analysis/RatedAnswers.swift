package import Forms
package import Scoring

/// The answers to a question on a scale: the ratings and what is missing, by kind.
package struct RatedAnswers: Sendable, Hashable {
  package let distribution: RatingDistribution
  package let missing: MissingAnswers

  package var n: Int { distribution.n }
  package var moments: Moments { distribution.moments }

  /// Counts the cell at `position` of each row.
  init(_ rows: [TallyRow], question: RatingQuestion, cell position: Int = 0) {
    var counts: [Int: Int] = [:]
    var missing = MissingAnswers()
    for row in rows {
      switch question.reading(row.cells[position]) {
      case .rating(let rating): counts[rating, default: 0] += row.count
      case .missing(let kind): missing.counts[kind, default: 0] += row.count
      case .outOfRange: missing.outOfRange += row.count
      }
    }
    distribution = RatingDistribution(counts: counts, scale: question.scale)
    self.missing = missing
  }
}

/// People outside the base of a question, by the reason why.
package struct MissingAnswers: Sendable, Hashable {
  package internal(set) var counts: [MissingKind: Int] = [:]
  /// People whose answer the scale does not have.
  package internal(set) var outOfRange = 0

  /// People who were asked and gave no answer; those the form did not ask are not among them.
  package var total: Int {
    counts.reduce(0) { $0 + ($1.key == .notRelevant ? 0 : $1.value) }
  }
}
