package import Languages

/// How a case is sought.
package enum ContactMode: String, Sendable, CaseIterable, Hashable {
  case phone, visit

  package var word: Sentence {
    switch self {
    case .phone: Sentence(es: "llamada", en: "call")
    case .visit: Sentence(es: "visita", en: "visit")
    }
  }
}
