import Foundation
import GRDB

/// A connection to a survey file, or to what can be read of one that nobody may write to.
///
/// SQLite reads a file in WAL mode only where it can put a `-shm` file beside it. On a read-only
/// medium the file is read as it is when nothing else has it open, else from a private copy.
struct FileConnection {
  let queue: DatabaseQueue
  /// Why nothing can be written; nil where everything can.
  let refusal: StorageFailure?
  /// What is read instead of the file; it goes with this value.
  private let copy: PrivateCopy?
  /// Where the file is kept as it was before this opening brought it to the newest format.
  private(set) var migration: String?

  /// Makes a file or opens one as it is.
  init(
    to path: String, tell: @escaping @Sendable (FileNotice) -> Void = { _ in }
  ) throws(StorageFailure) {
    queue = try Self.queue(to: path, shownAs: path, tell)
    (refusal, copy) = (nil, nil)
  }

  /// Opens a file and brings it to the newest format.
  init(
    opening path: String, tell: @escaping @Sendable (FileNotice) -> Void = { _ in }
  ) throws(StorageFailure) {
    do throws(StorageFailure) {
      let queue = try Self.queue(to: path, shownAs: path, tell)
      let former = FileCopy.beforeMigration(of: path)
      let isOlder = try Self.isOlder(queue, shownAs: path)
      try Schema.upgrade(queue, shownAs: path, copyingTo: former)
      migration = isOlder ? former : nil
      self.queue = queue
      (refusal, copy) = (nil, nil)
    } catch {
      switch error {
      case .cannotOpen, .cannotWrite:
        // A full disk refuses the files beside this one, too; writing is tried again later.
        guard !Self.isFull(path) else { throw .diskFull(file: path) }
        guard let reading = try? Self(reading: path) else { throw error }
        self = reading
      default: throw error
      }
    }
  }

  /// Opens a file as it is, or a copy of one of an earlier format.
  init(examining path: String) throws(StorageFailure) {
    let queue = try Self.queue(to: path, shownAs: path)
    guard try Self.isOlder(queue, shownAs: path) else {
      self.queue = queue
      (refusal, copy) = (nil, nil)
      return
    }
    let copy = try PrivateCopy(of: path)
    self.copy = copy
    refusal = .readOnly(file: path)
    self.queue = try Self.queue(to: copy.path, shownAs: path)
    try Schema.upgrade(self.queue, shownAs: path)
  }

  private init(reading path: String) throws(StorageFailure) {
    refusal = .readOnly(file: path)
    if let queue = try? Self.unchangingQueue(to: path) {
      self.queue = queue
      copy = nil
      return
    }
    let copy = try PrivateCopy(of: path)
    self.copy = copy
    queue = try Self.queue(to: copy.path, shownAs: path)
    try Schema.upgrade(queue, shownAs: path)
  }

  private static func isOlder(
    _ queue: DatabaseQueue, shownAs name: String
  ) throws(StorageFailure) -> Bool {
    do {
      return try queue.read(Schema.version(in:)) < Schema.version
    } catch {
      throw StorageFailure(error, file: name).asDamage(of: name)
    }
  }

  private static func queue(
    to path: String, shownAs name: String,
    _ tell: @escaping @Sendable (FileNotice) -> Void = { _ in }
  ) throws(StorageFailure) -> DatabaseQueue {
    var configuration = configuration
    configuration.journalMode = .wal
    configuration.busyMode = .callback { tries in
      wait(try: tries) { tell(FileNotice(file: name, reason: .waiting)) }
    }
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      // GRDB chooses NORMAL for WAL after its own preparation; an answer must survive a power cut.
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
      return queue
    } catch {
      throw StorageFailure(error, file: name)
    }
  }

  /// Waits a little for another program's transaction; false once ten seconds are over.
  ///
  /// Somebody who sees nothing for a second is told why.
  private static func wait(try tries: Int, telling tell: () -> Void) -> Bool {
    // Twenty waits of 10 ms, then of 50 ms: the 36th begins after a second, the 216th after ten.
    if tries == 36 { tell() }
    guard tries < 216 else { return false }
    usleep(tries < 20 ? 10_000 : 50_000)
    return true
  }

  /// The file itself, of the newest format, while no `-wal` file says that somebody has it open.
  private static func unchangingQueue(to path: String) throws -> DatabaseQueue? {
    guard !FileManager.default.fileExists(atPath: path + "-wal"), try knowsURIs else { return nil }
    var configuration = configuration
    configuration.readonly = true
    let address = URL(fileURLWithPath: path).absoluteString + "?immutable=1"
    let queue = try DatabaseQueue(path: address, configuration: configuration)
    return try queue.read(Schema.version(in:)) == Schema.version ? queue : nil
  }

  /// Whether the disk has no room left for a file beside this one.
  private static func isFull(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfFileSystem(
      forPath: URL(fileURLWithPath: path).deletingLastPathComponent().path)
    guard let free = attributes?[.systemFreeSize] as? Int else { return false }
    return free < 64 * 1024
  }

  private static var knowsURIs: Bool {
    get throws {
      try DatabaseQueue().read {
        try Bool.fetchOne($0, sql: "SELECT sqlite_compileoption_used('USE_URI')") ?? false
      }
    }
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.foreignKeysEnabled = true
    // A result reads the same tables many times: up to 64 MiB of them stay in memory.
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA cache_size = -65536") }
    return configuration
  }
}
