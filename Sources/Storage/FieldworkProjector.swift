import Expressions
import Fieldwork
import Foundation
import GRDB
import Sync

/// Computes cases, attempts, settings, registers, attachments and devices from their entries.
///
/// Of a subject with several heads the one of the highest precedence counts, on every machine the
/// same; settings have heads key by key.
struct FieldworkProjector {
  let database: Database

  private static let kinds: [EntryKind] = [
    .case, .release, .attempt, .settings, .register, .attachment,
  ]

  private struct Subject: Hashable {
    let kind: EntryKind
    let name: String

    init(kind: EntryKind, name: String) {
      // A case's releases are part of its history.
      self.kind = kind == .release ? .case : kind
      self.name = name
    }

    /// The kinds of its entries, as SQL lists them.
    var kinds: String { kind == .case ? "'case', 'release'" : "'\(kind.rawValue)'" }
  }

  /// Brings the rows up to date with entries that were just stored.
  func project(_ entries: [Entry]) throws {
    if entries.contains(where: { [.device, .enrolment].contains($0.header.kind) }) {
      try DeviceProjector(database: database).rebuild()
    }
    let entries = entries.filter { Self.kinds.contains($0.header.kind) }
    let subjects = Dictionary(grouping: entries) {
      Subject(kind: $0.header.kind, name: $0.header.subject)
    }
    for (subject, entries) in subjects {
      // What is alone in the log is at hand; with others it has to be read again.
      let isAlone = try entries.count == 1 && number(of: subject) == 1
      try project(subject, isAlone ? entries.map(SubjectEntry.init) : stored(subject))
    }
  }

  /// Drops everything and computes it again from the log.
  func rebuild() throws {
    for table in ["cases", "attempt", "setting", "register", "attachment"] {
      try database.execute(sql: "DELETE FROM \(table)")
    }
    try DeviceProjector(database: database).rebuild()
    for kind in Self.kinds {
      let names = try String.fetchAll(
        database,
        sql: """
          SELECT DISTINCT subject FROM entry WHERE kind = ? AND \(Schema.isNoInterview)
          """, arguments: [kind.rawValue])
      for name in names {
        let subject = Subject(kind: kind, name: name)
        try project(subject, stored(subject))
      }
    }
  }

  /// The entries that a later one about the same replaces.
  func heads(_ kind: EntryKind, _ name: String) throws -> [EntryID] {
    Self.heads(try entries(kind, name))
  }

  /// The entries of a subject, in the order everyone has.
  func entries(_ kind: EntryKind, _ name: String) throws -> [SubjectEntry] {
    try stored(Subject(kind: kind, name: name))
  }

  static func heads(_ entries: [SubjectEntry]) -> [EntryID] {
    guard entries.count > 1 else { return entries.map(\.id) }
    return SubjectHistory<FieldValue>(entries.map { $0.history([:]) }).heads
  }

  private func number(of subject: Subject) throws -> Int {
    let statement = try database.cachedStatement(
      sql: """
        SELECT count(*) FROM (
          SELECT 1 FROM entry WHERE subject = ? AND kind IN (\(subject.kinds)) LIMIT 2)
        """)
    return try Int.fetchOne(statement, arguments: [subject.name]) ?? 0
  }

