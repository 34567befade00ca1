import Foundation
import GRDB
import Sync

/// What may be deleted on a device since a centre holds it, and what stays.
package struct ForgetPlan: Sendable, Equatable {
  /// Interviews, by id.
  package let interviews: [String]
  /// Attached files that no other interview here refers to, by digest.
  package let attachments: [String]
  /// Attempts at cases that are no longer on this device.
  package let attempts: [String]
  /// Interviews that no centre is known to hold.
  package let unacknowledged: Int
  /// Interviews that a reviewer returned.
  package let returned: Int
  /// Interviews in progress.
  package let drafts: Int

  package var isEmpty: Bool { interviews.isEmpty && attachments.isEmpty && attempts.isEmpty }
}

extension SurveyFile {
  /// What could be deleted now: all of it is held by at least one centre.
  package func forgetPlan() throws(StorageFailure) -> ForgetPlan {
    try read { try self.forgetPlan(in: $0) }
  }

  private func forgetPlan(in database: Database) throws -> ForgetPlan {
    let numbers = try acknowledgedNumbers(in: database)
    let interviews = try subjects(["interview", "correction"], in: database)
    let returned = Set(
      try String.fetchAll(
        database, sql: "SELECT interview FROM review WHERE verdict = 'returned'"))
    let open = Set(try String.fetchAll(database, sql: "SELECT interview FROM draft"))
    let held = interviews.filter { Self.isHeld($0.value, numbers) }.map(\.key)
    let going = held.filter { !returned.contains($0) && !open.contains($0) }.sorted()
    return ForgetPlan(
      interviews: going,
      attachments: try attachments(leavingWith: Set(going), numbers, in: database),
      attempts: try attempts(numbers, in: database),
      unacknowledged: interviews.count - held.count,
      returned: held.count { returned.contains($0) },
      drafts: open.count)
  }

  /// Where the centres-only entries of each subject of some kinds stand: their origins and numbers.
  private func subjects(
    _ kinds: [String], in database: Database
  ) throws -> [String: [(origin: OriginID, seq: Int64)]] {
    let list = kinds.map { "'\($0)'" }.joined(separator: ", ")
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT subject, origin, seq FROM entry WHERE kind IN (\(list)) AND audience IS NULL")
    var subjects: [String: [(origin: OriginID, seq: Int64)]] = [:]
    while let row = try rows.next() {
      guard let origin = OriginID(bytes: row["origin"] as Data) else { continue }
      subjects[row["subject"], default: []].append((origin, row["seq"]))
    }
    return subjects
  }

  private static func isHeld(
    _ entries: [(origin: OriginID, seq: Int64)], _ numbers: [DigestKey: Int64]
  ) -> Bool {
    entries.allSatisfy { entry in
      (numbers[DigestKey(origin: entry.origin, audience: nil)] ?? 0) >= entry.seq
    }
  }

  private func attachments(
    leavingWith going: Set<String>, _ numbers: [DigestKey: Int64], in database: Database
  ) throws -> [String] {
    try subjects(["attachment"], in: database).filter { digest, entries in
      guard Self.isHeld(entries, numbers) else { return false }
      let users = try String.fetchAll(
        database,
        sql: """
          SELECT subject FROM entry
          WHERE kind IN ('interview', 'correction') AND instr(body, ?) > 0
          UNION ALL SELECT '' FROM draft_change WHERE instr(value, ?) > 0
          """, arguments: [digest, digest])
      return going.isSuperset(of: users)
    }.map(\.key).sorted()
  }

  /// Attempts at cases that are still here tell the queue how far they are, and stay.
  private func attempts(
    _ numbers: [DigestKey: Int64], in database: Database
  ) throws -> [String] {
    let gone = Set(
      try String.fetchAll(
        database, sql: "SELECT id FROM attempt WHERE \"case\" NOT IN (SELECT id FROM cases)"))
    return try subjects(["attempt"], in: database)
      .filter { gone.contains($0.key) && Self.isHeld($0.value, numbers) }.map(\.key).sorted()
  }

  // MARK: Forgetting

  /// Deletes what a centre holds, so that its bytes are gone from this file.
  ///
  /// What may be deleted is found again in the same transaction. The digests still count it: syncing
  /// again brings nothing back, and a centre that lacks it can tell.
  package func forgetAcknowledged() throws(StorageFailure) -> ForgetPlan {
    let plan = try write { database in
      try database.execute(sql: "PRAGMA secure_delete = ON")
      let plan = try self.forgetPlan(in: database)
      for interview in plan.interviews { try self.forget(interview: interview, in: database) }
      for digest in plan.attachments {
        try self.forgetEntries(of: digest, kinds: "'attachment'", in: database)
        try database.execute(sql: "DELETE FROM attachment WHERE digest = ?", arguments: [digest])
      }
      for attempt in plan.attempts {
        try self.forgetEntries(of: attempt, kinds: "'attempt'", in: database)
        try database.execute(sql: "DELETE FROM attempt WHERE id = ?", arguments: [attempt])
      }
      return plan
    }
    if !plan.isEmpty { try compact() }
    return plan
  }

  private func forget(interview: String, in database: Database) throws {
    try forgetEntries(
      of: interview, kinds: "'interview', 'correction', 'resolution', 'review'", in: database)
    let layouts = try String.fetchAll(database, sql: "SELECT layout FROM projection")
    for table in layouts.flatMap(ProjectionLayout.tableNames) {
      try database.execute(
        sql: "DELETE FROM \(table.quotedForSQL) WHERE interview = ?", arguments: [interview])
    }
    try database.execute(sql: "DELETE FROM interview WHERE id = ?", arguments: [interview])
    for table in ["conflict", "review"] {
      try database.execute(
        sql: "DELETE FROM \(table) WHERE interview = ?", arguments: [interview])
    }
    try database.execute(
      sql: "INSERT OR REPLACE INTO local (key, value) VALUES (?, '')",
      arguments: ["forgotten:\(interview)"])
  }

  /// Deletes the entries of a subject and counts them as forgotten.
  private func forgetEntries(
    of subject: String, kinds: String, in database: Database
  ) throws {
    let rows = try Row.fetchAll(
      database,
      sql: "SELECT origin, audience, id FROM entry WHERE subject = ? AND kind IN (\(kinds))",
      arguments: [subject])
    for row in rows {
      guard let id = EntryID(bytes: row["id"] as Data) else { continue }
      let key: StatementArguments = [row["origin"] as Data, row["audience"] as String? ?? ""]
      let known = try Row.fetchOne(
        database, sql: "SELECT count, xor FROM forgotten WHERE origin = ? AND audience = ?",
        arguments: key)
      var digest =
        known.map {
          Digest(count: $0["count"], xor: Hash32(bytes: $0["xor"] as Data) ?? .zero)
        } ?? .empty
      digest.add(id)
      try database.execute(
        sql: "INSERT OR REPLACE INTO forgotten (origin, audience, count, xor) VALUES (?, ?, ?, ?)",
        arguments: key + [digest.count, Data(digest.xor.bytes)])
    }
    try database.execute(
      sql: "DELETE FROM entry WHERE subject = ? AND kind IN (\(kinds))", arguments: [subject])
  }

  /// Leaves no trace of what was deleted in the file's bytes; without room it stays as long as it was.
  private func compact() throws(StorageFailure) {
    do {
      try queue.writeWithoutTransaction { database in
        _ = try database.checkpoint(.truncate)
        try? database.execute(sql: "VACUUM")
        _ = try database.checkpoint(.truncate)
      }
    } catch {
      throw StorageFailure(error, file: path)
    }
  }
}
