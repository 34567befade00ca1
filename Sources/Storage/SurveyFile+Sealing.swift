import Forms
import GRDB
package import Responses
package import Sync

/// What became of one imported interview.
package enum ImportOutcome: Sendable, Hashable {
  case added, corrected, unchanged
}

extension SurveyFile {
  /// Seals a whole interview as its first entry and computes its rows.
  func append(_ seal: InterviewSeal, in database: Database) throws {
    let entry = try append(
      Draft(
        kind: .interview, subject: seal.opening.id, by: seal.opening.interviewer,
        caseID: seal.opening.caseID, body: seal.body),
      in: database)
    try Projector(file: self, database: database).project(entry, seal)
  }

  /// Seals imported interviews in one transaction; a known one that changed becomes a correction.
  package func importInterviews(
    _ seals: [InterviewSeal]
  ) throws(StorageFailure) -> [ImportOutcome] {
    try write { database in
      try seals.map { try self.importInterview($0, in: database) }
    }
  }

  private func importInterview(
    _ seal: InterviewSeal, in database: Database
  ) throws -> ImportOutcome {
    let statement = try database.cachedStatement(sql: "SELECT 1 FROM interview WHERE id = ?")
    guard try Int.fetchOne(statement, arguments: [seal.opening.id]) != nil else {
      try append(seal, in: database)
      return .added
    }
    let projector = Projector(file: self, database: database)
    guard let history = InterviewHistory(try projector.sealedEntries(of: seal.opening.id)),
      seal.differs(from: history.current)
    else { return .unchanged }
    _ = try append(
      Draft(
        kind: .correction, subject: seal.opening.id, by: seal.opening.interviewer,
        caseID: seal.opening.caseID, parents: history.heads,
        body: seal.changes(since: history.current).body),
      in: database)
    try projector.project(seal.opening.id)
    return .corrected
  }

  /// The interview as its entries make it; nil when the file has none of it.
  package func history(of interview: String) throws(StorageFailure) -> InterviewHistory? {
    try read { database in
      InterviewHistory(try Projector(file: self, database: database).sealedEntries(of: interview))
    }
  }
}
