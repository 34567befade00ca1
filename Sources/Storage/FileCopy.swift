import Foundation
import GRDB

/// Copies of a survey file that the program makes: before a migration, and the mirror.
enum FileCopy {
  /// The copy kept beside a file before it is brought to a newer format.
  static func beforeMigration(of path: String, to version: Int = Schema.version) -> String {
    "\(path).before-\(version)"
  }

  /// The copies of any format kept beside a file.
  static func olderCopies(of path: String) -> [String] {
    (2...Schema.version).map { beforeMigration(of: path, to: $0) }
      .filter { FileManager.default.fileExists(atPath: $0) }
  }

  /// Writes what a connection holds to another place: beside it first, read back, then renamed.
  ///
  /// The copy is a whole file without a log of its own; one that was there is replaced.
  static func write(_ queue: DatabaseQueue, to path: String) throws(StorageFailure) {
    let part = path + ".part"
    try? FileManager.default.removeItem(atPath: part)
    do {
      try queue.writeWithoutTransaction { database in
        try database.execute(sql: "VACUUM INTO ?", arguments: [part])
      }
      try verify(part, against: queue)
      try sync(part)
    } catch {
      SurveyFile.remove(part)
      throw StorageFailure(error, file: path)
    }
    guard rename(part, path) == 0 else { throw .notWritten(path, errno) }
    DurableFile.syncFolder(of: path)
  }

  /// Reads a copy back: sound, and with as many entries and drafts as what it was made from.
  private static func verify(_ copy: String, against queue: DatabaseQueue) throws {
    var configuration = Configuration()
    configuration.readonly = true
    let written = try DatabaseQueue(path: copy, configuration: configuration)
    let isSound = try written.read { database in
      try String.fetchOne(database, sql: "PRAGMA quick_check(1)") == "ok"
    }
    guard isSound, try written.read(contents) == queue.read(contents) else {
      throw StorageFailure.damaged(file: copy)
    }
    try written.close()
  }

  private static func contents(_ database: Database) throws -> [Row] {
    try Row.fetchAll(database, sql: "SELECT * FROM digest ORDER BY origin, audience")
      + Row.fetchAll(
        database,
        sql: "SELECT (SELECT count(*) FROM entry), (SELECT count(*) FROM draft_change)")
  }

  private static func sync(_ path: String) throws {
    chmod(path, 0o600)
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw StorageFailure.notWritten(path, errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw StorageFailure.notWritten(path, errno) }
  }

  /// Throws unless the disk has room for a copy of a file beside it.
  static func checkRoom(forCopyOf path: String) throws(StorageFailure) {
    let size = ["", "-wal"].reduce(0) { size, suffix in
      let attributes = try? FileManager.default.attributesOfItem(atPath: path + suffix)
      return size + (attributes?[.size] as? Int ?? 0)
    }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let attributes = try? FileManager.default.attributesOfFileSystem(forPath: folder)
    guard let free = attributes?[.systemFreeSize] as? Int else { return }
    // The migration itself writes as much again into the log.
    let needed = 2 * size + (1 << 20)
    guard free >= needed else { throw .noRoomForCopy(file: path, needed: needed, free: free) }
  }
}
