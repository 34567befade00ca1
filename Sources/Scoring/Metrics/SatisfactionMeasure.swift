package import Languages

/// The rule behind a satisfaction figure; "CSAT" alone says nothing.
package enum SatisfactionMeasure: String, Sendable, Hashable, CaseIterable {
  case topTwoBox = "top-2-box"
  case topBox = "top-box"
  case bottomTwoBox = "bottom-2-box"
  case mean

  package var sentence: Sentence {
    switch self {
    case .topTwoBox: Sentence(es: "% en las dos mejores notas", en: "% in the two best answers")
    case .topBox: Sentence(es: "% en la mejor nota", en: "% in the best answer")
    case .bottomTwoBox:
      Sentence(es: "% en las dos peores notas", en: "% in the two worst answers")
    case .mean: Sentence(es: "media", en: "mean")
    }
  }

  /// Of a distribution; nil for the mean.
  package func proportion(of answers: RatingDistribution) -> Proportion? {
    switch self {
    case .topTwoBox: answers.topTwoBox
    case .topBox: answers.topBox
    case .bottomTwoBox: answers.bottomTwoBox
    case .mean: nil
    }
  }
}
