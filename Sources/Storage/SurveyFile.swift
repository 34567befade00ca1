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
  private let connection: FileConnection
  var queue: DatabaseQueue { connection.queue }
  var cache = FormCache()
  /// The answers last counted; gone with the next write.
  var counted: CountedAnswers?
  /// The file that the path led to when it was opened; nil while it is being made.
  private var identity: FileIdentity?

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

  /// Opens an existing survey file and brings it to the newest format.
  ///
  /// Where nothing can be written, on a read-only medium, it is opened for reading alone.
  package convenience init(
    opening path: String, surroundings: Surroundings
  ) throws(StorageFailure) {
    try FileHeader.check(path, shownAs: path)
    let connection = try FileConnection(opening: path)
    try self.init(connection, shownAs: path, surroundings: surroundings)
  }

  /// Takes over a connection; messages call the file by the name given.
  init(
    _ connection: FileConnection, shownAs name: String, surroundings: Surroundings
  ) throws(StorageFailure) {
    path = name
    self.surroundings = surroundings
    self.connection = connection
    identity = connection.refusal == nil ? FileIdentity(of: name) : nil
    do {
      installation = try connection.queue.read { try Self.installation(in: $0, shownAs: name) }
    } catch {
      throw StorageFailure(error, file: name).asDamage(of: name)
    }
  }

  private init(
    path: String, connection: FileConnection, installation: Installation,
    surroundings: Surroundings
  ) {
    self.path = path
    self.connection = connection
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
        path: path, connection: try FileConnection(to: path),
        installation: installation, surroundings: surroundings)
      try file.write { database in
        try Schema.create(in: database)
        try database.execute(
          sql: "INSERT INTO installation VALUES (1, ?, ?, ?, ?)",
          arguments: [Data(study.bytes), Data(origin.bytes), role.rawValue, name])
        try fill(file, database)
      }
      try file.writeThrough()
      file.identity = FileIdentity(of: path)
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

  private static func installation(
    in database: Database, shownAs name: String
  ) throws -> Installation {
    try Schema.checkVersion(in: database, shownAs: name)
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
    if let refusal = connection.refusal { throw refusal }
    guard identity == nil || FileIdentity(of: path) == identity else { throw .fileGone(file: path) }
    counted = nil
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
    if cache.isForeign(dataVersion: try Int.fetchOne(statement)) { counted = nil }
  }

  /// Whether nothing can be written, as on a read-only medium.
  package var isReadOnly: Bool { connection.refusal != nil }

  /// How durable this connection's commits are: 2 is FULL.
  package func synchronousLevel() throws(StorageFailure) -> Int {
    try read { try Int.fetchOne($0, sql: "PRAGMA synchronous") ?? -1 }
  }
}
