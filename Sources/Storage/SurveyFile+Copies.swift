import Foundation
import GRDB

/// Second copies of a file, which the program made and must not forget.
extension SurveyFile {
  /// Opens a file to be looked at: one of an earlier format is read from a copy and stays as it is.
  package convenience init(
    examining path: String, surroundings: Surroundings
  ) throws(StorageFailure) {
    try FileHeader.check(path, shownAs: path)
    try self.init(
      FileConnection(examining: path), shownAs: path, surroundings: surroundings)
  }

  private static let mirrorKey = "mirror"

  /// The copies of this file that the program made and that are there.
  package func copies() throws(StorageFailure) -> [String] {
    let mirror = try mirrorPath()
    return FileCopy.olderCopies(of: path)
      + [mirror].compactMap(\.self).filter { FileManager.default.fileExists(atPath: $0) }
  }

  /// Deletes the copies kept before migrations.
  package func removeOlderCopies() {
    for copy in FileCopy.olderCopies(of: path) { Self.remove(copy) }
  }

  /// Where the last mirror was written; nil when there never was one.
  package func mirrorPath() throws(StorageFailure) -> String? {
    try localValue(Self.mirrorKey)
  }

  /// Writes a verified second copy of this file into a folder, and remembers where.
  ///
  /// - Throws: `StorageFailure.mirrorIsHome` where the folder is the file's own.
  package func mirror(into folder: String) throws(StorageFailure) {
    let place = URL(fileURLWithPath: folder).standardizedFileURL.resolvingSymlinksInPath()
    let own = URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath()
    guard place.path != own.deletingLastPathComponent().path else {
      throw .mirrorIsHome(folder: folder)
    }
    let copy = place.appendingPathComponent(own.lastPathComponent).path
    guard FileManager.default.fileExists(atPath: place.path) else {
      throw .cannotSave(file: copy, code: ENOENT)
    }
    try checkMirrorIsOurs(copy)
    if try mirrorPath() != copy { try setLocal(Self.mirrorKey, to: copy) }
    try FileCopy.write(queue, to: copy)
  }

  /// Another file of that name, of another study or device, is never written over.
  private func checkMirrorIsOurs(_ copy: String) throws(StorageFailure) {
    guard FileManager.default.fileExists(atPath: copy) else { return }
    do {
      var configuration = Configuration()
      configuration.readonly = true
      let known = try DatabaseQueue(path: copy, configuration: configuration).read { database in
        try Row.fetchOne(database, sql: "SELECT study, name, role FROM installation")
      }
      let own = try queue.read { database in
        try Row.fetchOne(database, sql: "SELECT study, name, role FROM installation")
      }
      guard known == own else { throw StorageFailure.alreadyExists(file: copy) }
    } catch {
      throw .alreadyExists(file: copy)
    }
  }

  /// Writes the mirror anew, where there is one, so that what is erased here is gone there.
  package func refreshMirror() throws(StorageFailure) {
    guard let copy = try mirrorPath(), FileManager.default.fileExists(atPath: copy) else { return }
    try FileCopy.write(queue, to: copy)
  }

  // MARK: What only this file remembers

  func localValue(_ key: String) throws(StorageFailure) -> String? {
    try read { database in
      try String.fetchOne(
        database, sql: "SELECT value FROM local WHERE key = ?", arguments: [key])
    }
  }

  func setLocal(_ key: String, to value: String) throws(StorageFailure) {
    try write { database in
      try database.execute(
        sql: "INSERT OR REPLACE INTO local (key, value) VALUES (?, ?)", arguments: [key, value])
    }
  }
}
