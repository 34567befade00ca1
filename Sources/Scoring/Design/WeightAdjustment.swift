package import Languages

/// How weights were fitted to a population, which lowers the error of what the fit explains.
package enum WeightAdjustment: Sendable, Hashable {
  case none
  /// The cell of each row.
  case postStratified([Int])
  /// The category of each row in each margin, in the order they were raked.
  case raked([[Int]])

  package var sentence: Sentence {
    switch self {
    case .none: Sentence(es: "ponderaciones tal como están", en: "weights as they are")
    case .postStratified: Sentence(es: "posestratificación", en: "post-stratification")
    case .raked: Sentence(es: "ajuste a márgenes (raking)", en: "raking to margins")
    }
  }
}
