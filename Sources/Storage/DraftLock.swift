import Foundation

/// A kernel lock on one draft or attempt, so that two windows never have the same interview open.
///
/// One byte of a file beside the survey file stands for each. The lock belongs to the open
/// file description (Linux) or to the process (elsewhere) and goes when it does, kill -9 included.
final class DraftLock {
  private var descriptor: Int32

  private init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Takes the lock; nil when somebody else holds it.
  static func taken(path: String, number: Int64) throws(StorageFailure) -> DraftLock? {
    let file = file(beside: path)
    let descriptor = open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .cannotWrite(file: file, reason: errno) }
    let lock = DraftLock(descriptor: descriptor)
    guard setLock(descriptor, number) else {
      let reason = errno
      guard reason == EAGAIN || reason == EACCES else {
        throw .cannotWrite(file: file, reason: reason)
      }
      return nil
    }
    return lock
  }

  deinit { release() }

  func release() {
    guard descriptor >= 0 else { return }
    close(descriptor)
    descriptor = -1
  }

  static func isHeld(path: String, number: Int64) -> Bool {
    guard FileManager.default.fileExists(atPath: file(beside: path)) else { return false }
    do { return try taken(path: path, number: number) == nil } catch { return false }
  }

  /// The byte that stands for an attempt in progress, far behind those of the drafts.
  static func attempt(_ number: Int64) -> Int64 { 1 << 40 + number }

  /// `F_OFD_SETLK` of Linux's `fcntl.h`, which glibc hides from Swift behind `_GNU_SOURCE`.
  private static let openFileDescriptionSetLock: Int32 = 37

  private static func file(beside path: String) -> String { path + "-lock" }

  private static func setLock(_ descriptor: Int32, _ number: Int64) -> Bool {
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    lock.l_start = off_t(number)
    lock.l_len = 1
    #if os(Linux)
      return fcntl(descriptor, openFileDescriptionSetLock, &lock) == 0
    #else
      return fcntl(descriptor, F_SETLK, &lock) == 0
    #endif
  }
}
