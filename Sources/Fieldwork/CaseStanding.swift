package import Expressions
package import Languages

/// What can be done about a case at this moment, by this interviewer.
package enum CaseStanding: Sendable, Hashable {
  case due
  /// Nothing before its time.
  case appointment(Appointment)
  case resting(until: Moment)
  /// People are not called at this time where the person is; nil when no hours are set at all.
  case outsideHours(until: Moment?)
  /// Its remaining attempts are kept for other parts of the week.
  case otherDayPart(until: Moment?)
  /// It refused to this interviewer, or its appointment is with another.
  case otherInterviewer
  case withoutNumber
  case closed(CaseClosure)

  package var word: Sentence {
    switch self {
    case .due: Sentence(es: "por llamar", en: "due")
    case .appointment: Sentence(es: "con cita", en: "with an appointment")
    case .resting: Sentence(es: "en espera", en: "resting")
    case .outsideHours: Sentence(es: "fuera de horario", en: "outside hours")
    case .otherDayPart: Sentence(es: "espera otra franja", en: "waits for another part of the week")
    case .otherInterviewer: Sentence(es: "para otra persona", en: "for another interviewer")
    case .withoutNumber: Sentence(es: "sin número", en: "without a number")
    case .closed(let closure):
      Sentence(es: "cerrado: \(closure.word.spanish)", en: "closed: \(closure.word.english)")
    }
  }
}
