package import Languages

/// How likely a customer is to stay, from two questions on 1–5: to renew, and to switch (reversed).
package enum RenewalClass: String, Sendable, Hashable, CaseIterable {
  case secure, favourable, vulnerable
  case atRisk = "at-risk"

  /// Secure 5 and 5; favourable 4 or more on both; at risk 2 or less on either; else vulnerable.
  ///
  /// Both answers so that 5 is the best; nil off the scale.
  package init?(renew: Int, stay: Int) {
    guard (1...5).contains(renew), (1...5).contains(stay) else { return nil }
    self =
      min(renew, stay) == 5
      ? .secure
      : min(renew, stay) >= 4 ? .favourable : min(renew, stay) <= 2 ? .atRisk : .vulnerable
  }

  package var sentence: Sentence {
    switch self {
    case .secure: Sentence(es: "seguro", en: "secure")
    case .favourable: Sentence(es: "favorable", en: "favourable")
    case .vulnerable: Sentence(es: "vulnerable", en: "vulnerable")
    case .atRisk: Sentence(es: "en riesgo", en: "at risk")
    }
  }
}

/// The renewal forecasting indicator: customers by class and how many of them are expected to renew.
package struct RenewalForecast: Sendable, Hashable {
  package let counts: [RenewalClass: Int]

  package init(counts: [RenewalClass: Int]) {
    self.counts = counts
  }

  package var n: Int { counts.values.reduce(0, +) }

  /// The indicator: secure and favourable together.
  package var indicator: Proportion {
    Proportion(successes: (counts[.secure] ?? 0) + (counts[.favourable] ?? 0), of: n)
  }

  package func share(of group: RenewalClass) -> Proportion {
    Proportion(successes: counts[group] ?? 0, of: n)
  }

  /// Σ p(class)·n; nil when a class with people has no probability.
  package func expectedRenewals(_ probabilities: [RenewalClass: Double]) -> Double? {
    var sum = CompensatedSum()
    for group in RenewalClass.allCases {
      guard let count = counts[group], count > 0 else { continue }
      guard let probability = probabilities[group] else { return nil }
      sum.add(probability * Double(count))
    }
    return sum.value
  }
}

/// What became of the customers of a past wave, by the class they were in.
package struct RenewalBackTest: Sendable, Hashable {
  package struct Row: Sendable, Hashable {
    package let group: RenewalClass
    /// What had been forecast; nil without a probability.
    package let predicted: Double?
    package let actual: Proportion
  }

  package let rows: [Row]

  package init(
    outcomes: [RenewalClass: (renewed: Int, n: Int)], probabilities: [RenewalClass: Double]
  ) {
    rows = RenewalClass.allCases.compactMap { group in
      outcomes[group].map {
        Row(
          group: group, predicted: probabilities[group],
          actual: Proportion(successes: $0.renewed, of: $0.n))
      }
    }
  }

  /// The share of each class that renewed: the probabilities of the next forecast.
  package var calibration: [RenewalClass: Double] {
    rows.reduce(into: [:]) { $0[$1.group] = $1.actual.value }
  }

  package var predictedRenewals: Double? {
    let parts = rows.map { row in row.predicted.map { $0 * Double(row.actual.n) } }
    guard !parts.contains(where: { $0 == nil }) else { return nil }
    return parts.compactMap { $0 }.compensatedSum
  }

  package var actualRenewals: Int { rows.reduce(0) { $0 + $1.actual.successes } }

  /// The mean of (p − outcome)², 0 for a perfect forecast; nil without people or a probability.
  ///
  /// Brier (1950), Monthly Weather Review 78(1):1–3.
  package var brierScore: Double? {
    let n = rows.reduce(0) { $0 + $1.actual.n }
    guard n > 0 else { return nil }
    var sum = CompensatedSum()
    for row in rows where row.actual.n > 0 {
      guard let p = row.predicted else { return nil }
      let renewed = Double(row.actual.successes)
      sum.add(renewed * (1 - p) * (1 - p) + (Double(row.actual.n) - renewed) * p * p)
    }
    return sum.value / Double(n)
  }
}
