/// The outcome rates of a study, each with the numbers behind it.
package struct OutcomeRates: Sendable, Hashable {
  package let counts: OutcomeCounts
  /// How e was found.
  package let eligibleShareSource: EligibleShare
  /// e; nil when no case is resolved.
  package let eligibleShare: Double?

  /// Throws `eligibleShareOutOfRange` when a stated e is not between 0 and 1.
  package init(
    _ counts: OutcomeCounts, eligibleShare source: EligibleShare = .proportional
  ) throws(ScoringFailure) {
    if case .stated(let share) = source, !(0...1).contains(share) {
      throw .eligibleShareOutOfRange(share)
    }
    self.counts = counts
    eligibleShareSource = source
    eligibleShare = source.value(for: counts)
  }

  /// What is divided by what.
  package struct Fraction: Sendable, Hashable {
    package let numerator: Double
    package let denominator: Double

    /// Between 0 and 1.
    package var value: Double { numerator / denominator }

    /// √(p(1−p)/n), which holds for simple random samples of unweighted cases.
    package var standardError: Double {
      (max(0, value * (1 - value)) / denominator).squareRoot()
    }
  }

  /// Nil where the rate is undefined, which is not zero.
  package func fraction(_ rate: OutcomeRate) -> Fraction? {
    guard let denominator = rate.denominator(of: counts, eligibleShare: eligibleShare),
      denominator > 0
    else { return nil }
    return Fraction(numerator: rate.numerator(of: counts), denominator: denominator)
  }

  /// Between 0 and 1; nil where the rate is undefined.
  package subscript(rate: OutcomeRate) -> Double? { fraction(rate)?.value }
}
