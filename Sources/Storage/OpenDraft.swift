package import Expressions
import GRDB
package import Responses

/// A draft this process has locked; the lock goes with it, or with the process.
package final class OpenDraft {
  package let number: Int64
  package let opening: InterviewOpening
  private let file: SurveyFile
  let lock: DraftLock
  private var saved: Int?

  init(file: SurveyFile, number: Int64, opening: InterviewOpening, lock: DraftLock) {
    self.file = file
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
      let statement = try database.cachedStatement(
        sql: """
          INSERT INTO draft_change (draft, number, at, zone, kind, path, value)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """)
      for (offset, change) in changes.enumerated() {
        let columns = change.columns
        let moment = columns.moment ?? made
        try statement.execute(arguments: [
          number, first + offset, moment.milliseconds, moment.zoneOffsetMinutes, columns.kind,
          columns.path, columns.value,
        ])
      }
    }
    saved = first + changes.count
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
    try file.write { database in
      try self.requireDraft(in: database)
      try file.append(seal, in: database)
      try self.delete(in: database)
    }
    lock.release()
  }

  /// Throws the draft away, as its interviewer asked.
  package func discard() throws(StorageFailure) {
    try file.write { try self.delete(in: $0) }
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
