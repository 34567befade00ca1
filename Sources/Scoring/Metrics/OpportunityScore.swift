package import Languages

/// Ulwick's opportunity: importance plus what satisfaction lacks of it, from 0 to 20.
package struct OpportunityScore: Sendable, Hashable {
  /// The raw value is its stable name in exported results.
  package enum Band: String, Sendable, Hashable {
    case extreme, high, solid, unattractive

    package var sentence: Sentence {
      switch self {
      case .extreme: Sentence(es: "extrema (más de 15)", en: "extreme (over 15)")
      case .high: Sentence(es: "alta (12 a 15)", en: "high (12 to 15)")
      case .solid: Sentence(es: "sólida (10 a 12)", en: "solid (10 to 12)")
      case .unattractive:
        Sentence(es: "poco atractiva (menos de 10)", en: "unattractive (under 10)")
      }
    }
  }

  /// From 0 to 10: ten times the share of people in the two best answers.
  package let importance: Double
  package let satisfaction: Double
  private let covariance: (importance: Double, satisfaction: Double, both: Double)?

  package init(importance: Double, satisfaction: Double) {
    self.importance = importance
    self.satisfaction = satisfaction
    covariance = nil
  }

  /// From people who rated both: how many found it important, were satisfied, and both; nil if none.
  package init?(important: Int, satisfied: Int, both: Int, of n: Int) {
    guard n > 0 else { return nil }
    let (i, s, joint) = (
      Double(important) / Double(n), Double(satisfied) / Double(n), Double(both) / Double(n)
    )
    importance = 10 * i
    satisfaction = 10 * s
    covariance = (
      100 * i * (1 - i) / Double(n), 100 * s * (1 - s) / Double(n),
      100 * (joint - i * s) / Double(n)
    )
  }

  package var value: Double { importance + max(importance - satisfaction, 0) }

  package var band: Band {
    switch value {
    case 15.nextUp...: .extreme
    case 12...: .high
    case 10...: .solid
    default: .unattractive
    }
  }

  /// By the delta method on the side of the bend where the figures lie; nil without a joint count.
  package func interval(level: ConfidenceLevel = .ninetyFive) -> Interval? {
    guard let covariance else { return nil }
    let variance =
      importance > satisfaction
      ? 4 * covariance.importance + covariance.satisfaction - 4 * covariance.both
      : covariance.importance
    return Interval(
      centre: value, margin: level.normalMultiplier * max(0, variance).squareRoot(), level: level,
      method: .delta, within: 0...20)
  }

  package static func == (left: OpportunityScore, right: OpportunityScore) -> Bool {
    left.importance == right.importance && left.satisfaction == right.satisfaction
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(importance)
    hasher.combine(satisfaction)
  }
}
