import Console
import Expressions
import Fieldwork
import Forms
import Foundation
import Interviewing
import Languages
import Responses
import Storage
import Sync

/// A draft of this file with its interview as it stands, ready to be held on a terminal.
struct HeldInterview {
  let file: SurveyFile
  let draft: OpenDraft
  let interview: Interview
  /// What was saved so far, and when.
  let changes: [(change: InterviewChange, at: Moment)]
  let unfinished: String
  /// The sealed interview that this corrects, as its author saw it; nil for a new one.
  var corrected: InterviewRecord?
  /// Why it is corrected, as its author said.
  var reason = ""

  /// Begins an interview; answers that are known already are saved with its first step.
  init(
    _ opening: InterviewOpening, of stored: StoredForm, in file: SurveyFile,
    prefilled: [AnswerPath: Answer] = [:]
  ) throws {
    let plan = try InterviewPlan(stored.form)
    let draft = try file.startDraft(opening, prefilled: prefilled)
    var interview = Interview(
      plan: plan, opening: opening, device: file.installation.origin.description)
    for change in draft.prefilled { interview.apply(change, at: opening.startedAt) }
    self.file = file
    self.draft = draft
    self.interview = interview
    changes = draft.prefilled.map { (change: $0, at: opening.startedAt) }
    unfinished = ""
  }

  /// Begins an interview of a case; questions called as the list's columns hold what it says.
  init(
    _ opening: InterviewOpening, of stored: StoredForm, in file: SurveyFile,
    knownFrom contact: ContactCase?
  ) throws {
    let columns = contact.map { Self.columns(of: $0, for: stored.form) } ?? []
    let known = KnownAnswers(columns: columns, plan: try InterviewPlan(stored.form))
    try self.init(opening, of: stored, in: file, prefilled: known.answers)
  }

  /// What the list says under its own names, and under the names of the form's questions for the
  /// case, the person, the telephone and the address, as far as both are recognised.
  private static func columns(
    of contact: ContactCase, for form: Form
  ) -> [(name: String, value: String)] {
    let questions = form.elements.filter { $0.question?.type.isAsked == true }
    let asked = CaseRoles(headers: questions.map(\.name))
    let roles: [(String?, String?)] = [
      (asked.id, contact.id), (asked.name, contact.name),
      (asked.phones.first, contact.value(of: contact.roles.phones.first)),
      (asked.address, contact.address),
    ]
    let known = roles.compactMap { name, value in
      name.flatMap { name in value.map { (name: name, value: $0) } }
    }
    return known + contact.fields.map { (name: $0.name, value: $0.value) }
  }

  /// Takes up a draft where it was left.
  init(resuming number: Int64, in file: SurveyFile) throws {
    let (draft, changes) = try file.reopenDraft(number)
    guard let stored = try file.form(hash: draft.opening.formHash) else {
      throw StorageFailure.unreadableForm(id: draft.opening.formID)
    }
    let plan = try InterviewPlan(stored.form)
    let corrected = try file.corrected(by: draft)
    let device = file.installation.origin.description
    var interview =
      corrected.map { plan.reopened($0.seal, device: device) }
      ?? Interview(plan: plan, opening: draft.opening, device: device)
    for (change, moment) in changes { interview.apply(change, at: moment) }
    unfinished = try file.drafts().first { $0.number == number }?.unfinished ?? ""
    self.file = file
    self.draft = draft
    self.interview = interview
    self.changes = changes
    self.corrected = corrected
  }

  /// Opens a sealed interview to correct it, where it was left if that was begun before.
  init(correcting sealed: SealedInterview, in file: SurveyFile, because reason: String) throws {
    let number = try file.startCorrection(sealed.record).number
    try self.init(resuming: number, in: file)
    self.reason = reason
  }
}
