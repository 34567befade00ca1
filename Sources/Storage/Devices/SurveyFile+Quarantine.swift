import Expressions
import Foundation
import GRDB
import Sync

/// Entries of devices that nobody enrolled: kept as they came until somebody does.
extension SurveyFile {
  /// Keeps entries aside; returns how many were not there yet.
  func quarantine(
    _ entries: [Entry], from source: String, in database: Database
  ) throws -> Int {
    let now = surroundings.now().milliseconds
    let before = database.totalChangesCount
    for entry in entries {
      let header = try entry.header.canonicalBytes()
      try database.cachedStatement(
        sql: """
          INSERT OR IGNORE INTO quarantine
            (id, origin, source, arrived, header, nonce, bodyHash, body)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """
      ).execute(arguments: [
        Data(entry.id.bytes), Data(entry.header.origin.bytes), source, now,
        String(decoding: header, as: UTF8.self), entry.nonce.map { Data($0.bytes) },
        Data(entry.bodyHash.bytes), entry.body.map { String(decoding: $0, as: UTF8.self) },
      ])
    }
    let new = database.totalChangesCount - before
    if new > 0, entries.contains(where: { $0.header.kind == .device }) {
      try DeviceProjector(database: database).rebuild()
    }
    return new
  }

  /// Takes out of quarantine what is admitted by now, for the caller to store and project.
  func releaseQuarantine(in database: Database) throws -> [Entry] {
    let origins = try Data.fetchAll(database, sql: "SELECT DISTINCT origin FROM quarantine")
    guard !origins.isEmpty else { return [] }
    let trust = try DeviceTrust(in: database)
    var released: [Entry] = []
    for origin in origins {
      guard let id = OriginID(bytes: origin), trust.admits(id) else { continue }
      released += try Row.fetchAll(
        database,
        sql: "SELECT * FROM quarantine WHERE origin = ? AND id NOT IN (SELECT id FROM entry)",
        arguments: [origin]
      ).compactMap(Self.waiting)
      try database.execute(sql: "DELETE FROM quarantine WHERE origin = ?", arguments: [origin])
    }
    return released.sorted { ($0.header.seq, $0.id) < ($1.header.seq, $1.id) }
  }

  /// An entry as it waits.
  static func waiting(_ row: Row) -> Entry? {
    guard let id = EntryID(bytes: row["id"] as Data),
      let hash = Hash32(bytes: row["bodyHash"] as Data),
      let header = try? EntryHeader(canonical: Array((row["header"] as String).utf8))
    else { return nil }
    return Entry(
      header: header, id: id, bodyHash: hash,
      nonce: (row["nonce"] as Data?).flatMap { Token16(bytes: $0) },
      body: (row["body"] as String?).map { Array($0.utf8) })
  }

  /// How many entries wait for their device to be enrolled.
  package func quarantineCount() throws(StorageFailure) -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM quarantine") ?? 0 }
  }

  /// Takes in what has been let out of quarantine, until nothing more is.
  func takeReleased(in database: Database) throws {
    while true {
      let released = try releaseQuarantine(in: database)
      guard !released.isEmpty else { return }
      try take(released, in: database)
    }
  }
}
