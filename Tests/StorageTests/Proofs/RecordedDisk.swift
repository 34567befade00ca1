import CRecordingDisk
import Foundation

/// Everything that SQLite asked of the disk in one folder, in order.
final class RecordedDisk {
  /// What was asked, and of which file.
  struct Operation {
    enum Kind {
      case create
      case write(offset: Int, bytes: [UInt8])
      case truncate(size: Int)
      case sync
      case delete
      /// Also written to the folder itself.
      case syncedDelete
    }

    let file: String
    let kind: Kind
  }

  private let recording: OpaquePointer

  /// Records what happens in a folder from now on.
  init(_ folder: TemporaryFolder) throws {
    let code = recorded_folder_install()
    guard code == 0, let recording = recorded_folder_start(folder.path) else {
      throw RecordingFailure(code: code)
    }
    self.recording = recording
  }

  deinit { recorded_folder_release(recording) }

  var count: Int { Int(recorded_folder_count(recording)) }

  /// The operation of a number from 0 on; nil for one that no test knows.
  func operation(_ number: Int) -> Operation? {
    let operation = recorded_folder_operation(recording, Int64(number))
    guard let kind = Self.kind(operation) else { return nil }
    return Operation(file: String(cString: operation.name), kind: kind)
  }

  private static func kind(_ operation: RecordedOperation) -> Operation.Kind? {
    switch Int(operation.kind) {
    case RECORDED_CREATE: .create
    case RECORDED_WRITE:
      .write(
        offset: Int(operation.offset),
        bytes: Array(UnsafeBufferPointer(start: operation.bytes, count: Int(operation.length))))
    case RECORDED_TRUNCATE: .truncate(size: Int(operation.offset))
    case RECORDED_SYNC: .sync
    case RECORDED_DELETE: .delete
    case RECORDED_SYNCED_DELETE: .syncedDelete
    default: nil
    }
  }
}

/// SQLite would not take the recording file system.
struct RecordingFailure: Error {
  let code: Int32
}
