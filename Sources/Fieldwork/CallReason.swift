package import Expressions
package import Languages

/// Why a case is proposed now.
package enum CallReason: Sendable, Hashable {
  /// The clock is the interviewer's; that of the person is given where it differs.
  case appointment(Appointment, here: Moment, minutesLate: Int)
  case firstAttempt
  case attempt(number: Int, part: DayPart, isPartUntried: Bool)
  /// Another interviewer met a soft refusal.
  case conversion(number: Int)

  package var sentence: Sentence {
    switch self {
    case .appointment(let appointment, let here, let minutesLate):
      CallReason.sentence(of: appointment, here: here, minutesLate: minutesLate)
    case .firstAttempt: Sentence(es: "Primer intento", en: "First attempt")
    case .attempt(let number, let part, let isPartUntried):
      Sentence(
        es: "\(number).º intento; \(part.word.spanish)" + (isPartUntried ? ", sin probar" : ""),
        en: "\(number.englishOrdinal) attempt; \(part.word.english)"
          + (isPartUntried ? ", not tried yet" : ""))
    case .conversion(let number):
      Sentence(
        es: "\(number).º intento; recuperación de un rechazo recibido por otra persona",
        en: "\(number.englishOrdinal) attempt; conversion of a refusal another person met")
    }
  }

  private static func sentence(
    of appointment: Appointment, here: Moment, minutesLate: Int
  ) -> Sentence {
    let isElsewhere = appointment.at.zoneOffsetMinutes != here.zoneOffsetMinutes
    let there = appointment.at.clockText
    let late = lateness(minutesLate)
    let isSoft = appointment.firmness == .soft
    return Sentence(
      es: "Cita \(isSoft ? "hacia" : "de") \(here.articleSpanish) \(here.clockText)"
        + (isElsewhere ? " (\(there) para la persona)" : "") + late.spanish,
      en: "Appointment \(isSoft ? "around" : "at") \(here.clockText)"
        + (isElsewhere ? " (\(there) for the person)" : "") + late.english)
  }

  /// Nothing in the first minutes, then minutes, hours or days.
  private static func lateness(_ minutes: Int) -> Sentence {
    switch minutes {
    case ..<5: Sentence(es: "", en: "")
    case ..<120: Sentence(es: ", pasada hace \(minutes) min", en: ", \(minutes) min ago")
    case ..<2880:
      Sentence(es: ", pasada hace \(minutes / 60) h", en: ", \(minutes / 60) h ago")
    default:
      Sentence(es: ", pasada hace \(minutes / 1440) días", en: ", \(minutes / 1440) days ago")
    }
  }
}

extension Moment {
  /// `16:30`.
  var clockText: String { String(timeString.prefix(5)) }

  /// One o'clock is singular in Spanish.
  var articleSpanish: String { minuteOfDay / 60 == 1 ? "la" : "las" }
}

extension Int {
  /// `1st`, `2nd`, `11th`.
  fileprivate var englishOrdinal: String {
    let ending =
      switch (self % 10, self % 100) {
      case (_, 11...13): "th"
      case (1, _): "st"
      case (2, _): "nd"
      case (3, _): "rd"
      default: "th"
      }
    return "\(self)\(ending)"
  }
}
