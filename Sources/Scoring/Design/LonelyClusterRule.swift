package import Languages

/// What a stratum with a single cluster adds to a variance.
package enum LonelyClusterRule: String, Sendable, Hashable, CaseIterable {
  /// The error is not defined: nobody can say how clusters of that stratum differ.
  case undefined
  /// Its distance from the mean of the whole sample, which errs on the safe side.
  case adjusted
  /// Nothing, as though the stratum had been taken whole.
  case certainty

  package var sentence: Sentence {
    switch self {
    case .undefined:
      Sentence(
        es: "estrato de un solo conglomerado: sin error estándar",
        en: "stratum of one cluster: no standard error")
    case .adjusted:
      Sentence(
        es: "estrato de un solo conglomerado: distancia a la media general",
        en: "stratum of one cluster: distance from the overall mean")
    case .certainty:
      Sentence(
        es: "estrato de un solo conglomerado: tomado con certeza, no aporta",
        en: "stratum of one cluster: taken with certainty, adds nothing")
    }
  }
}
