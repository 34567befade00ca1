import Foundation
package import Sync

/// Origins remembered in a folder: `<study>-<origin>.json` holds the confirmed state, and beside it
/// `.pending` the proposed one.
package struct FolderOriginMemory: OriginMemory {
  package let folder: String

  /// The memory in the `origins` folder of a device's own folder.
  package init(home: String) {
    folder = home + "/origins"
  }

  package func record(of origin: OriginID, study: StudyID) -> (any OriginRecord)? {
    if !FileManager.default.fileExists(atPath: folder) {
      try? FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }
    return FolderOriginRecord(path: "\(folder)/\(study)-\(origin)")
  }

  package func remembered(of origin: OriginID, study: StudyID) -> [OriginState]? {
    guard FileManager.default.isWritableFile(atPath: folder) else { return nil }
    return FolderOriginRecord.states(at: "\(folder)/\(study)-\(origin)")
  }
}

/// One origin's files, locked against other processes as long as this lives.
private final class FolderOriginRecord: OriginRecord {
  private let confirmed: String
  private let pending: String
  private let lock: Int32

  /// Waits up to ten seconds for a process that works on a copy of the same file.
  init?(path: String) {
    confirmed = path + ".json"
    pending = path + ".pending"
    lock = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard lock >= 0 else { return nil }
    for _ in 0..<1_000 {
      if flock(lock, LOCK_EX | LOCK_NB) == 0 { return }
      usleep(10_000)
    }
    close(lock)
    return nil
  }

  deinit { if lock >= 0 { close(lock) } }

  var states: [OriginState] { [confirmed, pending].compactMap(Self.state) }

  static func states(at path: String) -> [OriginState] {
    [path + ".json", path + ".pending"].compactMap(state)
  }

  private static func state(at path: String) -> OriginState? {
    (try? String(contentsOfFile: path, encoding: .utf8)).flatMap(OriginState.init)
  }

  func propose(_ state: OriginState) -> Bool {
    let part = pending + ".part"
    let file = open(part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { return false }
    let bytes = Array(state.text.utf8)
    let isWritten = write(file, bytes, bytes.count) == bytes.count && fsync(file) == 0
    close(file)
    guard isWritten else { return false }
    return rename(part, pending) == 0
  }

  func confirm() { rename(pending, confirmed) }

  func takeBack() { unlink(pending) }
}
