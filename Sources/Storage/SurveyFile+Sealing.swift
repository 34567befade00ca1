import Forms
import GRDB
import Responses
package import Sync

/// What became of one imported interview.
package enum ImportOutcome: Sendable, Hashable {
  case added, corrected, unchanged
}

/// An interview as a row of a data file gives it.
struct ImportedInterview {
  var seal: InterviewSeal
  /// Paths of the questions that the file has columns for.
  let columns: Set<String>
  /// Whether the row says when the interview was held.
  let isDated: Bool
}

extension SurveyFile {
  /// Seals a whole interview as an entry and computes its rows.
  func append(_ seal: InterviewSeal, in database: Database) throws {
    _ = try append(seal.draft(.interview), in: database)
    try Projector(file: self, database: database).project(seal.opening.id)
  }

  /// Seals imported interviews in one transaction; a known one that changed becomes a correction.
  func importInterviews(
    _ interviews: [ImportedInterview]
  ) throws(StorageFailure) -> [ImportOutcome] {
    try write { database in
      try interviews.map { try self.importInterview($0, in: database) }
    }
  }

  private func importInterview(
    _ imported: ImportedInterview, in database: Database
  ) throws -> ImportOutcome {
    let id = imported.seal.opening.id
    let projector = Projector(file: self, database: database)
    let statement = try database.cachedStatement(
      sql: "SELECT 1 FROM entry WHERE subject = ? LIMIT 1")
    guard try Int.fetchOne(statement, arguments: [id]) != nil else {
      let entry = try append(imported.seal.draft(.interview), in: database)
      try projector.project(entry, imported.seal)
      return .added
    }
    guard let history = try projector.history(of: id) else { return .unchanged }
    let seal = imported.seal(after: history.current)
    guard seal.differs(from: history.current) else { return .unchanged }
    var correction = seal.changes(since: history.current).draft(.correction)
    correction.by = imported.seal.opening.interviewer
    correction.parents = history.heads
    _ = try append(correction, in: database)
    try projector.project(id)
    return .corrected
  }

  /// The interview as its entries make it; nil when the file has none of it.
  package func history(of interview: String) throws(StorageFailure) -> InterviewHistory? {
    try read { try Projector(file: self, database: $0).history(of: interview) }
  }
}

extension InterviewSeal {
  fileprivate func draft(_ kind: EntryKind) -> SurveyFile.Draft {
    SurveyFile.Draft(
      kind: kind, subject: opening.id, by: opening.interviewer, caseID: opening.caseID, body: body)
  }
}

extension ImportedInterview {
  /// The row as a seal that follows others: what its file does not tell stays as it was.
  fileprivate func seal(after current: InterviewSeal) -> InterviewSeal {
    var seal = seal
    let untold = current.answers.filter { !columns.contains($0.key.elementPath) }
    seal.answers.merge(untold) { own, _ in own }
    if !untold.isEmpty { seal.instances = current.instances }
    let opening = seal.opening
    seal.opening = InterviewOpening(
      id: opening.id, formID: opening.formID, formHash: opening.formHash,
      purpose: opening.purpose, interviewer: current.opening.interviewer,
      language: opening.language,
      startedAt: isDated ? opening.startedAt : current.opening.startedAt,
      caseID: current.opening.caseID)
    if !isDated { seal.endedAt = current.endedAt }
    return seal
  }
}
