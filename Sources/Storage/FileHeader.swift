import Foundation

/// The first hundred bytes of an SQLite file, looked at before SQLite is let near it.
///
/// Layout: https://www.sqlite.org/fileformat2.html#the_database_header
struct FileHeader {
  private static let length = 100
  private static let magic = Array("SQLite format 3\0".utf8)

  /// Throws unless the file is there, is SQLite's, is campo's and is of a known format.
  static func check(_ path: String, shownAs name: String) throws(StorageFailure) {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw FileManager.default.fileExists(atPath: path)
        ? .cannotOpen(file: name, reason: 14) : .noSuchFile(file: name)
    }
    defer { try? handle.close() }
    let bytes = (try? handle.read(upToCount: length)).flatMap { $0 }.map(Array.init) ?? []
    guard bytes.count == length, bytes.starts(with: magic) else {
      throw .notASurveyFile(file: name)
    }
    guard word(bytes, at: 68) == UInt32(bitPattern: Schema.applicationID) else {
      throw .notASurveyFile(file: name)
    }
    let version = Int(word(bytes, at: 60))
    guard version <= Schema.version else {
      throw .newerFormat(file: name, version: version, known: Schema.version)
    }
    guard hasWhole(path, handle, bytes) else { throw .damaged(file: name) }
  }

  /// Whether the file has the pages it counts: a shorter one was cut while being copied.
  ///
  /// With a `-wal` file beside it, pages may be on their way and SQLite itself has to judge.
  private static func hasWhole(_ path: String, _ handle: FileHandle, _ bytes: [UInt8]) -> Bool {
    let stated = Int(bytes[16]) << 8 | Int(bytes[17])
    let pageSize = stated == 1 ? 65_536 : stated
    let pages = Int(word(bytes, at: 28))
    let isCountValid = word(bytes, at: 24) == word(bytes, at: 92)
    guard isCountValid, !hasLog(path), let size = try? handle.seekToEnd() else { return true }
    return Int(size) >= pages * pageSize
  }

  private static func hasLog(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path + "-wal")
    return (attributes?[.size] as? Int ?? 0) > 0
  }

  private static func word(_ bytes: [UInt8], at place: Int) -> UInt32 {
    bytes[place..<place + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }
}
