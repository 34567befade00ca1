package import Languages

/// The groups of outcomes that response rates are computed from.
///
/// Source: AAPOR, Standard Definitions.
package enum OutcomeGroup: String, Sendable, CaseIterable, Hashable {
  case complete = "I"
  case partial = "P"
  case refusal = "R"
  case nonContact = "NC"
  case other = "O"
  case unknownHousehold = "UH"
  case unknownOther = "UO"
  case notEligible = "NE"

  /// The group a code falls in by its first digits; nil for codes that AAPOR does not have.
  ///
  /// 1.1 I, 1.2 P, 2.1 R, 2.2 NC, 2.0 and 2.3 O, 3.1 UH, 3.2 to 3.9 UO, 4 NE.
  package init?(code: String) {
    switch code.prefix(3) {
    case "1.1": self = .complete
    case "1.2": self = .partial
    case "2.1": self = .refusal
    case "2.2": self = .nonContact
    case "2.0", "2.3": self = .other
    case "3.1": self = .unknownHousehold
    case let prefix where prefix.hasPrefix("3."): self = .unknownOther
    case let prefix where prefix.hasPrefix("4."): self = .notEligible
    default: return nil
    }
  }

  package var word: Sentence {
    switch self {
    case .complete: Sentence(es: "completa", en: "complete")
    case .partial: Sentence(es: "parcial", en: "partial")
    case .refusal: Sentence(es: "rechazo", en: "refusal")
    case .nonContact: Sentence(es: "sin contacto", en: "non-contact")
    case .other: Sentence(es: "otro, elegible", en: "other, eligible")
    case .unknownHousehold:
      Sentence(es: "sin saber si el contacto es del cliente", en: "unknown whether the client's")
    case .unknownOther: Sentence(es: "elegibilidad desconocida", en: "eligibility unknown")
    case .notEligible: Sentence(es: "no elegible", en: "not eligible")
    }
  }
}
