import Foundation

/// The first hundred bytes of an SQLite file, looked at before SQLite is let near it.
///
/// Layout: https://www.sqlite.org/fileformat2.html#the_database_header
struct FileHeader {
  private static let length = 100
  private static let magic = Array("SQLite format 3\0".utf8)

  /// Throws unless the file is there, is SQLite's, is campo's and is of a known format.
  static func check(_ path: String) throws(StorageFailure) {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw FileManager.default.fileExists(atPath: path)
        ? .cannotOpen(file: path, reason: 14) : .noSuchFile(file: path)
    }
    defer { try? handle.close() }
    let bytes = (try? handle.read(upToCount: length)).flatMap { $0 }.map(Array.init) ?? []
    guard bytes.count == length, bytes.starts(with: magic) else {
      throw .notASurveyFile(file: path)
    }
    guard word(bytes, at: 68) == UInt32(bitPattern: Schema.applicationID) else {
      throw .notASurveyFile(file: path)
    }
    let version = Int(word(bytes, at: 60))
    guard version <= Int(Schema.version) else {
      throw .newerFormat(file: path, version: version, known: Int(Schema.version))
    }
    try checkLength(path, handle, bytes)
  }

  /// A file shorter than the pages it counts was cut while being copied.
  private static func checkLength(
    _ path: String, _ handle: FileHandle, _ bytes: [UInt8]
  ) throws(StorageFailure) {
    let stated = Int(bytes[16]) << 8 | Int(bytes[17])
    let pageSize = stated == 1 ? 65_536 : stated
    let pages = Int(word(bytes, at: 28))
    let isCountValid = word(bytes, at: 24) == word(bytes, at: 92)
    guard let size = try? handle.seekToEnd() else { return }
    if isCountValid, pages > 0, Int(size) < pages * pageSize { throw .damaged(file: path) }
  }

  private static func word(_ bytes: [UInt8], at place: Int) -> UInt32 {
    bytes[place..<place + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }
}
