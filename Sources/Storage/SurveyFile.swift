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
  package let path: String
  package let installation: Installation
  let surroundings: Surroundings
  let queue: DatabaseQueue
  /// Forms read so far, by hash; reading one costs milliseconds.
  var formCache: [String: StoredForm] = [:]
  var layoutCache: [String: ProjectionLayout] = [:]

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
  package init(opening path: String, surroundings: Surroundings) throws(StorageFailure) {
    try FileHeader.check(path)
    self.path = path
    self.surroundings = surroundings
    queue = try Self.connection(to: path)
    installation = try Self.reading(queue, path) { try Self.installation(in: $0, path: path) }
  }

  private init(
    path: String, queue: DatabaseQueue, installation: Installation, surroundings: Surroundings
  ) {
    self.path = path
    self.queue = queue
    self.installation = installation
    self.surroundings = surroundings
  }

  /// Makes a new file; it is removed again when anything fails.
  static func make(
    at path: String, study: StudyID, role: Installation.Role, name: String,
    surroundings: Surroundings
  ) throws(StorageFailure) -> SurveyFile {
    guard !FileManager.default.fileExists(atPath: path) else { throw .alreadyExists(file: path) }
    let origin = Token16(high: surroundings.randomBits(), low: surroundings.randomBits())
    let installation = Installation(study: study, origin: origin, role: role, name: name)
    do {
      let queue = try connection(to: path)
      let file = SurveyFile(
        path: path, queue: queue, installation: installation, surroundings: surroundings)
      try file.write { database in
        try Schema.create(in: database)
        try database.execute(
          sql: "INSERT INTO installation VALUES (1, ?, ?, ?, ?)",
          arguments: [Data(study.bytes), Data(origin.bytes), role.rawValue, name])
      }
      return file
    } catch {
      remove(path)
      throw error
    }
  }

  /// Deletes a file and what SQLite keeps beside it.
  static func remove(_ path: String) {
    for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
  }

  private static func connection(to path: String) throws(StorageFailure) -> DatabaseQueue {
    var configuration = Configuration()
    configuration.journalMode = .wal
    configuration.busyMode = .timeout(10)
    configuration.foreignKeysEnabled = true
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      // GRDB chooses NORMAL for WAL after its own preparation; an answer must survive a power cut.
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
      return queue
    } catch {
      throw StorageFailure(error, file: path)
    }
  }

  private static func installation(in database: Database, path: String) throws -> Installation {
    guard let row = try Row.fetchOne(database, sql: "SELECT * FROM installation"),
      let study = StudyID(bytes: row["study"] as Data),
      let origin = OriginID(bytes: row["origin"] as Data),
      let role = Installation.Role(rawValue: row["role"])
    else { throw StorageFailure.damaged(file: path) }
    return Installation(study: study, origin: origin, role: role, name: row["name"])
  }

  // MARK: Access

  func write<Value>(_ body: (Database) throws -> Value) throws(StorageFailure) -> Value {
    do { return try queue.write(body) } catch { throw StorageFailure(error, file: path) }
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(StorageFailure) -> Value {
    try Self.reading(queue, path, body)
  }

  private static func reading<Value>(
    _ queue: DatabaseQueue, _ path: String, _ body: (Database) throws -> Value
  ) throws(StorageFailure) -> Value {
    do { return try queue.read(body) } catch { throw StorageFailure(error, file: path) }
  }

  /// How durable this connection's commits are: 2 is FULL.
  package func synchronousLevel() throws(StorageFailure) -> Int {
    try read { try Int.fetchOne($0, sql: "PRAGMA synchronous") ?? -1 }
  }
}
