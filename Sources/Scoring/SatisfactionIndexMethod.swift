package import Languages

/// The choices behind a satisfaction index, to be printed beside it.
package struct SatisfactionIndexMethod: Sendable, Hashable {
  /// What is averaged over the attributes.
  package enum Basis: String, Sendable, Hashable {
    /// The mean satisfaction in percent of the scale's top: 10 of 10 is 100, 1 of 10 is 10.
    case mean
    /// The share of satisfied people.
    case topBox = "top-box"
  }

  package enum Weighting: String, Sendable, Hashable {
    /// Mean importance over the sum of mean importances.
    case importance
    /// The same weight for all, because an attribute lacks its importance.
    case equal
  }

  package let basis: Basis
  package let weighting: Weighting

  package var sentence: Sentence {
    switch (basis, weighting) {
    case (.mean, .importance):
      Sentence(
        es: "media de satisfacción ponderada por importancia, en % del máximo de la escala",
        en: "mean satisfaction weighted by importance, in % of the scale's top")
    case (.mean, .equal):
      Sentence(
        es: "media de satisfacción con ponderaciones iguales (falta importancia), en % del máximo",
        en: "mean satisfaction with equal weights (importance is missing), in % of the top")
    case (.topBox, .importance):
      Sentence(
        es: "% de satisfechos ponderado por importancia",
        en: "% satisfied weighted by importance")
    case (.topBox, .equal):
      Sentence(
        es: "% de satisfechos con ponderaciones iguales (falta importancia)",
        en: "% satisfied with equal weights (importance is missing)")
    }
  }
}
