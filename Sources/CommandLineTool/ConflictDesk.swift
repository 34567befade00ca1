import Languages
import Responses
import Storage
import Sync

/// Finds open differences by what a person types, and closes them.
struct ConflictDesk {
  let file: SurveyFile
  let person = InterviewerName.ofThisAccount

  /// The differences of what is called so, all of them where nothing is named.
  func conflicts(of subject: String?, _ question: String?) throws -> [OpenConflict] {
    let all = try file.openConflicts()
    guard let subject else { return all }
    var found = all.filter { $0.subject == subject }
    if found.isEmpty, ["settings", "ajustes"].contains(subject.folded) {
      found = all.filter { $0.matter == .setting }
    }
    if found.isEmpty { found = all.filter { $0.subject.hasPrefix(subject) } }
    if found.isEmpty {
      let ofCase = Set(try file.interviews(ofCase: subject).map(\.id))
      found = all.filter { ofCase.contains($0.subject) }
    }
    guard let first = found.first else { throw CorrectionFailure.noConflict(subject) }
    let subjects = Set(found.map(\.subject))
    guard subjects.count == 1 || ["settings", "ajustes"].contains(subject.folded) else {
      throw CorrectionFailure.whichConflict(subjects.map { String($0.prefix(12)) }.sorted())
    }
    guard let question else { return found }
    return try named(question, among: found, of: first.subject)
  }

  private func named(
    _ question: String, among conflicts: [OpenConflict], of subject: String
  ) throws -> [OpenConflict] {
    let exact = conflicts.filter { $0.field == question }
    let found =
      exact.isEmpty
      ? conflicts.filter { AnswerPath($0.field).name.folded == question.folded } : exact
    guard found.count == 1 else {
      guard found.isEmpty else {
        throw CorrectionFailure.conflictNeedsQuestion(found.map(\.field))
      }
      throw CorrectionFailure.noConflict("\(subject.prefix(8)) · \(question)")
    }
    return found
  }

  /// Takes one of the values, numbered from 1 as they are shown.
  func settle(_ conflict: OpenConflict, taking number: Int, because reason: String = "") throws {
    guard conflict.candidates.indices.contains(number - 1) else {
      throw CorrectionFailure.noSuchValue(number, known: conflict.candidates.count)
    }
    guard case .field(let field) = conflict.candidates[number - 1].value else {
      return try file.settle(conflict, taking: number - 1, by: person)
    }
    let sealed = try interview(of: conflict)
    try file.resolve(
      conflict.field, of: sealed.record, with: field, because: reason, by: person)
  }

  /// Types another value, which has to keep the rules of the form.
  func settle(_ conflict: OpenConflict, typing value: String, because reason: String = "") throws {
    guard case .field(let field) = conflict.candidates.first?.value else {
      throw CorrectionFailure.valueNotForThis
    }
    if case .instances = field { throw CorrectionFailure.valueNotForThis }
    let sealed = try interview(of: conflict)
    let seal = try sealed.seal(answering: conflict.field, value)
    let answer = seal.answers[AnswerPath(conflict.field)]
    try file.resolve(
      conflict.field, of: sealed.record,
      with: answer.map(InterviewHistory.Field.answer) ?? .cleared,
      to: seal, because: reason, by: person)
  }

  private func interview(of conflict: OpenConflict) throws -> SealedInterview {
    guard let record = try file.interviewRecord(conflict.subject) else {
      throw CommandFailure.unknownInterview(conflict.subject)
    }
    return try SealedInterview(record)
  }
}
