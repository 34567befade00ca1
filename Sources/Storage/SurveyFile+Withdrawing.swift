package import Expressions
import Foundation
import GRDB
package import Sync

/// Somebody's wish to have nothing kept, and who has carried it out.
package struct WithdrawalRecord: Sendable {
  package let subject: String
  package let scope: WithdrawalBody.Scope
  package let at: Moment
  package let by: String
  package let reason: String
  /// The devices that were told and have not said that they erased it, by name.
  package let unconfirmed: [String]
}

extension SurveyFile {
  /// Erases an interview, or all about a case, here and for good, and tells everyone who may hold it.
  ///
  /// Returns how many entries lost their content. The file's free space is swept before this returns.
  @discardableResult
  package func withdraw(
    _ scope: WithdrawalBody.Scope, _ subject: String, because reason: String = "",
    by person: String
  ) throws(StorageFailure) -> Int {
    let count = try write { database in
      let before = try self.contentCount(in: database)
      let last = try self.lastEntryNumber(in: database)
      let told = try self.audiences(of: subject, scope, in: database)
      let attachments = try self.ownAttachments(
        of: self.subjects(of: subject, scope, in: database), in: database)
      let audiences = told.contains(EntryHeader.everyone) ? told : told.union([nil])
      for audience in audiences.sorted(by: { ($0 ?? "") < ($1 ?? "") }) {
        try self.sealWithdrawal(
          subject, WithdrawalBody(scope: scope, reason: reason, attachments: attachments),
          audience, by: person, in: database)
      }
      let sealed = try self.contentCount(in: database) - before
      _ = try self.applyWithdrawals(since: last, in: database)
      return try before + sealed - self.contentCount(in: database)
    }
    try scrub()
    return count
  }

  private func contentCount(in database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "SELECT count(*) FROM entry WHERE body IS NOT NULL") ?? 0
  }

  private func subjects(
    of subject: String, _ scope: WithdrawalBody.Scope, in database: Database
  ) throws -> Set<String> {
    guard scope == .case else { return [subject] }
    return Set(
      try String.fetchAll(
        database, sql: "SELECT DISTINCT subject FROM entry WHERE \"case\" = ?",
        arguments: [subject])
    ).union([subject])
  }

  /// Sweeps what was erased out of the file's free space and its `-wal` file.
  package func scrub() throws(StorageFailure) {
    do {
      try queue.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA secure_delete = ON")
        try database.execute(sql: "VACUUM")
        _ = try database.checkpoint(.truncate)
        try database.execute(sql: "DELETE FROM local WHERE key = 'unswept'")
        _ = try database.checkpoint(.truncate)
        try database.execute(sql: "PRAGMA secure_delete = OFF")
      }
      counted = nil
    } catch {
      throw StorageFailure(error, file: path)
    }
    removeOlderCopies()
    try refreshMirror()
  }

  /// Whether something erased may still stand in the file's free space, after a sweep that failed.
  package func isUnswept() throws(StorageFailure) -> Bool {
    try read { database in
      try Bool.fetchOne(
        database, sql: "SELECT EXISTS (SELECT 1 FROM local WHERE key = 'unswept')") ?? false
    }
  }

  // MARK: Who has done it

  /// The withdrawals that this file has carried out.
  func appliedWithdrawals(in database: Database) throws -> [EntryID] {
    try Data.fetchAll(
      database,
      sql: """
        SELECT id FROM entry WHERE kind = 'withdrawal' AND \(Schema.isNoInterview) ORDER BY id
        """
    ).compactMap { EntryID(bytes: $0) }
  }

  /// Takes note of the withdrawals that a device says it has carried out.
  func noteWithdrawalsDone(by sender: EntrySender, in database: Database) throws {
    for id in try unnotedWithdrawals(of: sender, in: database) {
      try database.cachedStatement(
        sql: "INSERT OR IGNORE INTO withdrawal_done (device, entry) VALUES (?, ?)"
      ).execute(arguments: [sender.address, Data(id.bytes)])
    }
  }

  /// What a device says it has carried out and this centre has not noted yet.
  func unnotedWithdrawals(of sender: EntrySender, in database: Database) throws -> [EntryID] {
    guard installation.role == .centre, sender.role == .device, !sender.withdrawals.isEmpty,
      !sender.address.isEmpty
    else { return [] }
    let done = Set(
      try Data.fetchAll(
        database, sql: "SELECT entry FROM withdrawal_done WHERE device = ?",
        arguments: [sender.address]))
    return try sender.withdrawals.filter { id in
      guard !done.contains(Data(id.bytes)) else { return false }
      return try Bool.fetchOne(
        database,
        sql: "SELECT EXISTS (SELECT 1 FROM entry WHERE id = ? AND kind = 'withdrawal')",
        arguments: [Data(id.bytes)]) ?? false
    }
  }

  /// What was withdrawn, the last one first, with the devices that have not confirmed it.
  package func withdrawals() throws(StorageFailure) -> [WithdrawalRecord] {
    let names = try deviceNames()
    return try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT entry.*, withdrawn.scope FROM entry
          JOIN withdrawn ON withdrawn.subject = entry.subject
          WHERE entry.kind = 'withdrawal' ORDER BY entry.at DESC, entry.id
          """)
      var records: [(key: String, record: WithdrawalRecord)] = []
      for row in rows {
        guard let scope = WithdrawalBody.Scope(rawValue: row["scope"]) else { continue }
        let key = "\(scope.rawValue) \(row["subject"] as String)"
        let open = try self.unconfirmed(row, names, in: database)
        let former = records.firstIndex { $0.key == key }
        let known = former.map { records[$0].record.unconfirmed } ?? []
        let record = WithdrawalRecord(row, scope, Set(known + open).sorted())
        if let former { records[former].record = record } else { records.append((key, record)) }
      }
      return records.map(\.record)
    }
  }

  /// The devices a withdrawal is for that have not confirmed it.
  private func unconfirmed(
    _ row: Row, _ names: [OriginID: String], in database: Database
  ) throws -> [String] {
    guard let audience = row["audience"] as String? else { return [] }
    let done = Set(
      try String.fetchAll(
        database, sql: "SELECT device FROM withdrawal_done WHERE entry = ?",
        arguments: [row["id"] as Data]))
    let known = try knownDevices(names, in: database)
    guard audience == EntryHeader.everyone else {
      return done.contains(audience) ? [] : [known[audience] ?? String(audience.prefix(8))]
    }
    return known.filter { !done.contains($0.key) }.map(\.value)
  }

  /// The names of the devices of the study, by what entries for them are addressed to.
  private func knownDevices(
    _ names: [OriginID: String], in database: Database
  ) throws -> [String: String] {
    var devices: [String: String] = [:]
    for (origin, name) in names {
      if let address = try audience(ofOrigin: origin, in: database) { devices[address] = name }
    }
    return devices
  }
}

extension WithdrawalRecord {
  fileprivate init(_ row: Row, _ scope: WithdrawalBody.Scope, _ unconfirmed: [String]) {
    let body = (row["body"] as String?)
      .flatMap { try? CanonicalValue(canonical: Array($0.utf8)) }.flatMap(WithdrawalBody.init)
    self.init(
      subject: row["subject"], scope: scope,
      at: Moment(milliseconds: row["at"], zoneOffsetMinutes: row["zone"]), by: row["by"],
      reason: body?.reason ?? "", unconfirmed: unconfirmed)
  }
}

extension EntrySender {
  /// What entries for the sender are addressed to.
  fileprivate var address: String {
    device.isEmpty ? origin?.description ?? "" : device
  }
}
