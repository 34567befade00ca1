package import Languages

/// What a study may set about its calls.
package enum CallingSetting: String, Sendable, CaseIterable, Hashable {
  case attempts = "calls.attempts"
  case dayParts = "calls.day-parts"
  case evening = "calls.evening"
  case weekend = "calls.weekend"
  case leastTried = "calls.least-tried-only"
  case hours = "calls.hours"
  case afternoonFrom = "calls.afternoon-from"
  case eveningFrom = "calls.evening-from"
  case conversions = "calls.conversions"
  case lead = "calls.appointment-lead"
  case grace = "calls.appointment-grace"
  case partialFrom = "interview.partial-from"
  case completeAbove = "interview.complete-above"
  case callingCode = "phones.calling-code"
  case digits = "phones.digits"

  /// What it is called in a study's settings; both names are read.
  package var name: Sentence { Sentence(es: spanishName, en: rawValue) }

  /// The setting of a name in either language.
  package init?(named name: String) {
    let folded = name.folded
    guard
      let setting = CallingSetting.allCases.first(where: {
        $0.rawValue == folded || $0.spanishName == folded
      })
    else { return nil }
    self = setting
  }

  private var spanishName: String {
    switch self {
    case .attempts: "llamadas.intentos"
    case .dayParts: "llamadas.franjas"
    case .evening: "llamadas.noche"
    case .weekend: "llamadas.fin-de-semana"
    case .leastTried: "llamadas.solo-franjas-menos-probadas"
    case .hours: "llamadas.horario"
    case .afternoonFrom: "llamadas.tarde-desde"
    case .eveningFrom: "llamadas.noche-desde"
    case .conversions: "llamadas.recuperaciones"
    case .lead: "llamadas.cita-antes"
    case .grace: "llamadas.cita-tolerancia"
    case .partialFrom: "entrevista.parcial-desde"
    case .completeAbove: "entrevista.completa-sobre"
    case .callingCode: "telefonos.codigo-pais"
    case .digits: "telefonos.digitos"
    }
  }
}
