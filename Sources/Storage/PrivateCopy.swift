import Foundation
import GRDB

/// A received survey file, copied aside so that reading it cannot change it nor be changed by it.
///
/// It is removed with the last reference to it.
final class PrivateCopy {
  let source: String
  private let folder: URL
  var path: String { folder.appendingPathComponent("received.campo").path }

  init(of source: String) throws(StorageFailure) {
    try FileHeader.check(source, shownAs: source)
    self.source = source
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("campo-\(UUID().uuidString)")
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
      try copyWhileStill()
    } catch {
      throw error as? StorageFailure ?? .cannotOpen(file: source, reason: 14)
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Copies the file and its `-wal` file, again if somebody wrote in between.
  private func copyWhileStill() throws {
    for _ in 0..<5 {
      let before = state
      for suffix in ["", "-wal"] {
        try? FileManager.default.removeItem(atPath: path + suffix)
        guard FileManager.default.fileExists(atPath: source + suffix) else { continue }
        try FileManager.default.copyItem(atPath: source + suffix, toPath: path + suffix)
        // A copy of a read-only file would be one as well.
        try FileManager.default.setAttributes(
          [.posixPermissions: 0o600], ofItemAtPath: path + suffix)
      }
      if state == before { return }
    }
    throw StorageFailure.busy(file: source)
  }

  /// Size and time of what is copied; equal ones before and after mean an undisturbed copy.
  private var state: [String] {
    ["", "-wal"].map { suffix in
      let attributes = try? FileManager.default.attributesOfItem(atPath: source + suffix)
      let size = attributes?[.size] as? Int
      let date = attributes?[.modificationDate] as? Date
      return "\(size ?? -1) \(date?.timeIntervalSinceReferenceDate ?? 0)"
    }
  }
}
