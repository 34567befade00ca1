package import Languages

/// Why a case is sought no more.
package enum CaseClosure: Sendable, Hashable {
  case interviewed
  case refused
  case doNotContact
  /// An outcome that ends the case by itself.
  case settled
  /// None of its numbers is of use.
  case noNumberLeft
  /// As many attempts as the rules allow.
  case attemptsSpent

  package var word: Sentence {
    switch self {
    case .interviewed: Sentence(es: "entrevistado", en: "interviewed")
    case .refused: Sentence(es: "rechazo", en: "refused")
    case .doNotContact: Sentence(es: "no volver a contactar", en: "do not contact")
    case .settled: Sentence(es: "con resultado definitivo", en: "settled")
    case .noNumberLeft: Sentence(es: "sin número útil", en: "no number left")
    case .attemptsSpent: Sentence(es: "intentos agotados", en: "attempts spent")
    }
  }
}
