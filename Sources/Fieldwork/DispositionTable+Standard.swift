private import Languages

extension DispositionTable {
  package static let standardEdition = "AAPOR 2023 (10)"

  /// AAPOR's codes for telephone and in-person surveys, with the usual ones in the menu.
  ///
  /// Delays are those of queXS. A list of clients is assumed: a wrong number leaves it unknown whether
  /// the client is eligible (3.30), while a number out of service follows AAPOR (4.30). The codes
  /// 0.1 to 0.3 are not AAPOR's and are never final.
  package static let standard = DispositionTable(
    edition: standardEdition,
    dispositions: standardInterviews + standardRefusals + standardNonContacts + standardOthers
      + standardUnknownNumbers + standardUnknownCases + standardNumbersNotEligible
      + standardCasesNotEligible)
}

private let threeHours = 180
private let oneDay = 1440
private let sevenDays = 10_080

/// What the group says of eligibility and contact holds unless stated otherwise.
private func outcome(
  _ code: String, _ spanish: String, _ english: String, retryAfter delay: Int? = nil,
  rank: Int? = nil, only mode: ContactMode? = nil, refusal: Disposition.Refusal = .none,
  doNotContact: Bool = false, nextNumber: Bool = false
) -> Disposition {
  let group = OutcomeGroup(code: code)
  return Disposition(
    code: code, group: group, label: Sentence(es: spanish, en: english),
    stage: delay == nil ? .final : .interim, delayMinutes: delay ?? 0,
    contacted: group?.isContact ?? true, eligible: group == nil ? true : group?.eligible,
    modes: mode.map { [$0] } ?? Set(ContactMode.allCases), menuRank: rank, refusal: refusal,
    doNotContact: doNotContact, nextNumber: nextNumber)
}

private let standardInterviews = [
  outcome("1.1", "Completa", "Complete", rank: 8),
  outcome("1.2", "Parcial", "Partial", rank: 9),
  outcome("0.1", "Cita acordada", "Appointment made", retryAfter: 0, rank: 5),
  outcome("0.2", "De viaje o ausente por días", "Away for days", retryAfter: sevenDays, rank: 16),
  outcome("0.3", "Cita incumplida", "Appointment not kept", retryAfter: sevenDays, rank: 20),
]

private let standardRefusals = [
  outcome("2.10", "Rechazo o interrupción", "Refusal or break-off", refusal: .hard),
  outcome(
    "2.11", "Rechazo al inicio", "Refusal at the start", retryAfter: sevenDays, rank: 6,
    refusal: .soft),
  outcome("2.11b", "Rechazo definitivo", "Final refusal", rank: 11, refusal: .hard),
  outcome(
    "2.11c", "Pide no ser contactado", "Asks not to be contacted", rank: 12, refusal: .hard,
    doNotContact: true),
  outcome(
    "2.111", "Rechazo de otra persona del hogar", "Household-level refusal", retryAfter: sevenDays,
    refusal: .soft),
  outcome("2.112", "Rechazo de la propia persona", "Known respondent refusal", refusal: .hard),
  outcome("2.12", "Interrumpida", "Break-off", retryAfter: sevenDays, rank: 10, refusal: .soft),
]

private let standardNonContacts = [
  outcome("2.20", "Sin contacto", "Non-contact", retryAfter: threeHours),
  outcome(
    "2.21", "No está / volver a intentar", "Not available / try again", retryAfter: threeHours,
    rank: 4),
  outcome(
    "2.22", "Buzón de voz del cliente", "Voicemail, known to be the client's",
    retryAfter: threeHours, rank: 14, only: .phone),
  outcome(
    "2.221", "Mensaje dejado", "Message left", retryAfter: threeHours, rank: 13, only: .phone),
  outcome(
    "2.222", "Buzón de voz del cliente, sin mensaje", "Client's voicemail, no message left",
    retryAfter: threeHours, only: .phone),
  outcome(
    "2.23", "No se pudo entrar al edificio", "Unable to enter or reach", retryAfter: threeHours,
    rank: 13, only: .visit),
  outcome("2.24", "Nadie en casa", "No one at home", retryAfter: threeHours, rank: 1, only: .visit),
  outcome(
    "2.25", "La persona está ausente", "Respondent away", retryAfter: sevenDays, only: .visit),
]

private let standardOthers = [
  outcome("2.0", "Elegible sin entrevista", "Eligible, no interview"),
  outcome("2.30", "Elegible, otro motivo", "Eligible, other"),
  outcome("2.31", "Falleció", "Dead", rank: 17),
  outcome("2.32", "Enfermo o incapacitado", "Physically or mentally unable", rank: 18),
  outcome("2.33", "Idioma", "Language", rank: 19),
  outcome("2.331", "Idioma del hogar", "Household language"),
  outcome("2.332", "Idioma de la persona", "Respondent language"),
  outcome("2.333", "Sin encuestador para el idioma", "No interviewer for the language"),
  outcome("2.34", "Audio insuficiente", "Inadequate audio", only: .phone),
  outcome("2.35", "El lugar o la actividad lo impide", "Location or activity prevents it"),
  outcome("2.36", "Otros motivos", "Miscellaneous"),
]

