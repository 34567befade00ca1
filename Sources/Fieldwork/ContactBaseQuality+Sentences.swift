package import Languages

extension ContactBaseQuality {
  /// What there is to correct in the base, most important first; empty when nothing is.
  package var advice: [Sentence] {
    var advice: [Sentence] = []
    if casesWithoutPlausibleNumber > 0 {
      advice.append(
        Sentence(
          es: "\(casesWithoutPlausibleNumber) de \(cases) casos no tienen un número plausible. "
            + "Complételos o visítelos.",
          en: "\(casesWithoutPlausibleNumber) of \(cases) cases have no plausible number. "
            + "Complete them or visit them."))
    }
    if !sharedNumbers.isEmpty {
      advice.append(
        Sentence(
          es: "\(casesSharingNumbers) casos comparten \(sharedNumbers.count) números. "
            + "Revise si son la misma persona.",
          en: "\(casesSharingNumbers) cases share \(sharedNumbers.count) numbers. "
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
