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
    case .cellWithoutTarget(let cell):
      Sentence(
        es: "La muestra tiene personas en «\(cell)» y las metas de población no. Añada su meta, "
          + "o una esa categoría con otra en ambas.",
        en: "The sample has people in '\(cell)' and the population targets do not. Add its "
          + "target, or join that category with another in both.")
    case .targetWithoutPeople(let cell):
      Sentence(
        es: "Las metas de población tienen «\(cell)» y nadie de la muestra está ahí. "
          + "Una esa categoría con otra en ambas: no se puede ponderar a quien falta.",
        en: "The population targets have '\(cell)' and nobody in the sample is there. "
          + "Join that category with another in both: who is missing cannot be weighted.")
    case .weightNotPositive(let row):
      Sentence(
        es: "La ponderación n.º \(row) no es mayor que cero. Indique un número positivo.",
        en: "Weight no. \(row) is not above zero. Give a positive number.")
    case .clientsDoNotAddUp(let atStart, let new, let atEnd):
      Sentence(
        es: "\(atStart) clientes al inicio y \(new) nuevos no pueden ser \(atEnd) al final. "
          + "Revise que los tres conteos sean del mismo período y la misma regla.",
        en: "\(atStart) clients at the start and \(new) new ones cannot be \(atEnd) at the end. "
          + "Check that the three counts are of one period and one rule.")
    }
  }
}
