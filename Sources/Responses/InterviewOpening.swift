package import Expressions

/// What is known of an interview before its first question.
package struct InterviewOpening: Sendable, Hashable {
  /// 32 hexadecimal digits: random, or derived from source and key for imported rows.
  package let id: String
  package let formID: String
  /// Identity of the very version asked, as 64 hexadecimal digits.
  package let formHash: String
  package let purpose: Purpose
  package let interviewer: String
  /// Name of the questionnaire's language at the start.
  package let language: String
  package let startedAt: Moment
  package let caseID: String?

  package init(
    id: String, formID: String, formHash: String, purpose: Purpose, interviewer: String,
    language: String, startedAt: Moment, caseID: String? = nil
  ) {
    self.id = id
    self.formID = formID
    self.formHash = formHash
    self.purpose = purpose
    self.interviewer = interviewer
    self.language = language
    self.startedAt = startedAt
    self.caseID = caseID
  }
}
