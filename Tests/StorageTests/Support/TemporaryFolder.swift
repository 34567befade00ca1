import Foundation

/// A folder of its own for one test, removed with it; in memory where the system has a place there.
final class TemporaryFolder: Sendable {
  private let url: URL

  private static var parent: URL {
    let memory = "/dev/shm"
    return FileManager.default.isWritableFile(atPath: memory)
      ? URL(fileURLWithPath: memory) : FileManager.default.temporaryDirectory
  }

  init() throws {
    url = Self.parent.appendingPathComponent("campo-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  var path: String { url.path }

  func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  func write(_ bytes: Data, to name: String) throws -> String {
    try bytes.write(to: url.appendingPathComponent(name))
    return path(name)
  }

  /// What a power cut would leave of a survey file: the file and its log, without closing either.
  func copy(of file: String, as name: String) throws -> String {
    for suffix in ["", "-wal"] where FileManager.default.fileExists(atPath: file + suffix) {
      try? FileManager.default.removeItem(atPath: path(name) + suffix)
      try FileManager.default.copyItem(atPath: file + suffix, toPath: path(name) + suffix)
    }
    return path(name)
  }

  /// The bytes of a survey file and of its log.
  func bytes(of file: String) throws -> [Data] {
    try ["", "-wal"].filter { FileManager.default.fileExists(atPath: file + $0) }
      .map { try Data(contentsOf: URL(fileURLWithPath: file + $0)) }
  }
}
