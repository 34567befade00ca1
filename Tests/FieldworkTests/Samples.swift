import Expressions
import Fieldwork

/// The clock in Lima: `16 10:30` is Monday 16 March 2026 at 10:30.
func lima(_ dayAndTime: String) -> Moment {
  let parts = dayAndTime.split(separator: " ")
  let day = parts[0].count < 2 ? "0\(parts[0])" : "\(parts[0])"
  return Moment(iso: "2026-03-\(day)T\(parts[1])", zoneOffsetMinutes: -300)
    ?? Moment(milliseconds: 0, zoneOffsetMinutes: 0)
}

let sampleRoles = CaseRoles(
  id: "caso", name: "nombre", phones: ["celular", "fijo"], zone: "huso", priority: "prioridad")

func contact(
  _ id: String = "C1", mobile: String = "987654321", landline: String = "", zone: String = "",
  priority: String = ""
) -> ContactCase {
  ContactCase(
    id: id,
    fields: [
      CaseField(name: "caso", value: id), CaseField(name: "nombre", value: "Ana"),
      CaseField(name: "celular", value: mobile), CaseField(name: "fijo", value: landline),
      CaseField(name: "huso", value: zone), CaseField(name: "prioridad", value: priority),
    ], roles: sampleRoles)
}

func call(
  _ code: String, at moment: Moment, caseID: String = "C1", by interviewer: String = "rosa",
  column: String? = "celular", appointment: Appointment? = nil, mode: ContactMode = .phone
) -> Attempt {
  Attempt(
    id: "\(caseID)-\(moment.milliseconds)", caseID: caseID, at: moment, by: interviewer,
    device: "d1", mode: mode, phoneColumn: mode == .phone ? column : nil, code: code,
    edition: DispositionTable.standardEdition, appointment: appointment)
}

func state(
  _ attempts: [Attempt], of contact: ContactCase = contact(),
  rules: CallingRules = CallingRules()
) -> CaseState {
  CaseState(contact, attempts: attempts, table: .standard, rules: rules)
}

func standing(
  _ attempts: [Attempt], at now: Moment, of contact: ContactCase = contact(),
  rules: CallingRules = CallingRules(), interviewer: String = "rosa"
) -> CaseStanding {
  CallQueue.standing(
    of: state(attempts, of: contact, rules: rules), rules: rules, interviewer: interviewer,
    now: now)
}

func queue(
  _ states: [CaseState], at now: Moment, rules: CallingRules = CallingRules(),
  interviewer: String = "rosa"
) -> CallQueue {
  CallQueue(states: states, rules: rules, interviewer: interviewer, now: now)
}