private let standardUnknownNumbers = [
  outcome("3.10", "Sin saber si es del cliente", "Unknown whether the client's", retryAfter: 0),
  outcome("3.11", "Sin intentar", "Not attempted", retryAfter: 0),
  outcome("3.12", "Ocupado", "Busy", retryAfter: 30, rank: 2, only: .phone),
  outcome("3.13", "No contesta", "No answer", retryAfter: threeHours, rank: 1, only: .phone),
  outcome("3.14", "Buzón de voz", "Voicemail", retryAfter: threeHours, rank: 3, only: .phone),
  outcome(
    "3.15", "Llamada bloqueada", "Telecommunication barrier", retryAfter: threeHours, only: .phone),
  outcome("3.16", "Falla técnica", "Technical problem", retryAfter: threeHours, only: .phone),
  outcome(
    "3.161", "Mensaje ambiguo de la operadora", "Ambiguous operator's message",
    retryAfter: threeHours, only: .phone),
  outcome(
    "3.17", "Zona insegura, no se llegó", "Unsafe area, not reached", retryAfter: oneDay, rank: 7,
    only: .visit),
  outcome("3.18", "Dirección no encontrada", "Address not found", rank: 3, only: .visit),
]

private let standardUnknownCases = [
  outcome(
    "3.20", "Elegibilidad desconocida", "Housing unit, eligibility unknown", retryAfter: threeHours),
  outcome("3.21", "Sin preguntas de selección", "No screener completed", retryAfter: threeHours),
  outcome(
    "3.30", "Número equivocado o ya no es del cliente", "Wrong number or no longer the client's",
    rank: 7, only: .phone, nextNumber: true),
  outcome(
    "3.30b", "Ya no vive ahí / se mudó", "No longer lives there / moved", rank: 2, only: .visit),
  outcome("3.90", "Elegibilidad desconocida, otro motivo", "Unknown eligibility, other"),
]

private let standardNumbersNotEligible = [
  outcome("4.20", "Fax o datos", "Fax or data line", only: .phone, nextNumber: true),
  outcome("4.30", "Fuera de servicio", "Out of service", rank: 7, only: .phone, nextNumber: true),
  outcome("4.31", "Número que no funciona", "Non-working number", only: .phone, nextNumber: true),
  outcome("4.32", "Número desconectado", "Disconnected number", only: .phone, nextNumber: true),
  outcome(
    "4.33", "Fuera de servicio por ahora", "Temporarily out of service", retryAfter: oneDay,
    only: .phone),
  outcome(
    "4.40", "Línea especial", "Special technological circumstances", only: .phone, nextNumber: true),
  outcome("4.41", "Cambió de número", "Number changed", only: .phone, nextNumber: true),
  outcome("4.42", "Desvío de llamadas", "Call forwarding", only: .phone, nextNumber: true),
  outcome(
    "4.43", "Desvío de hogar a hogar", "Forwarded, residence to residence", only: .phone,
    nextNumber: true),
  outcome(
    "4.44", "Desvío de no residencial a hogar", "Forwarded, nonresidence to residence",
    only: .phone, nextNumber: true),
  outcome("4.45", "Buscapersonas", "Pager", only: .phone, nextNumber: true),
  outcome("4.46", "Celular", "Cell phone", only: .phone, nextNumber: true),
  outcome("4.47", "Teléfono fijo", "Landline", only: .phone, nextNumber: true),
]

private let standardCasesNotEligible = [
  outcome("4.10", "Fuera de la muestra", "Out of sample"),
  outcome("4.50", "No es una vivienda", "Non-residence"),
  outcome("4.51", "Negocio u oficina", "Business or office"),
  outcome("4.52", "Institución", "Institution"),
  outcome("4.53", "Vivienda colectiva", "Group quarters"),
  outcome("4.54", "La persona no es residente", "Person not a resident"),
  outcome("4.60", "Vivienda desocupada", "Vacant housing unit", only: .visit),
  outcome("4.61", "Desocupada, de uso regular", "Regular vacant residence", only: .visit),
  outcome("4.62", "Desocupada, de temporada", "Seasonal or vacation residence", only: .visit),
  outcome("4.63", "Desocupada, otra", "Other vacant residence", only: .visit),
  outcome("4.70", "No elegible", "No eligible respondent", rank: 15),
  outcome("4.80", "Cuota cumplida", "Quota filled", rank: 15),
  outcome("4.90", "No elegible, otro motivo", "Not eligible, other"),
]
