import Expressions
import Foundation
import GRDB
package import Sync

/// A survey file: the log of sealed entries of one study, the interviews in progress on this
/// device, and tables computed from the log.
///
/// One value opens one connection; calls come one at a time. Every writing call is one transaction
/// that is on the disk when it returns (WAL with `synchronous=FULL`).
package final class SurveyFile {
  /// As the user gave it.
  package let path: String
  package let installation: Installation
  let surroundings: Surroundings
  let queue: DatabaseQueue
  var cache = FormCache()

  /// Whose file this is.
  package struct Installation: Sendable, Equatable {
    package enum Role: String, Sendable {
      case centre, device
    }

    package let study: StudyID
    package let origin: OriginID
    package let role: Role
    package let name: String
  }

  /// Opens an existing survey file.
  package convenience init(
    opening path: String, surroundings: Surroundings
  ) throws(StorageFailure) {
    try self.init(opening: path, shownAs: path, surroundings: surroundings)
  }

  /// Opens a file that messages call by another name, as a private copy is by its source's.
  init(
    opening path: String, shownAs name: String, surroundings: Surroundings
  ) throws(StorageFailure) {
    try FileHeader.check(path, shownAs: name)
    self.path = name
    self.surroundings = surroundings
    queue = try Self.connection(to: path, shownAs: name)
    do {
      installation = try queue.read { try Self.installation(in: $0, shownAs: name) }
    } catch {
      throw StorageFailure(error, file: name).asDamage(of: name)
    }
  }

  private init(
    path: String, queue: DatabaseQueue, installation: Installation, surroundings: Surroundings
  ) {
    self.path = path
    self.queue = queue
    self.installation = installation
    self.surroundings = surroundings
  }

  /// Makes a new file with its first entries; it is removed again when anything fails.
  static func make(
    at path: String, study: StudyID, role: Installation.Role, name: String,
    surroundings: Surroundings, filling fill: (SurveyFile, Database) throws -> Void
  ) throws(StorageFailure) -> SurveyFile {
    guard !FileManager.default.fileExists(atPath: path) else { throw .alreadyExists(file: path) }
    let origin = Token16(high: surroundings.randomBits(), low: surroundings.randomBits())
    let installation = Installation(study: study, origin: origin, role: role, name: name)
    do {
      let file = SurveyFile(
        path: path, queue: try connection(to: path, shownAs: path), installation: installation,
        surroundings: surroundings)
      try file.write { database in
        try Schema.create(in: database)
        try database.execute(
          sql: "INSERT INTO installation VALUES (1, ?, ?, ?, ?)",
          arguments: [Data(study.bytes), Data(origin.bytes), role.rawValue, name])
        try fill(file, database)
      }
      try file.writeThrough()
      return file
    } catch {
      remove(path)
      throw error
    }
  }

  /// Moves what the `-wal` file holds into the file itself.
  ///
  /// Without this a new file would say what it is only once it has been closed in good order.
  private func writeThrough() throws(StorageFailure) {
    do {
      try queue.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    } catch {
      throw StorageFailure(error, file: path)
    }
  }

  /// Deletes a file and what SQLite keeps beside it.
  static func remove(_ path: String) {
    for suffix in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: path + suffix)
    }
  }

  private static func connection(
    to path: String, shownAs name: String
  ) throws(StorageFailure) -> DatabaseQueue {
    var configuration = Configuration()
    configuration.journalMode = .wal
    configuration.busyMode = .timeout(10)
    configuration.foreignKeysEnabled = true
    // A result reads the same tables many times: up to 64 MiB of them stay in memory.
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA cache_size = -65536") }
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      // GRDB chooses NORMAL for WAL after its own preparation; an answer must survive a power cut.
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
      return queue
    } catch {
      throw StorageFailure(error, file: name)
    }
  }

  private static func installation(
    in database: Database, shownAs name: String
  ) throws -> Installation {
    // The header in the file may lag behind what its -wal file says.
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    guard version <= Schema.version else {
      throw StorageFailure.newerFormat(file: name, version: version, known: Int(Schema.version))
    }
    guard let row = try Row.fetchOne(database, sql: "SELECT * FROM installation"),
      let study = StudyID(bytes: row["study"] as Data),
      let origin = OriginID(bytes: row["origin"] as Data),
      let role = Installation.Role(rawValue: row["role"])
    else { throw StorageFailure.damaged(file: name) }
    return Installation(study: study, origin: origin, role: role, name: row["name"])
  }

  // MARK: Access

  /// Runs some changes as one transaction: all of them are on the disk, or none.
  func write<Value>(_ body: (Database) throws -> Value) throws(StorageFailure) -> Value {
    do {
      return try queue.write { database in
        try noteForeignWrites(database)
        return try body(database)
      }
    } catch {
      // What was worked out inside belongs to a state of the file that never came about.
      cache = FormCache()
      throw StorageFailure(error, file: path)
    }
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(StorageFailure) -> Value {
    do {
      return try queue.read { database in
        try noteForeignWrites(database)
        return try body(database)
      }
    } catch {
      throw StorageFailure(error, file: path)
    }
  }

  private func noteForeignWrites(_ database: Database) throws {
    let statement = try database.cachedStatement(sql: "PRAGMA data_version")
    cache.note(dataVersion: try Int.fetchOne(statement))
  }

  /// How durable this connection's commits are: 2 is FULL.
  package func synchronousLevel() throws(StorageFailure) -> Int {
    try read { try Int.fetchOne($0, sql: "PRAGMA synchronous") ?? -1 }
  }
}
