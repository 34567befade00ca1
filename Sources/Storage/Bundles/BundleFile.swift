import Foundation
import Sync

/// A sealed file, read from its beginning as often as is wanted.
final class BundleFile {
  let path: String
  private let descriptor: Int32

  init(at path: String) throws(StorageFailure) {
    self.path = path
    // A pipe that nobody writes to must not keep anybody waiting.
    descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT ? .noSuchFile(file: path) : .cannotOpen(file: path, reason: errno)
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw .bundleRefused(file: path, .seal(.notAge))
    }
  }

  deinit { close(descriptor) }

  /// Whether a file begins as a sealed one does, or is called like one.
  static func isSealed(_ path: String) -> Bool {
    guard !path.hasSuffix(".age") else { return true }
    guard let file = try? BundleFile(at: path) else { return false }
    var start = [UInt8](repeating: 0, count: AgeOpener.start.count)
    return pread(file.descriptor, &start, start.count, 0) == start.count && start == AgeOpener.start
  }

  /// Reads all of it and checks all of it; throws unless it is whole.
  func read(
    _ identities: [AgeIdentity], _ use: (BundleLine, UnsafeRawBufferPointer) throws -> Void
  ) throws -> BundleManifest {
    var reader = BundleReader(identities)
    var buffer = [UInt8](repeating: 0, count: 128 * 1024)
    var place: off_t = 0
    do {
      while true {
        let count = pread(descriptor, &buffer, buffer.count, place)
        guard count >= 0 else { throw StorageFailure.cannotOpen(file: path, reason: errno) }
        guard count > 0 else { break }
        place += off_t(count)
        try reader.read(buffer[..<count], use)
      }
      return try reader.finish(use)
    } catch let failure as BundleFailure {
      throw StorageFailure.bundleRefused(file: path, failure)
    }
  }
}
