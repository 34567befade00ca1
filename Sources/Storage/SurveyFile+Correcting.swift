import Expressions
import GRDB
package import Responses
package import Sync

/// Later entries about an interview: corrections, resolutions, reviews.
///
/// Each names as parents what its author had seen, and goes to the device that held the interview.
extension SurveyFile {
  /// Seals what `seal` changes of the interview as it was read; nothing when it changes nothing.
  @discardableResult
  package func correct(
    _ record: InterviewRecord, to seal: InterviewSeal, because reason: String = "",
    by person: String
  ) throws(StorageFailure) -> Bool {
    guard seal.differs(from: record.seal) else { return false }
    try append(
      .correction, record, seal.changes(since: record.seal).body(because: reason), by: person)
    return true
  }

  /// Closes the difference about one field; `seal` is the interview as it is to be.
  package func resolve(
    _ field: String, of record: InterviewRecord, with value: InterviewHistory.Field,
    to seal: InterviewSeal? = nil, because reason: String = "", by person: String
  ) throws(StorageFailure) {
    var delta = (seal ?? record.seal).changes(since: record.seal)
    let path = AnswerPath(field)
    (delta.answers[path], delta.instances[path]) = (nil, nil)
    delta.cleared.remove(path)
    switch value {
    case .answer(let answer): delta.answers[path] = answer
    case .instances(let instances): delta.instances[path] = instances
    case .cleared: delta.cleared.insert(path)
    }
    try append(.resolution, record, delta.body(because: reason), by: person)
  }

  /// Seals what a reviewer decided of the interview as it was read.
  package func review(
    _ record: InterviewRecord, _ review: ReviewBody, by person: String
  ) throws(StorageFailure) {
    try append(.review, record, review.body, by: person)
  }

  private func append(
    _ kind: EntryKind, _ record: InterviewRecord, _ body: CanonicalValue, by person: String
  ) throws(StorageFailure) {
    try write { database in
      try self.append(
        kind, record.seal.opening, heads: record.heads, heldUnder: record.origin, body,
        by: person, in: database)
    }
  }

  /// Seals an entry about an interview and computes its rows anew.
  func append(
    _ kind: EntryKind, _ opening: InterviewOpening, heads: [EntryID], heldUnder origin: OriginID,
    _ body: CanonicalValue, by person: String, in database: Database
  ) throws {
    let device = try audience(ofOrigin: origin, in: database)
    _ = try append(
      Draft(
        kind: kind, subject: opening.id, by: person, caseID: opening.caseID, audience: device,
        parents: heads, body: body),
      in: database)
    try Projector(file: self, database: database).project(opening.id)
  }
}
