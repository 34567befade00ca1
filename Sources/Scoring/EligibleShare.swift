/// The share e of the cases of unknown eligibility that count as eligible, and how it was found.
package enum EligibleShare: Sendable, Hashable {
  /// Eligible ÷ (eligible + not eligible) among the resolved cases, as AAPOR's calculator 4.0 does.
  case proportional
  /// Stated by the study, between 0 and 1.
  case stated(Double)

  /// Nil when no case is resolved.
  package func value(for counts: OutcomeCounts) -> Double? {
    switch self {
    case .stated(let share): return share
    case .proportional:
      let resolved = counts.eligible + counts.notEligible
      return resolved > 0 ? counts.eligible / resolved : nil
    }
  }
}
