package import Languages

extension ContactBaseQuality {
  /// What there is to correct in the base, most important first; empty when nothing is.
  package var advice: [Sentence] {
    var advice: [Sentence] = []
    if casesWithoutPlausibleNumber > 0 {
      let isOne = casesWithoutPlausibleNumber == 1
      advice.append(
        Sentence(
          es: "\(casesWithoutPlausibleNumber) de \(cases) casos no \(isOne ? "tiene" : "tienen") "
            + "un número plausible. \(isOne ? "Complételo o visítelo" : "Complételos o visítelos").",
          en: "\(casesWithoutPlausibleNumber) of \(cases) cases \(isOne ? "has" : "have") "
            + "no plausible number. Complete \(isOne ? "it or visit it" : "them or visit them")."))
    }
    if !sharedNumbers.isEmpty {
      let isOne = sharedNumbers.count == 1
      advice.append(
        Sentence(
          es: "\(sharedNumbers.count) \(isOne ? "número compartido" : "números compartidos") "
            + "por \(casesSharingNumbers) casos. "
            + "Revise si son la misma persona.",
          en: "\(sharedNumbers.count) \(isOne ? "number" : "numbers") shared "
            + "by \(casesSharingNumbers) cases. "
            + "Check whether they are the same person."))
    }
    if !surplusColumns.isEmpty {
      let names = surplusColumns.joined(separator: ", ")
      advice.append(
        Sentence(
          es: "Estas columnas personales no se usan: \(names). Quítelas de la lista.",
          en: "These personal columns are not used: \(names). Take them out of the list."))
    }
    return advice
  }
}
