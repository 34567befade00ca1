package import Expressions
import GRDB
package import Responses

/// A draft this process has locked; the lock goes with it, or with the process.
package final class OpenDraft {
  package let number: Int64
  package let opening: InterviewOpening
  /// What was saved with its start, to be applied at `opening.startedAt`.
  package let prefilled: [InterviewChange]
  private let file: SurveyFile
  let lock: DraftLock
  private var saved: Int?
  /// Whether a pause or an unfinished line stands in the draft.
  private var isWaiting = true

  init(
    file: SurveyFile, number: Int64, opening: InterviewOpening, lock: DraftLock,
    prefilled: [InterviewChange] = []
  ) {
    self.file = file
    self.prefilled = prefilled
    self.number = number
    self.opening = opening
    self.lock = lock
  }

  /// Saves some changes in one transaction that is on the disk when this returns.
  ///
  /// `moment` is the interview's when it made them (else the clock's): replaying needs the very same.
  package func record(
    _ changes: [InterviewChange], at moment: Moment? = nil
  ) throws(StorageFailure) {
    let made = moment ?? file.surroundings.now()
    let first = try nextNumber()
    try file.write { database in
      try self.requireDraft(in: database)
      if self.isWaiting { try self.clearWaiting(in: database) }
      try Self.insert(changes, ofDraft: self.number, from: first, at: made, in: database)
    }
    saved = first + changes.count
    isWaiting = false
  }

  static func insert(
    _ changes: [InterviewChange], ofDraft draft: Int64, from first: Int, at made: Moment,
    in database: Database
  ) throws {
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO draft_change (draft, number, at, zone, kind, path, value)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
    for (offset, change) in changes.enumerated() {
      let columns = change.columns
      let moment = columns.moment ?? made
      try statement.execute(arguments: [
        draft, first + offset, moment.milliseconds, moment.zoneOffsetMinutes, columns.kind,
        columns.path, columns.value,
      ])
    }
  }

  /// Keeps why the interview waits and when it goes on, until something is saved again.
  package func pause(_ pause: DraftPause) throws(StorageFailure) {
    try update(
      "pause = ?, paused_at = ?, resumes = ?, resume_at = ?, resume_zone = ?",
      [
        pause.reason, pause.at.milliseconds, pause.resumes, pause.resumeAt?.milliseconds,
        pause.resumeAt?.zoneOffsetMinutes,
      ])
  }

  /// Keeps a line that was not entered, until something is saved again.
  package func keep(unfinished line: String) throws(StorageFailure) {
    try update("unfinished = ?", [line])
  }

  private func update(
    _ assignments: String, _ values: StatementArguments
  ) throws(StorageFailure) {
    try file.write { database in
      try self.requireDraft(in: database)
      try database.execute(
        sql: "UPDATE draft SET \(assignments) WHERE number = ?",
        arguments: values + [self.number])
    }
    isWaiting = true
  }

  private func clearWaiting(in database: Database) throws {
    try database.execute(
      sql: """
        UPDATE draft SET pause = NULL, paused_at = NULL, resumes = NULL, resume_at = NULL,
          resume_zone = NULL, unfinished = ''
        WHERE number = ? AND (pause IS NOT NULL OR unfinished <> '')
        """, arguments: [number])
  }

  private func nextNumber() throws(StorageFailure) -> Int {
    if let saved { return saved }
    return try file.read { database in
      try Int.fetchOne(
        database, sql: "SELECT coalesce(max(number), 0) + 1 FROM draft_change WHERE draft = ?",
        arguments: [number]) ?? 1
    }
  }

  /// Seals the interview as an entry and lets the draft go, in one transaction.
  package func finalize(_ seal: InterviewSeal) throws(StorageFailure) {
    try end { database, file in try file.append(seal, in: database) }
  }

  /// Does what is left to do with a draft and lets it go, in one transaction.
  func end(_ seal: (Database, SurveyFile) throws -> Void) throws(StorageFailure) {
    try file.write { database in
      try self.requireDraft(in: database)
      try seal(database, file)
      try self.delete(in: database)
    }
    lock.release()
  }

  /// Throws the draft away, as its interviewer asked.
  package func discard() throws(StorageFailure) {
    try file.write { database in
      try self.delete(in: database)
      try database.execute(
        sql: "DELETE FROM local WHERE key = ?", arguments: [SurveyFile.memory(self.opening.id)])
    }
    lock.release()
  }

  /// A draft that was sealed or thrown away takes nothing more: sealing it twice would fork it.
  private func requireDraft(in database: Database) throws {
    let statement = try database.cachedStatement(sql: "SELECT 1 FROM draft WHERE number = ?")
    guard try Int.fetchOne(statement, arguments: [number]) != nil else {
      throw StorageFailure.unknownDraft(id: String(number))
    }
  }

  private func delete(in database: Database) throws {
    try database.execute(sql: "DELETE FROM draft WHERE number = ?", arguments: [number])
  }
}
