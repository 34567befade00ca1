package import Languages

extension CaseStanding {
  /// What follows for the case after an attempt, by the clock each time is told in.
  package var consequence: Sentence { consequence { $0.sentence } }

  /// The same with the interviewer's clock beside the person's where they differ.
  ///
  /// `hereZone` is the interviewer's, in minutes east of Greenwich.
  package func consequence(hereZone: Int) -> Sentence {
    consequence { $0.sentence(hereZone: hereZone) }
  }

  private func consequence(_ words: (DayWords) -> Sentence) -> Sentence {
    switch self {
    case .due:
      Sentence(es: "Puede intentarse otra vez ahora.", en: "It may be tried again now.")
    case .appointment(let appointment): Self.again(at: words(DayWords(appointment.at)))
    case .resting(let until): Self.again(at: words(DayWords(until)))
    case .outsideHours(.some(let until)), .otherDayPart(.some(let until)):
      Self.again(at: words(DayWords(until)))
    case .outsideHours, .otherDayPart:
      Sentence(es: "Queda en espera.", en: "It waits.")
    case .otherInterviewer:
      Sentence(es: "Queda para otra persona.", en: "It is left for another interviewer.")
    case .withoutNumber:
      Sentence(es: "No queda un número por marcar.", en: "No number is left to dial.")
    case .closed(let closure):
      Sentence(
        es: "Caso cerrado: \(closure.word.spanish).", en: "Case closed: \(closure.word.english).")
    }
  }

  private static func again(at time: Sentence) -> Sentence {
    Sentence(
      es: "Se propone de nuevo: \(time.spanish).", en: "It is proposed again: \(time.english).")
  }
}
