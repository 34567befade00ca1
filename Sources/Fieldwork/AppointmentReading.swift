package import Expressions
package import Languages

/// A time as people say it, read as an appointment: `mañana 18:00`, `el lunes en la tarde`.
package struct AppointmentReading: Sendable, Hashable {
  /// Soft when the time was vague.
  package let appointment: Appointment
  /// Whether the time lies outside the hours of calls, which an appointment may.
  package let isOutsideHours: Bool
  private let now: Moment

  /// Reads Spanish and English; a time without a day is the next such time within the hours.
  ///
  /// - Parameters:
  ///   - text: What was typed.
  ///   - now: Told in the zone of the person to be called.
  ///   - rules: Their hours tell which of two times is meant.
  ///   - interviewer: Who has to keep it; nil when anybody may.
  /// - Throws: What is not understood, or why it cannot be.
  package init(
    _ text: String, now: Moment, rules: CallingRules = CallingRules(), interviewer: String? = nil
  ) throws(FieldworkFailure) {
    var parser = AppointmentParser(text, today: now.date)
    let phrase = try parser.phrase()
    let time = try AppointmentResolution(now: now, rules: rules).time(of: phrase)
    guard time.at > now else { throw .appointmentPast(DayWords(time.at).sentence) }
    guard time.at.milliseconds - now.milliseconds <= 183 * Moment.day else {
      throw .appointmentTooFar(DayWords(time.at).sentence)
    }
    appointment = Appointment(
      at: time.at, firmness: time.isApproximate ? .soft : .hard, interviewer: interviewer)
    isOutsideHours = !rules.hours.isCallable(time.at)
    self.now = now
  }

  /// What was understood: «mañana, martes 17 de marzo, 18:00».
  package var echo: Sentence { echo(hereZone: now.zoneOffsetMinutes) }

  /// With the clock here beside the person's where they differ: «18:00 allá (23:00 aquí)».
  ///
  /// `hereZone` is the interviewer's, in minutes east of Greenwich.
  package func echo(hereZone: Int) -> Sentence {
    let ahead = appointment.at.date.daysSince1970 - now.date.daysSince1970
    let day: Sentence =
      switch ahead {
      case 0: Sentence(es: "hoy, ", en: "today, ")
      case 1: Sentence(es: "mañana, ", en: "tomorrow, ")
      default: Sentence(es: "", en: "")
      }
    let words = DayWords(appointment.at).sentence(hereZone: hereZone)
    let soft = appointment.firmness == .soft
    return Sentence(
      es: day.spanish + words.spanish + (soft ? ", aproximadamente" : "")
        + (isOutsideHours ? " (fuera del horario de llamadas)" : ""),
      en: day.english + words.english + (soft ? ", approximately" : "")
        + (isOutsideHours ? " (outside the hours of calls)" : ""))
  }

  /// What may be typed.
  package static let examples = Sentence(
    es: "Escriba, por ejemplo: mañana 18:00, el lunes en la tarde, a las seis, en 20 minutos, "
      + "15/3 10:00.",
    en: "Type, for example: tomorrow 6pm, monday afternoon, at six, in 20 minutes, 15/3 10:00.")
}
