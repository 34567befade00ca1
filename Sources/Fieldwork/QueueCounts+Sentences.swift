package import Languages

extension QueueCounts {
  /// The line of the home screen: «Faltan 7 casos hoy; 2 citas: 16:30 y 18:00».
  package var summary: Sentence {
    let appointments = appointmentWords
    return Sentence(
      es: casesSpanish + (appointments.spanish.isEmpty ? "" : "; \(appointments.spanish)"),
      en: casesEnglish + (appointments.english.isEmpty ? "" : "; \(appointments.english)"))
  }

  private var casesSpanish: String {
    switch remainingToday {
    case 0: "No quedan casos por hoy"
    case 1: "Falta 1 caso hoy"
    default: "Faltan \(remainingToday) casos hoy"
    }
  }

  private var casesEnglish: String {
    switch remainingToday {
    case 0: "No cases left for today"
    case 1: "1 case left today"
    default: "\(remainingToday) cases left today"
    }
  }

  /// At most four times, then how many more.
  private var appointmentWords: Sentence {
    let times = appointmentsToday.prefix(4).map(\.clockText)
    let more = appointmentsToday.count - times.count
    let count = appointmentsToday.count
    guard count > 0 else { return Sentence(es: "", en: "") }
    let spanish = times + (more > 0 ? ["\(more) más"] : [])
    let english = times + (more > 0 ? ["\(more) more"] : [])
    return Sentence(
      es: "\(count) cita\(count == 1 ? "" : "s"): \(spanish.joined(with: "y"))",
      en: "\(count) appointment\(count == 1 ? "" : "s"): \(english.joined(with: "and"))")
  }

  /// What to say when nothing is due.
  package var waiting: Sentence {
    guard let nextAt else {
      return Sentence(es: "No hay más casos por llamar.", en: "There are no more cases to call.")
    }
    let time = DayWords(nextAt).sentence
    return Sentence(
      es: "Nada por llamar ahora; el próximo caso: \(time.spanish).",
      en: "Nothing to call now; the next case: \(time.english).")
  }
}

extension [String] {
  /// `a, b y c`.
  fileprivate func joined(with conjunction: String) -> String {
    guard count > 1, let last else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " \(conjunction) \(last)"
  }
}
