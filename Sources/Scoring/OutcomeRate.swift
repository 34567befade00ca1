/// A rate of fieldwork by its published name; "response rate" alone says nothing.
///
/// RR, COOP, REF and CON: AAPOR, Standard Definitions. LOC1 and LOC2 are not AAPOR's.
package enum OutcomeRate: String, Sendable, CaseIterable, Hashable {
  case rr1 = "RR1"
  case rr2 = "RR2"
  case rr3 = "RR3"
  case rr4 = "RR4"
  case rr5 = "RR5"
  case rr6 = "RR6"
  case coop1 = "COOP1"
  case coop2 = "COOP2"
  case coop3 = "COOP3"
  case coop4 = "COOP4"
  case ref1 = "REF1"
  case ref2 = "REF2"
  case ref3 = "REF3"
  case con1 = "CON1"
  case con2 = "CON2"
  case con3 = "CON3"
  case loc1 = "LOC1"
  case loc2 = "LOC2"

  /// Whether the share e of unknown cases enters.
  package var usesEligibleShare: Bool {
    switch self {
    case .rr3, .rr4, .ref2, .con2, .loc2: true
    default: false
    }
  }

  func numerator(of counts: OutcomeCounts) -> Double {
    switch self {
    case .rr1, .rr3, .rr5, .coop1, .coop3: counts.complete
    case .rr2, .rr4, .rr6, .coop2, .coop4: counts.interviews
    case .ref1, .ref2, .ref3: counts.refusal
    case .con1, .con2, .con3: counts.interviews + counts.refusal + counts.other
    case .loc1, .loc2: counts.eligible
    }
  }

  /// Nil where it needs an e that is not known.
  func denominator(of counts: OutcomeCounts, eligibleShare: Double?) -> Double? {
    switch self {
    case .rr1, .rr2, .ref1, .con1, .loc1: return counts.eligible + counts.unknown
    case .rr5, .rr6, .ref3, .con3: return counts.eligible
    case .coop1, .coop2: return counts.interviews + counts.refusal + counts.other
    case .coop3, .coop4: return counts.interviews + counts.refusal
    case .rr3, .rr4, .ref2, .con2, .loc2:
      guard counts.unknown > 0 else { return counts.eligible }
      return eligibleShare.map { counts.eligible + $0 * counts.unknown }
    }
  }
}
