import Expressions
import Fieldwork
import TestSupport

extension ContactCase {
  /// A case of a list with five columns.
  static func sample(_ id: String, phone: String = "999", area: String = "norte") -> ContactCase {
    ContactCase(
      id: id,
      fields: [
        CaseField(name: "caso", value: id), CaseField(name: "nombre", value: "Ñusta «\(id)»"),
        CaseField(name: "celular", value: phone), CaseField(name: "zona", value: area),
        CaseField(name: "vacía", value: ""),
      ],
      roles: CaseRoles(
        id: "caso", name: "nombre", phones: ["celular"], zone: "zona",
        identifying: ["nombre", "celular"]))
  }
}

extension Attempt {
  /// A call with everything an attempt can have, some minutes into the work.
  static func sample(
    _ id: String, caseID: String = "7", minutes: Int = 0, code: String = "5.2",
    note: String = "Llamar a la oficina"
  ) -> Attempt {
    let at = Moment.sample.later(minutes: minutes)
    return Attempt(
      id: id, caseID: caseID, at: at, endedAt: at.later(minutes: 2), by: "Rosa", device: "uno",
      mode: .phone, phoneColumn: "celular", code: code, edition: "AAPOR 2023 (10)",
      appointment: Appointment(
        at: at.later(minutes: 60), firmness: .soft, interviewer: "Rosa"),
      interview: "0123456789abcdef0123456789abcdef", note: note)
  }

  /// A visit with nothing but what it must have.
  static func bare(_ id: String, caseID: String) -> Attempt {
    Attempt(
      id: id, caseID: caseID, at: .sample, by: "Rosa", device: "uno", mode: .visit, code: "3.2",
      edition: "x")
  }
}
