import Expressions
import Forms
import Interviewing
import Languages
import Responses
import Storage
import Sync

/// A sealed interview with its form, found by the beginning of its id or by its case.
struct SealedInterview {
  let record: InterviewRecord
  let form: StoredForm
  /// As it stands, at its review.
  let interview: Interview

  var id: String { record.seal.opening.id }

  init(_ text: String, in file: SurveyFile) throws {
    var found = try file.interviews(matching: text, limit: 9)
    if found.isEmpty { found = try file.interviews(ofCase: text) }
    guard let first = found.first else { throw CommandFailure.unknownInterview(text) }
    guard found.count == 1 || first.id == text else {
      throw CommandFailure.whichInterview(found.map { "  \($0.id.prefix(12)) · \($0.started)" })
    }
    guard let record = try file.interviewRecord(first.id) else {
      throw CommandFailure.unknownInterview(text)
    }
    try self.init(record)
  }

  init(_ record: InterviewRecord) throws {
    guard let form = record.form else {
      throw CorrectionFailure.unknownForm(interview: String(record.seal.opening.id.prefix(8)))
    }
    self.record = record
    self.form = form
    interview = try InterviewPlan(form.form).reopened(record.seal)
  }

  /// The path of the question called so, as the form's rules find it.
  func path(of question: String) throws -> AnswerPath {
    try interview.moving(toQuestion: question, at: record.seal.endedAt).interview.positionPath
  }

  /// The interview as it would be with one answer typed anew, by all the rules of its form.
  func seal(answering question: String, _ typed: String) throws -> InterviewSeal {
    let at = record.seal.endedAt
    let corrected =
      switch MissingKind(typed: typed) {
      case let kind?: try interview.correcting(question, missing: kind, at: at)
      case nil: try interview.correcting(question, to: typed, at: at)
      }
    return interview.plan.amended(record.seal, by: corrected)
  }
}

extension MissingKind {
  /// `:ns`, `:nr` and `:na`, as in an interview.
  init?(typed: String) {
    switch typed.folded {
    case ":ns", ":dk": self = .dontKnow
    case ":nr", ":rf": self = .refused
    case ":na": self = .notApplicable
    default: return nil
    }
  }
}
