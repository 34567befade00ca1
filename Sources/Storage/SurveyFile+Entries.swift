import Expressions
import Foundation
import GRDB
import Sync

/// Writing entries: the log, its digests, and what is computed from it, in one transaction.
extension SurveyFile {
  /// What an entry to be sealed here says; identity, number and time are added.
  struct Draft {
    let kind: EntryKind
    let subject: String
    var by = ""
    var caseID: String?
    var audience: String?
    var parents: [EntryID] = []
    let body: CanonicalValue
  }

  /// Seals a draft as this device's next entry and stores it.
  func append(_ draft: Draft, in database: Database) throws -> Entry {
    try requireOrigin(in: database)
    let entry = try sealed(draft, after: lastOwn(in: database), at: surroundings.now())
    try store([entry], in: database)
    return entry
  }

  /// Seals many drafts made at one moment, and computes what follows from them.
  func appendFieldwork(_ drafts: [Draft], in database: Database) throws {
    try requireOrigin(in: database)
    var last = try lastOwn(in: database)
    let now = surroundings.now()
    let entries = try drafts.map { draft in
      let entry = try sealed(draft, after: last, at: now)
      last = (entry.header.seq, entry.header.at)
      return entry
    }
    try store(entries, in: database)
    try arrived(entries, in: database)
  }

  private func sealed(
    _ draft: Draft, after last: (seq: Int64, at: Int64), at now: Moment
  ) throws -> Entry {
    let header = EntryHeader(
      study: installation.study, origin: installation.origin, seq: last.seq + 1,
      at: max(now.milliseconds, last.at), zone: now.zoneOffsetMinutes, by: draft.by,
      kind: draft.kind, subject: draft.subject,
      case: draft.caseID.flatMap { $0.isEmpty ? nil : $0 }, audience: draft.audience,
      parents: draft.parents)
    let nonce = Token16(high: surroundings.randomBits(), low: surroundings.randomBits())
    return try Entry.sealed(header, body: draft.body, nonce: nonce)
  }

  private func lastOwn(in database: Database) throws -> (seq: Int64, at: Int64) {
    let statement = try database.cachedStatement(
      sql: "SELECT seq, at FROM entry WHERE origin = ? ORDER BY seq DESC LIMIT 1")
    let row = try Row.fetchOne(statement, arguments: [Data(installation.origin.bytes)])
    return row.map { ($0["seq"], $0["at"]) } ?? (0, 0)
  }

  /// Adds entries that are not there yet and counts them in their digests.
  func store(_ entries: [Entry], in database: Database) throws {
    for entry in entries { try insert(entry, in: database) }
    let kinds = Dictionary(grouping: entries) {
      DigestKey(origin: $0.header.origin, audience: $0.header.audience)
    }
    for (key, entries) in kinds { try count(Digest(of: entries.map(\.id)), for: key, database) }
  }

  private func insert(_ entry: Entry, in database: Database) throws {
    let header = entry.header
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO entry (id, origin, seq, at, zone, "by", kind, subject, "case", audience,
                           parents, nonce, bodyHash, body)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [
      Data(entry.id.bytes), Data(header.origin.bytes), header.seq, header.at, header.zone,
      header.by, header.kind.rawValue, header.subject, header.case, header.audience,
      Data(header.parents.packed), entry.nonce.map { Data($0.bytes) }, Data(entry.bodyHash.bytes),
      entry.body.map { String(decoding: $0, as: UTF8.self) },
    ])
  }

  /// Adds the digest of new entries to the one kept.
  func count(_ new: Digest, for key: DigestKey, _ database: Database) throws {
    var digest = new
    if let known = try Self.digest(of: key, in: database) { digest.merge(known) }
    let put = try database.cachedStatement(
      sql: "INSERT OR REPLACE INTO digest (origin, audience, count, xor) VALUES (?, ?, ?, ?)")
    try put.execute(arguments: [
      Data(key.origin.bytes), key.audience ?? "", digest.count, Data(digest.xor.bytes),
    ])
  }

  /// The digests as the file keeps them, right for a file that only this program wrote.
  static func digests(in database: Database) throws -> [DigestKey: Digest] {
    var digests: [DigestKey: Digest] = [:]
    for row in try Row.fetchAll(database, sql: "SELECT * FROM digest") {
      guard let origin = OriginID(bytes: row["origin"] as Data) else { continue }
      let audience: String = row["audience"]
      let key = DigestKey(origin: origin, audience: audience.isEmpty ? nil : audience)
      digests[key] = Digest(count: row["count"], xor: Hash32(bytes: row["xor"] as Data) ?? .zero)
    }
    return digests
  }

  /// A row of `entry` as an entry; nil when its columns have not the right lengths.
  static func entry(from row: Row, study: StudyID) -> Entry? {
    guard let id = EntryID(bytes: row["id"] as Data),
      let origin = OriginID(bytes: row["origin"] as Data),
      let bodyHash = Hash32(bytes: row["bodyHash"] as Data),
      let parents = (row["parents"] as Data).withUnsafeBytes({ [EntryID](packed: $0) })
    else { return nil }
    let header = EntryHeader(
      study: study, origin: origin, seq: row["seq"], at: row["at"], zone: row["zone"],
      by: row["by"], kind: EntryKind(rawValue: row["kind"]), subject: row["subject"],
      case: row["case"], audience: row["audience"], parents: parents)
    return Entry(
      header: header, id: id, bodyHash: bodyHash,
      nonce: (row["nonce"] as Data?).flatMap { Token16(bytes: $0) },
      body: (row["body"] as String?).map { Array($0.utf8) })
  }
}
