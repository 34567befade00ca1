package import Languages

/// The six stages of customer experience maturity of the Temkin Group.
package enum MaturityStage: Int, Sendable, Hashable, CaseIterable {
  case ignore = 1
  case explore, mobilize, operationalize, align, embed

  package var sentence: Sentence {
    switch self {
    case .ignore: Sentence(es: "ignorar", en: "ignore")
    case .explore: Sentence(es: "explorar", en: "explore")
    case .mobilize: Sentence(es: "movilizar", en: "mobilize")
    case .operationalize: Sentence(es: "operar", en: "operationalize")
    case .align: Sentence(es: "alinear", en: "align")
    case .embed: Sentence(es: "arraigar", en: "embed")
    }
  }
}

/// Competencies of a self-test of experience maturity and the stage they amount to.
package struct MaturityProfile: Sendable, Hashable {
  package struct Competency: Sendable, Hashable {
    package let key: String
    /// Item means on 1–5.
    package let items: [Double]

    package init(key: String, items: [Double]) {
      self.key = key
      self.items = items
    }

    /// Nil without items.
    package var mean: Double? {
      items.isEmpty ? nil : items.compensatedSum / Double(items.count)
    }
  }

  package let competencies: [Competency]
  /// The sums from which the second to the sixth stage begin: data of the user, not a standard.
  package let thresholds: [Double]

  /// Nil unless there are five rising thresholds.
  package init?(_ competencies: [Competency], thresholds: [Double]) {
    guard thresholds.count == 5, zip(thresholds, thresholds.dropFirst()).allSatisfy({ $0 < $1 })
    else { return nil }
    self.competencies = competencies
    self.thresholds = thresholds
  }

  /// The sum of all items; nil when a competency has none.
  package var total: Double? {
    guard !competencies.isEmpty, competencies.allSatisfy({ !$0.items.isEmpty }) else { return nil }
    return competencies.flatMap(\.items).compensatedSum
  }

  package var stage: MaturityStage? {
    total.flatMap { total in MaturityStage(rawValue: 1 + thresholds.count { $0 <= total }) }
  }

  /// The competency to begin with; the first of equals.
  package var weakest: Competency? {
    competencies.filter { $0.mean != nil }.min { ($0.mean ?? 0) < ($1.mean ?? 0) }
  }
}
