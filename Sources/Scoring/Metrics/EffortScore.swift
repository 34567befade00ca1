package import Languages

/// The two customer effort questions, which point in opposite directions.
package enum EffortVersion: String, Sendable, Hashable, CaseIterable {
  /// "How much effort did you have to put forth", 1 very low to 5 very high: lower is better.
  case first = "CES 1.0"
  /// "It was easy to handle my issue", 1 strongly disagree to 7 strongly agree: higher is better.
  case second = "CES 2.0"

  package var scale: RatingScale {
    switch self {
    case .first: RatingScale(worst: 5, best: 1)
    case .second: RatingScale(worst: 1, best: 7)
    }
  }

  package var sentence: Sentence {
    switch self {
    case .first:
      Sentence(
        es: "CES 1.0: esfuerzo de 1 a 5, menos es mejor",
        en: "CES 1.0: effort 1 to 5, lower is better")
    case .second:
      Sentence(
        es: "CES 2.0: facilidad de 1 a 7, más es mejor",
        en: "CES 2.0: ease 1 to 7, higher is better")
    }
  }
}

/// How hard customers found it: the mean, and for the second version its two usual shares.
package struct EffortScore: Sendable, Hashable {
  package let version: EffortVersion
  package let answers: RatingDistribution

  package init(version: EffortVersion, counts: [Int: Int]) {
    self.version = version
    answers = RatingDistribution(counts: counts, scale: version.scale)
  }

  /// As answered, not turned round: CES 1.0 improves downwards.
  package var moments: Moments { answers.moments }

  /// The share of 5 to 7; nil for the first version.
  package var easy: Proportion? { version == .second ? answers.top(3) : nil }

  /// 6–7 less 1–3 in points; nil for the first version.
  package var index: NetShare? { version == .second ? answers.net(top: 2, bottom: 3) : nil }
}
