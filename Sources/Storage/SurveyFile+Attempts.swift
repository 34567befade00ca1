package import Expressions
package import Fieldwork
import GRDB
import Sync

/// A call or visit that has begun: what is known before its outcome.
package struct AttemptStart: Sendable, Hashable {
  /// 32 hexadecimal digits, those of the attempt it becomes.
  package let id: String
  package let caseID: String
  package let mode: ContactMode
  package let phoneColumn: String?
  package let by: String
  package let at: Moment
  package let interview: String?

  package init(
    id: String, caseID: String, mode: ContactMode, phoneColumn: String? = nil, by: String,
    at: Moment, interview: String? = nil
  ) {
    self.id = id
    self.caseID = caseID
    self.mode = mode
    self.phoneColumn = phoneColumn
    self.by = by
    self.at = at
    self.interview = interview
  }
}

/// An attempt without an outcome: under way in some window, or left by one that was killed.
package struct AttemptInProgress: Sendable, Hashable {
  package let start: AttemptStart
  package let isInUse: Bool
  /// What was noted before it was left.
  package let note: String
  /// What stood in the line when it was left.
  package let unfinished: String
}

extension SurveyFile {
  /// Seals an attempt; one with a known id replaces what was said of it before.
  package func record(_ attempt: Attempt) throws(StorageFailure) {
    try write { try self.record(attempt, in: $0) }
  }

  /// Seals many attempts in one transaction.
  package func record(_ attempts: [Attempt]) throws(StorageFailure) {
    try write { database in
      for attempt in attempts { try self.record(attempt, in: database) }
    }
  }

  func record(_ attempt: Attempt, in database: Database) throws {
    let parents = try FieldworkProjector(database: database).heads(.attempt, attempt.id)
    let device = try String.fetchOne(
      database.cachedStatement(sql: "SELECT device FROM cases WHERE id = ?"),
      arguments: [attempt.caseID])
    try appendFieldwork(
      [
        Draft(
          kind: .attempt, subject: attempt.id, by: attempt.by, caseID: attempt.caseID,
          audience: audience(ofAttemptAtCaseOf: device ?? ""), parents: parents,
          body: attempt.body)
      ], in: database)
  }

  /// Whoever else calls a case must know of each attempt: all where it is everyone's, and at a
  /// centre the device that has it.
  private func audience(ofAttemptAtCaseOf device: String) -> String? {
    guard device != EntryHeader.everyone else { return device }
    return installation.role == .centre && !device.isEmpty ? device : nil
  }

  /// All attempts, the first one first.
  package func attempts() throws(StorageFailure) -> [Attempt] {
    try read { try self.attempts(in: $0) }
  }

  func attempts(in database: Database) throws -> [Attempt] {
    try attempts("ORDER BY at, id", [], database)
  }

  /// The attempts at one case, the first one first.
  package func attempts(of caseID: String) throws(StorageFailure) -> [Attempt] {
    try read { try self.attempts(of: caseID, in: $0) }
  }

  func attempts(of caseID: String, in database: Database) throws -> [Attempt] {
    try attempts("WHERE \"case\" = ? ORDER BY at, id", [caseID], database)
  }

  private func attempts(
    _ clause: String, _ arguments: StatementArguments, _ database: Database
  ) throws -> [Attempt] {
    let cursor = try Row.fetchCursor(
      database, sql: "SELECT * FROM attempt \(clause)", arguments: arguments)
    var attempts: [Attempt] = []
    while let row = try cursor.next() {
      if let attempt = Attempt(row: row) { attempts.append(attempt) }
    }
    return attempts
  }

  // MARK: In progress

  /// Notes that an attempt has begun; it is on the disk before the number is dialled.
  package func beginAttempt(_ start: AttemptStart) throws(StorageFailure) -> OpenAttempt {
    let lock = try write { database in
      try database.execute(
        sql: """
          INSERT INTO open_attempt (id, "case", mode, phone_column, "by", at, zone, interview)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          start.id, start.caseID, start.mode.rawValue, start.phoneColumn, start.by,
          start.at.milliseconds, start.at.zoneOffsetMinutes, start.interview,
        ])
      return try self.attemptLock(database.lastInsertedRowID, start)
    }
    return OpenAttempt(file: self, start: start, lock: lock)
  }

  /// The attempts without an outcome; those not in use were cut short.
  package func openAttempts() throws(StorageFailure) -> [AttemptInProgress] {
    let rows = try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM open_attempt ORDER BY number")
    }
    return rows.compactMap { row in
      AttemptStart(row: row).map { start in
        AttemptInProgress(
          start: start,
          isInUse: DraftLock.isHeld(path: path, number: DraftLock.attempt(row["number"])),
          note: row["note"], unfinished: row["unfinished"])
      }
    }
  }

  /// Takes up an attempt that was cut short.
  ///
  /// - Throws: `StorageFailure.attemptInUse` while another window has it.
  package func reopenAttempt(_ id: String) throws(StorageFailure) -> OpenAttempt {
    let row = try read { database in
      try Row.fetchOne(
        database, sql: "SELECT * FROM open_attempt WHERE id = ?", arguments: [id])
    }
    guard let row, let start = AttemptStart(row: row) else { throw .unknownAttempt(id: id) }
    return OpenAttempt(file: self, start: start, lock: try attemptLock(row["number"], start))
  }

  private func attemptLock(
    _ number: Int64, _ start: AttemptStart
  ) throws(StorageFailure) -> DraftLock {
    guard let lock = try DraftLock.taken(path: path, number: DraftLock.attempt(number)) else {
      throw .attemptInUse(caseID: start.caseID, by: start.by)
    }
    return lock
  }
}

extension Attempt {
  fileprivate init?(row: Row) {
    guard let mode = ContactMode(rawValue: row["mode"]) else { return nil }
    self.init(
      id: row["id"], caseID: row["case"], at: Moment(row: row),
      endedAt: Moment(row["ended"], row["ended_zone"]), by: row["by"], device: row["device"],
      mode: mode, phoneColumn: row["phone_column"], code: row["code"], edition: row["edition"],
      appointment: Appointment(row: row), interview: row["interview"], note: row["note"])
  }
}

extension Appointment {
  fileprivate init?(row: Row) {
    guard let at = Moment(row["appointment"], row["appointment_zone"]),
      let firmness = (row["appointment_firmness"] as String?).flatMap(Firmness.init)
    else { return nil }
    self.init(at: at, firmness: firmness, interviewer: row["appointment_interviewer"])
  }
}

extension AttemptStart {
  fileprivate init?(row: Row) {
    guard let mode = ContactMode(rawValue: row["mode"]) else { return nil }
    self.init(
      id: row["id"], caseID: row["case"], mode: mode, phoneColumn: row["phone_column"],
      by: row["by"], at: Moment(row: row), interview: row["interview"])
  }
}

extension Moment {
  /// A moment of two columns; nil where they are NULL.
  init?(_ milliseconds: Int64?, _ zone: Int?) {
    guard let milliseconds, let zone else { return nil }
    self.init(milliseconds: milliseconds, zoneOffsetMinutes: zone)
  }
}
