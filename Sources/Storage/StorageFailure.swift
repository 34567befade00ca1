package import Expressions
import GRDB
package import Sync

/// What can go wrong with a survey file; `file` is the path as the user gave it.
package enum StorageFailure: Error, Sendable, Equatable {
  case noSuchFile(file: String)
  case alreadyExists(file: String)
  case notASurveyFile(file: String)
  case newerFormat(file: String, version: Int, known: Int)
  case damaged(file: String)
  case otherStudy(file: String, study: String)
  case cannotOpen(file: String, reason: Int32)
  case cannotWrite(file: String, reason: Int32)
  /// On a medium or in a folder that takes no writing.
  case readOnly(file: String)
  case diskFull(file: String)
  /// A file beside the survey file, such as a key or a bundle, by the system's code.
  case cannotSave(file: String, code: Int32)
  case keysUnreadable(file: String)
  /// There is no folder where keys could be kept, or it takes none.
  case noKeys
  /// What was written is not what is read back.
  case notReadBack(file: String)
  /// The study's centre has not told its keys.
  case noCentreKeys
  /// Nothing is sealed for a device without keys, or one that was revoked.
  case cannotSealFor(device: String)
  case bundleRefused(file: String, BundleFailure)
  /// Deleted, moved or emptied while it was open.
  case fileGone(file: String)
  case busy(file: String)
  case forgedEntry(file: String, entry: String)
  /// It does not hold the entries that it counts.
  case incomplete(file: String)
  /// An entry larger than any that campo writes.
  case oversizedEntry(file: String)
  /// More withdrawals in one source than are carried out unasked.
  case manyWithdrawals(file: String, limit: Int)
  case unknownForm(id: String, known: [String], nearest: String?)
  case unreadableForm(id: String)
  case unknownDraft(id: String)
  case draftInUse(form: String, by: String, since: Moment)
  case unknownQuestion(name: String)
  case unknownAttempt(id: String)
  case attemptInUse(caseID: String, by: String)
  case unreadableAttachment(file: String)
  /// Sizes in bytes.
  case attachmentTooLarge(file: String, size: Int, limit: Int)
  case unknownDevice(name: String, known: [String], nearest: String?)
  case severalDevices(name: String, ids: [String])
  case unknownCases(ids: [String])
  case mirrorIsHome(folder: String)
  /// Sizes in bytes.
  case noRoomForCopy(file: String, needed: Int, free: Int)
  /// Something in the content that no entry can hold.
  case cannotSeal(EntryFailure)
  case unexpected(String)
}

extension StorageFailure {
  /// The failure behind what GRDB throws; one of our own passes unchanged.
  init(_ error: any Error, file: String) {
    if let failure = error as? StorageFailure {
      self = failure
      return
    }
    if let failure = error as? EntryFailure {
      self = .cannotSeal(failure)
      return
    }
    guard let failure = error as? DatabaseError else {
      self = .unexpected(String(describing: type(of: error)))
      return
    }
    let code = failure.extendedResultCode.rawValue
    switch failure.resultCode.primaryResultCode {
    case .SQLITE_FULL: self = .diskFull(file: file)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(file: file)
    case .SQLITE_CORRUPT: self = .damaged(file: file)
    case .SQLITE_NOTADB: self = .notASurveyFile(file: file)
    case .SQLITE_READONLY, .SQLITE_IOERR: self = .cannotWrite(file: file, reason: code)
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
      self = .cannotOpen(file: file, reason: code)
    default: self = .unexpected("SQLite \(code): \(failure.message ?? "")")
    }
  }

  /// The same, but a content that SQLite cannot make sense of is told as damage.
  func asDamage(of file: String) -> StorageFailure {
    guard case .unexpected = self else { return self }
    return .damaged(file: file)
  }
}
