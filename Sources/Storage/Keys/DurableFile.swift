import Foundation
import Sync

/// A file that appears under its name only when all of it is on the disk.
///
/// It is written beside as `….part`, synced, renamed and its folder synced; given up, it leaves
/// nothing behind.
final class DurableFile {
  let path: String
  private let part: String
  private var hash = RunningHash()
  private var descriptor: Int32

  /// Begins a file that must not exist yet; a leftover part of an earlier attempt is written over.
  init(at path: String, mode: mode_t) throws(StorageFailure) {
    self.path = path
    part = path + ".part"
    descriptor = open(part, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw .notWritten(path, errno) }
  }

  deinit { discard() }

  /// Writes some bytes after those before.
  func write(_ bytes: [UInt8]) throws(StorageFailure) {
    var start = 0
    while start < bytes.count {
      let written = bytes[start...].withUnsafeBytes {
        Foundation.write(descriptor, $0.baseAddress, $0.count)
      }
      guard written > 0 else {
        guard written < 0, errno == EINTR else { throw .notWritten(path, errno) }
        continue
      }
      start += written
    }
    hash.add(bytes)
  }

  /// Reads the finished file from its medium and compares it with what was written.
  func readBack() throws(StorageFailure) {
    let reading = open(path, O_RDONLY | O_CLOEXEC)
    guard reading >= 0 else { throw .notReadBack(file: path) }
    defer { close(reading) }
    #if os(Linux)
      // Memory forgets what is on the disk already, so that the disk is asked.
      posix_fadvise(reading, 0, 0, POSIX_FADV_DONTNEED)
    #endif
    var found = RunningHash()
    var buffer = [UInt8](repeating: 0, count: 256 * 1024)
    while true {
      let count = read(reading, &buffer, buffer.count)
      guard count >= 0 else { throw .notReadBack(file: path) }
      guard count > 0 else { break }
      found.add(Array(buffer[..<count]))
    }
    guard found.value == hash.value else { throw .notReadBack(file: path) }
  }

  /// Puts the file in its place for good; false when another one took that place before.
  func finish() throws(StorageFailure) -> Bool {
    guard fsync(descriptor) == 0 else { throw .notWritten(path, errno) }
    let closed = close(descriptor)
    descriptor = -1
    guard closed == 0 else { throw .notWritten(path, errno) }
    // A link never replaces a file; media without links, such as sticks, are asked before.
    if link(part, path) == 0 {
      unlink(part)
    } else {
      guard errno != EEXIST, !FileManager.default.fileExists(atPath: path) else {
        discard()
        return false
      }
      guard rename(part, path) == 0 else { throw .notWritten(path, errno) }
    }
    Self.syncFolder(of: path)
    return true
  }

  /// Some media do not know how to sync a folder; they are not asked twice.
  static func syncFolder(of path: String) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private func discard() {
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
    unlink(part)
  }
}

extension StorageFailure {
  /// What a failed system call on a file means.
  static func notWritten(_ file: String, _ code: Int32) -> StorageFailure {
    switch code {
    case ENOSPC, EDQUOT, EFBIG: .diskFull(file: file)
    default: .cannotSave(file: file, code: code)
    }
  }
}
