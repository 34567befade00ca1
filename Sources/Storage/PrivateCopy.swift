import Foundation
import GRDB

/// A received survey file, copied aside so that reading it cannot change it nor be changed by it.
struct PrivateCopy {
  private let source: String
  private let folder: URL
  private var path: String { folder.appendingPathComponent("received.campo").path }

  init(of source: String) throws(StorageFailure) {
    try FileHeader.check(source)
    self.source = source
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("campo-\(UUID().uuidString)")
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
      for suffix in ["", "-wal"] where FileManager.default.fileExists(atPath: source + suffix) {
        try FileManager.default.copyItem(atPath: source + suffix, toPath: path + suffix)
      }
    } catch {
      remove()
      throw .cannotOpen(file: source, reason: 14)
    }
  }

  /// Opens the copy after SQLite has found it sound; failures name the file the user gave.
  func open(surroundings: Surroundings) throws(StorageFailure) -> SurveyFile {
    do throws(StorageFailure) {
      let file = try SurveyFile(opening: path, surroundings: surroundings)
      let verdict = try file.read { try String.fetchOne($0, sql: "PRAGMA quick_check(1)") }
      guard verdict == "ok" else { throw StorageFailure.damaged(file: source) }
      return file
    } catch {
      throw renamed(error)
    }
  }

  private func renamed(_ failure: StorageFailure) -> StorageFailure {
    switch failure {
    case .unexpected, .damaged, .busy, .cannotWrite: .damaged(file: source)
    case .notASurveyFile: .notASurveyFile(file: source)
    case .newerFormat(_, let version, let known):
      .newerFormat(file: source, version: version, known: known)
    default: failure
    }
  }

  func remove() {
    try? FileManager.default.removeItem(at: folder)
  }
}
