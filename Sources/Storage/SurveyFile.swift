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
  /// Its origin changes where the file turns out to be a copy.
  package internal(set) var installation: Installation
  let surroundings: Surroundings
  private let connection: FileConnection
  var queue: DatabaseQueue { connection.queue }
  var cache = FormCache()
  /// What the transaction under way knows of the own origin.
  var originCheck = OriginCheck()
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
    /// The device it was made on, or moved to; empty where there were no keys.
    package var device = ""
  }

  /// Opens an existing survey file and brings it to the newest format.
  ///
  /// Where nothing can be written, on a read-only medium, it is opened for reading alone.
  package convenience init(
    opening path: String, surroundings: Surroundings
  ) throws(StorageFailure) {
    try FileHeader.check(path, shownAs: path)
    let connection = try FileConnection(opening: path, tell: surroundings.tell)
    try self.init(connection, shownAs: path, surroundings: surroundings)
    if let copy = connection.migration {
      surroundings.tell(FileNotice(file: path, reason: .migrated(copy: copy)))
    }
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
    let installation = Installation(
      study: study, origin: origin, role: role, name: name,
      device: surroundings.deviceKeys?.id.description ?? "")
    do {
      let file = SurveyFile(
        path: path, connection: try FileConnection(to: path),
        installation: installation, surroundings: surroundings)
      try file.write { database in
        try Schema.create(in: database)
        try database.execute(
          sql: """
            INSERT INTO installation (one, study, origin, role, name, device)
            VALUES (1, ?, ?, ?, ?, ?)
            """,
          arguments: [
            Data(study.bytes), Data(origin.bytes), role.rawValue, name, installation.device,
          ])
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

  static func installation(
    in database: Database, shownAs name: String
  ) throws -> Installation {
    try Schema.checkVersion(in: database, shownAs: name)
    guard let row = try Row.fetchOne(database, sql: "SELECT * FROM installation"),
      let study = StudyID(bytes: row["study"] as Data),
      let origin = OriginID(bytes: row["origin"] as Data),
      let role = Installation.Role(rawValue: row["role"])
    else { throw StorageFailure.damaged(file: name) }
    // A file of an earlier format that cannot be written to has no such column.
    return Installation(
      study: study, origin: origin, role: role, name: row["name"], device: row["device"] ?? "")
  }

  // MARK: Access

  /// Runs some changes as one transaction: all of them are on the disk, or none.
  func write<Value>(_ body: (Database) throws -> Value) throws(StorageFailure) -> Value {
    if let refusal = connection.refusal { throw refusal }
    guard identity == nil || FileIdentity(of: path) == identity else { throw .fileGone(file: path) }
    counted = nil
    let before = installation
    do {
      let value = try queue.write { database in
        try noteForeignWrites(database)
        let value = try body(database)
        try proposeOrigin(in: database)
        return value
      }
      endOriginCheck(isCommitted: true)
      return value
    } catch {
      // What was worked out inside belongs to a state of the file that never came about.
      cache = FormCache()
      installation = before
      endOriginCheck(isCommitted: false)
      let failure = StorageFailure(error, file: path)
      giveBackSpace(after: failure)
      throw failure
    }
  }

  /// Empties the log of what was taken back, so that a full disk has its space again.
  private func giveBackSpace(after failure: StorageFailure) {
    switch failure {
    case .diskFull, .cannotWrite: try? writeThrough()
    default: break
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
