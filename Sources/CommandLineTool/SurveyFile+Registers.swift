import Fieldwork
import Languages
import Storage
import Sync

/// The study's own tables, or what holds until it has them.
extension SurveyFile {
  func dispositionTable() throws -> DispositionTable {
    guard let stored = try register(StudyRegister.dispositions.rawValue) else { return .standard }
    return try DispositionTable(columns: stored.columns, rows: stored.rows)
  }

  func answerSheet() throws -> AnswerSheet {
    guard let stored = try register(StudyRegister.answers.rawValue) else {
      return .standard(in: .ofThisProcess)
    }
    return try AnswerSheet(columns: stored.columns, rows: stored.rows)
  }

  func quotaPlan() throws -> QuotaPlan? {
    guard let stored = try register(StudyRegister.quotas.rawValue) else { return nil }
    return try QuotaPlan(columns: stored.columns, rows: stored.rows)
  }

  func steps() throws -> InDepthSteps {
    guard let stored = try register(StudyRegister.steps.rawValue) else { return InDepthSteps() }
    return try InDepthSteps(columns: stored.columns, rows: stored.rows)
  }

  /// The form of that id, or the study's only one.
  func onlyForm(or id: String?) throws -> StoredForm {
    if let id { return try form(id) }
    let known = try formIDs()
    guard known.count == 1 else { throw CommandFailure.noForm(known: known) }
    return try form(known[0])
  }
}