  private func stored(_ subject: Subject) throws -> [SubjectEntry] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT * FROM entry WHERE subject = ? AND kind IN (\(subject.kinds))
        ORDER BY at, origin, seq, id
        """)
    return try Row.fetchAll(statement, arguments: [subject.name]).compactMap(SubjectEntry.init)
  }

  private func project(_ subject: Subject, _ entries: [SubjectEntry]) throws {
    switch subject.kind {
    case .case: try projectCase(subject.name, entries)
    case .attempt: try projectAttempt(subject.name, entries)
    case .settings where subject.name == SettingsBody.subject: try projectSettings(entries)
    case .settings: return
    case .register: try projectRegister(subject.name, entries)
    default: try projectAttachment(subject.name, entries)
    }
  }

  /// The head that counts among the entries whose bodies can be read.
  private func latest<Content>(
    _ entries: [SubjectEntry], _ read: (CanonicalValue) -> Content?
  ) -> (entry: SubjectEntry, content: Content)? {
    let heads = Set(Self.heads(entries))
    for entry in entries.reversed() where heads.contains(entry.id) {
      guard let content = entry.body.flatMap(read) else { continue }
      return (entry, content)
    }
    return nil
  }

  private func remove(_ table: String, _ key: String, _ name: String) throws {
    try database.cachedStatement(sql: "DELETE FROM \(table) WHERE \(key) = ?")
      .execute(arguments: [name])
  }

  private func projectCase(_ id: String, _ entries: [SubjectEntry]) throws {
    guard let (entry, contact) = latest(entries, { ContactCase(id: id, body: $0) }) else {
      return try remove("cases", "id", id)
    }
    let statement = try database.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO cases (id, columns, cells, roles, at, origin, seq, device)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [
      id, CanonicalValue.strings(contact.fields.map(\.name)).text,
      CanonicalValue.strings(contact.fields.map(\.value)).text, contact.roles.body.text, entry.at,
      Data(entry.origin.bytes), entry.seq, entry.audience ?? "",
    ])
  }

  private func projectAttempt(_ id: String, _ entries: [SubjectEntry]) throws {
    guard let attempt = latest(entries, { Attempt(id: id, body: $0) })?.content else {
      return try remove("attempt", "id", id)
    }
    let statement = try database.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO attempt (id, "case", at, zone, ended, ended_zone, "by", device, mode,
          phone_column, code, edition, appointment, appointment_zone, appointment_firmness,
          appointment_interviewer, interview, note)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    let (ended, appointment) = (attempt.endedAt, attempt.appointment)
    try statement.execute(arguments: [
      id, attempt.caseID, attempt.at.milliseconds, attempt.at.zoneOffsetMinutes,
      ended?.milliseconds, ended?.zoneOffsetMinutes, attempt.by, attempt.device,
      attempt.mode.rawValue, attempt.phoneColumn, attempt.code, attempt.edition,
      appointment?.at.milliseconds, appointment?.at.zoneOffsetMinutes,
      appointment?.firmness.rawValue, appointment?.interviewer, attempt.interview, attempt.note,
    ])
  }

  private func projectSettings(_ entries: [SubjectEntry]) throws {
    let history = SubjectHistory(
      entries.map { $0.history($0.body.flatMap(SettingsBody.init)?.fields ?? [:]) })
    try database.execute(sql: "DELETE FROM setting")
    for (key, value) in history.answers {
      try database.execute(
        sql: "INSERT INTO setting (key, value) VALUES (?, ?)", arguments: [key, value])
    }
  }

  private func projectRegister(_ name: String, _ entries: [SubjectEntry]) throws {
    guard let register = latest(entries, RegisterBody.init)?.content else {
      return try remove("register", "name", name)
    }
    try database.execute(
      sql: "INSERT OR REPLACE INTO register (name, columns, rows) VALUES (?, ?, ?)",
      arguments: [
        name, CanonicalValue.strings(register.columns).text,
        CanonicalValue.array(register.rows.map { .strings($0) }).text,
      ])
  }

  /// The first name counts; a piece that came twice is one piece.
  private func projectAttachment(_ digest: String, _ entries: [SubjectEntry]) throws {
    let bodies = entries.compactMap { $0.body.flatMap(AttachmentBody.init) }
    guard let first = bodies.first else { return try remove("attachment", "digest", digest) }
    let pieces = Set(bodies.filter { $0.pieces == first.pieces }.map(\.piece))
    try database.execute(
      sql: """
        INSERT OR REPLACE INTO attachment (digest, name, size, pieces, here) VALUES (?, ?, ?, ?, ?)
        """, arguments: [digest, first.name, first.size, first.pieces, pieces.count])
  }
}

/// An entry about something that is no interview, with its body read.
struct SubjectEntry {
  let id: EntryID
  let at: Int64
  let origin: OriginID
  let seq: Int64
  let parents: [EntryID]
  let kind: EntryKind
  let audience: String?
  /// Nil once withdrawn.
  let body: CanonicalValue?

  init(_ entry: Entry) {
    (id, at) = (entry.id, entry.header.at)
    (origin, seq, parents) = (entry.header.origin, entry.header.seq, entry.header.parents)
    (kind, audience) = (entry.header.kind, entry.header.audience)
    body = try? entry.bodyValue()
  }

  init?(_ row: Row) {
    guard let id = EntryID(bytes: row["id"] as Data),
      let origin = OriginID(bytes: row["origin"] as Data),
      let parents = (row["parents"] as Data).withUnsafeBytes({ [EntryID](packed: $0) })
    else { return nil }
    (self.id, self.origin, self.parents) = (id, origin, parents)
    (at, seq) = (row["at"], row["seq"])
    (kind, audience) = (EntryKind(rawValue: row["kind"]), row["audience"])
    body = (row["body"] as String?).flatMap { try? CanonicalValue(canonical: Array($0.utf8)) }
  }

  /// Whether it stands before another in the order everyone has.
  func precedes(_ other: SubjectEntry) -> Bool {
    (at, origin, seq, id) < (other.at, other.origin, other.seq, other.id)
  }

  func history<Value>(_ fields: [String: Value]) -> HistoryEntry<Value> {
    HistoryEntry(id: id, at: at, origin: origin, seq: seq, parents: parents, fields: fields)
  }
}

extension CanonicalValue {
  /// The canonical text of a value that was read from one.
  var text: String {
    (try? canonicalBytes()).map { String(decoding: $0, as: UTF8.self) } ?? "null"
  }
}
