import Expressions
import Foundation
import GRDB
import Sync

/// What centres said they hold of what was written here.
extension SurveyFile {
  /// Keeps what a centre holds, and notices when it has entries of the own origin that are not here.
  func noteAcknowledged(
    by centre: OriginID, _ digests: [DigestKey: Digest], in database: Database
  ) throws {
    guard centre != installation.origin else { return }
    let now = surroundings.now().milliseconds
    for (key, digest) in digests where digest.count > 0 {
      try database.execute(
        sql: """
          INSERT OR REPLACE INTO acknowledged (centre, origin, audience, count, xor, at)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          Data(centre.bytes), Data(key.origin.bytes), key.audience ?? "", digest.count,
          Data(digest.xor.bytes), now,
        ])
    }
    if try hasForeignNumbers(digests, in: database) { try metOwnNumbers(in: database) }
  }

  /// Whether somebody holds entries of the own origin that were not written here.
  func hasForeignNumbers(
    _ digests: [DigestKey: Digest], in database: Database
  ) throws -> Bool {
    try digests.contains { key, digest in
      try key.origin == installation.origin && !isFromHere(digest, key, in: database)
    }
  }

  /// What one other file said it holds.
  func acknowledged(
    by origin: OriginID, in database: Database
  ) throws -> [DigestKey: Digest] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT * FROM acknowledged WHERE centre = ?",
      arguments: [Data(origin.bytes)])
    return Self.digests(of: rows)
  }

  /// Whether a centre's digest is that of entries which were written in this file, the first ones.
  ///
  /// After some were forgotten only their number can be judged.
  private func isFromHere(
    _ theirs: Digest, _ key: DigestKey, in database: Database
  ) throws -> Bool {
    let total = try Self.digests(in: database)[key] ?? .empty
    guard theirs.count <= total.count else { return false }
    guard theirs != total, try Self.forgotten(in: database)[key] == nil else { return true }
    return try lastHeld(of: theirs, key, in: database) != nil
  }

  /// The last number of the own entries that a digest counts; nil where it counts others.
  func lastHeld(of theirs: Digest, _ key: DigestKey, in database: Database) throws -> Int64? {
    var counted = try Self.forgotten(in: database)[key] ?? .empty
    guard theirs != counted else { return 0 }
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT seq, id FROM entry WHERE origin = ? AND audience IS ? ORDER BY seq, id",
      arguments: [Data(key.origin.bytes), key.audience])
    while let row = try rows.next(), counted.count < theirs.count {
      guard let id = EntryID(bytes: row["id"] as Data) else { return nil }
      counted.add(id)
      if counted == theirs { return row["seq"] }
    }
    return nil
  }

  /// Up to which number each origin's entries for an audience are held by at least one centre.
  func acknowledgedNumbers(in database: Database) throws -> [DigestKey: Int64] {
    var numbers: [DigestKey: Int64] = [:]
    for centre in try Data.fetchAll(database, sql: "SELECT DISTINCT centre FROM acknowledged") {
      guard let centre = OriginID(bytes: centre) else { continue }
      for (key, digest) in try acknowledged(by: centre, in: database) {
        guard let last = try lastHeld(of: digest, key, in: database) else { continue }
        numbers[key] = max(numbers[key] ?? 0, last)
      }
    }
    return numbers
  }

  /// The digests of what was deleted here after a centre had it.
  static func forgotten(in database: Database) throws -> [DigestKey: Digest] {
    Self.digests(of: try Row.fetchAll(database, sql: "SELECT * FROM forgotten"))
  }

  private static func digests(of rows: [Row]) -> [DigestKey: Digest] {
    rows.reduce(into: [:]) { digests, row in
      guard let origin = OriginID(bytes: row["origin"] as Data),
        let xor = Hash32(bytes: row["xor"] as Data)
      else { return }
      let audience: String = row["audience"]
      let key = DigestKey(origin: origin, audience: audience.isEmpty ? nil : audience)
      digests[key] = Digest(count: row["count"], xor: xor)
    }
  }

  /// How many entries that a device deleted, since another centre has them, are missing here.
  func forgottenElsewhere(_ offers: [EntryOffer], in database: Database) throws -> Int {
    guard installation.role == .centre else { return 0 }
    let held = try Self.digests(in: database)
    return offers.filter { $0.whole != $0.included }.reduce(0) { missing, offer in
      let here = held[offer.key] ?? .empty
      guard here != offer.whole else { return missing }
      return missing + max(1, Int(offer.whole.count - here.count))
    }
  }

  /// Interviews that were deleted here: what still comes about them is passed over.
  func forgottenSubjects(in database: Database) throws -> Set<String> {
    Set(
      try String.fetchAll(
        database, sql: "SELECT substr(key, 11) FROM local WHERE key GLOB 'forgotten:*'"))
  }
}
