package import Fieldwork
import Languages
package import Responses

/// What an interviewer sees of a case before dialling or knocking.
package struct CallCard: Sendable {
  package let caseID: String
  package let name: String?
  package let phones: [CasePhone]
  package let address: String?
  /// What else the list says of the case.
  package let details: [CaseField]
  /// One line for each earlier attempt, the last one first.
  package let history: [String]
  /// Why this case and why now.
  package let reason: String
  /// Read aloud when somebody answers; may be empty.
  package let introduction: String
  package let mode: ContactMode
  package let purpose: Purpose
  /// A program that ended in the middle of the attempt left it open.
  package let wasCutShort: Bool
  /// What was noted before it ended so, and what stood in the line.
  package var note = ""
  package var unfinished = ""

  package init(
    caseID: String, name: String?, phones: [CasePhone], address: String?, details: [CaseField],
    history: [String], reason: String, introduction: String, mode: ContactMode, purpose: Purpose,
    wasCutShort: Bool = false
  ) {
    self.caseID = caseID
    self.name = name
    self.phones = phones
    self.address = address
    self.details = details
    self.history = history
    self.reason = reason
    self.introduction = introduction
    self.mode = mode
    self.purpose = purpose
    self.wasCutShort = wasCutShort
  }
}
