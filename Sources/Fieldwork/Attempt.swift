package import Expressions

/// One call or one visit, with what came of it.
package struct Attempt: Sendable, Hashable {
  /// 32 hexadecimal digits.
  package let id: String
  package let caseID: String
  package let at: Moment
  package let endedAt: Moment?
  package let by: String
  package let device: String
  package let mode: ContactMode
  /// The column whose number was dialled; nil for visits.
  package let phoneColumn: String?
  /// A code of the disposition table, such as `3.13`.
  package let code: String
  /// Edition of the code, such as `AAPOR 2023 (10)`.
  package let edition: String
  package let appointment: Appointment?
  /// The interview that was held or begun.
  package let interview: String?
  package let note: String

  package init(
    id: String, caseID: String, at: Moment, endedAt: Moment? = nil, by: String, device: String,
    mode: ContactMode, phoneColumn: String? = nil, code: String, edition: String,
    appointment: Appointment? = nil, interview: String? = nil, note: String = ""
  ) {
    self.id = id
    self.caseID = caseID
    self.at = at
    self.endedAt = endedAt
    self.by = by
    self.device = device
    self.mode = mode
    self.phoneColumn = phoneColumn
    self.code = code
    self.edition = edition
    self.appointment = appointment
    self.interview = interview
    self.note = note
  }
}
