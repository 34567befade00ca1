import GRDB
package import Sync

/// A table the study is run by, such as its outcome codes or its quotas.
package typealias Register = RegisterBody

extension SurveyFile {
  /// The study's settings; of a key that two people set at once, the one everyone shows.
  package func settings() throws(StorageFailure) -> [String: String] {
    try read { database in
      let rows = try Row.fetchAll(database, sql: "SELECT key, value FROM setting")
      return Dictionary(rows.map { ($0["key"], $0["value"]) }, uniquingKeysWith: { $1 })
    }
  }

  /// Sets a key, or clears it with nil.
  package func set(
    _ key: String, to value: String?, by person: String = ""
  ) throws(StorageFailure) {
    try set([key: value], by: person)
  }

  /// Sets and clears several keys as one entry; what is so already is left out.
  package func set(_ values: [String: String?], by person: String = "") throws(StorageFailure) {
    let known = try settings()
    let new = values.filter { known[$0.key] != $0.value }
    guard !new.isEmpty else { return }
    let body = SettingsBody(
      values: new.compactMapValues(\.self), cleared: Set(new.filter { $0.value == nil }.keys))
    try write { database in
      try self.append(.settings, SettingsBody.subject, body.body, by: person, in: database)
    }
  }

  // MARK: Registers

  package func register(_ name: String) throws(StorageFailure) -> Register? {
    try read { database in
      let row = try Row.fetchOne(
        database, sql: "SELECT columns, rows FROM register WHERE name = ?", arguments: [name])
      guard let row, let columns = Self.value(row["columns"]), let rows = Self.value(row["rows"])
      else { return nil }
      return Register(body: .object(["columns": columns, "rows": rows]))
    }
  }

  package func registerNames() throws(StorageFailure) -> [String] {
    try read { try String.fetchAll($0, sql: "SELECT name FROM register ORDER BY name") }
  }

  /// Keeps a register for the whole study; false when it is the very same already.
  @discardableResult
  package func setRegister(
    _ name: String, columns: [String], rows: [[String]], by person: String = ""
  ) throws(StorageFailure) -> Bool {
    let register = Register(columns: columns, rows: rows)
    guard try self.register(name) != register else { return false }
    try write { database in
      try self.append(.register, name, register.body, by: person, in: database)
    }
    return true
  }

  /// Seals what everyone may hold and what replaces all that is known of its subject.
  private func append(
    _ kind: EntryKind, _ subject: String, _ body: CanonicalValue, by person: String,
    in database: Database
  ) throws {
    let parents = try FieldworkProjector(database: database).heads(kind, subject)
    try appendFieldwork(
      [
        Draft(
          kind: kind, subject: subject, by: person, audience: EntryHeader.everyone,
          parents: parents, body: body)
      ], in: database)
  }

  private static func value(_ text: String) -> CanonicalValue? {
    try? CanonicalValue(canonical: Array(text.utf8))
  }
}
