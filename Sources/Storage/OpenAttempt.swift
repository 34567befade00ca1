package import Fieldwork
import GRDB

/// An attempt in progress that this process has locked; the lock goes with it, or with the process.
package final class OpenAttempt {
  package let start: AttemptStart
  private let file: SurveyFile
  private let lock: DraftLock

  init(file: SurveyFile, start: AttemptStart, lock: DraftLock) {
    self.file = file
    self.start = start
    self.lock = lock
  }

  /// Notes which interview the attempt led to.
  package func link(interview: String) throws(StorageFailure) {
    try file.write { database in
      try database.execute(
        sql: "UPDATE open_attempt SET interview = ? WHERE id = ?",
        arguments: [interview, self.start.id])
    }
  }

  /// Keeps what was noted and what stands in the line, for whoever takes the attempt up again.
  package func keep(note: String, unfinished line: String) throws(StorageFailure) {
    try file.write { database in
      try database.execute(
        sql: "UPDATE open_attempt SET note = ?, unfinished = ? WHERE id = ?",
        arguments: [note, line, self.start.id])
    }
  }

  /// Seals the attempt with its outcome, which ends it, in one transaction.
  package func end(_ attempt: Attempt) throws(StorageFailure) {
    try file.write { database in
      try self.forget(in: database)
      try self.file.record(attempt, in: database)
    }
    lock.release()
  }

  /// Forgets the attempt, as if it had never begun.
  package func discard() throws(StorageFailure) {
    try file.write { try self.forget(in: $0) }
    lock.release()
  }

  /// An attempt that has ended takes no second outcome.
  private func forget(in database: Database) throws {
    try database.execute(sql: "DELETE FROM open_attempt WHERE id = ?", arguments: [start.id])
    guard database.changesCount > 0 else { throw StorageFailure.unknownAttempt(id: start.id) }
  }
}
