package import Languages

extension ScoringFailure {
  package var sentence: Sentence {
    switch self {
    case .thresholdOutOfRange(let threshold):
      Sentence(
        es: "El umbral de Pareto es \(threshold) %. Indique un entero entre 1 y 100, como 80.",
        en: "The Pareto threshold is \(threshold)%. Give a whole number from 1 to 100, such as 80.")
    case .negativeWeight(let label):
      Sentence(
        es: "La causa «\(label)» tiene un peso negativo. Indique un peso de cero o más.",
        en: "The cause '\(label)' has a negative weight. Give a weight of zero or more.")
    case .notADecimal(let text, let position):
      Sentence(
        es: "El peso n.º \(position), «\(text)», no es un número decimal. "
          + "Escríbalo con dígitos y punto, como 2.5.",
        en: "Weight no. \(position), '\(text)', is not a decimal number. "
          + "Write it with digits and a point, such as 2.5.")
    case .tooLarge(let text, let position):
      Sentence(
        es: "El peso n.º \(position), «\(text)», es demasiado grande para sumarlo con exactitud. "
          + "Exprese todos los pesos en una unidad mayor o con menos decimales.",
        en: "Weight no. \(position), '\(text)', is too large to be added exactly. "
          + "Express all weights in a larger unit or with fewer decimals.")
    case .eligibleShareOutOfRange(let share):
      Sentence(
        es: "La proporción elegible e es \(share). Indique un número entre 0 y 1, como 0.9.",
        en: "The eligible share e is \(share). Give a number from 0 to 1, such as 0.9.")
    }
  }
}
