#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Which file a path leads to, so that one that was deleted, moved or emptied while open is noticed:
/// SQLite itself would go on writing to what nobody will find again.
struct FileIdentity: Equatable {
  private let device: UInt64
  private let number: UInt64

  /// Nil where there is no file, or one too short to be a survey file.
  init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_size >= Self.shortest else { return nil }
    device = UInt64(truncatingIfNeeded: status.st_dev)
    number = UInt64(truncatingIfNeeded: status.st_ino)
  }

  /// A survey file has at least its header of 100 bytes.
  private static let shortest = 100
}
