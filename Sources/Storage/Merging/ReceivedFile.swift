import Foundation
import GRDB
import Sync

/// Another survey file, as a source of entries.
///
/// A quiet one, without a `-wal` file that holds anything, is read where it is, and refused if it was
/// written to meanwhile. Any other is copied aside with its `-wal`. Either way nothing is written
/// beside it, and its tables must be those that campo makes.
final class ReceivedFile: EntrySource {
  let name: String
  let study: StudyID
  let sender: EntrySender
  let offers: [EntryOffer]
  let drafts: Int
  let connection: WaryConnection
  private let copy: PrivateCopy?
  /// What stood at the path when reading began; nil for a copy.
  private let state: FileState?

  /// Whether the file itself is read, and no copy.
  var isReadInPlace: Bool { state != nil }

  init(_ path: String) throws(StorageFailure) {
    try FileHeader.check(path, shownAs: path)
    let state = Self.quietState(of: path)
    let copy = state == nil ? try PrivateCopy(of: path) : nil
    do {
      let connection = try WaryConnection(copy?.path ?? path, isUnchanging: copy == nil)
      let contents = try ReceivedContents(connection, shownAs: path)
      (study, sender, offers, drafts) = (
        contents.study, contents.sender, contents.offers, contents.drafts
      )
      self.connection = connection
    } catch {
      throw StorageFailure(error, received: path)
    }
    (name, self.copy, self.state) = (path, copy, state)
  }

  /// The state of a file that nobody seems to have open; nil when there is a `-wal` that counts.
  private static func quietState(of path: String) -> FileState? {
    guard FileState(of: path + "-wal")?.isEmpty != false else { return nil }
    return FileState(of: path)
  }

  var studyName: String {
    let sql = "SELECT body FROM entry WHERE kind = 'study' AND \(Schema.isNoInterview)"
    guard let statement = try? connection.statement(sql), (try? statement.step()) == true,
      let body = statement.text(0), let value = try? CanonicalValue(canonical: body)
    else { return "" }
    return value["name"]?.stringValue ?? ""
  }

  func introductions() throws -> [Entry] {
    var entries: [Entry] = []
    try read(
      "kind IN ('device', 'enrolment') AND \(Schema.isNoInterview) AND length(body) < 65536",
      limit: 100_000
    ) { entries.append(Entry($0)) }
    return entries
  }

  func forEachEntry(of keys: [DigestKey], _ body: (EntryColumns) throws -> Void) throws {
    for key in keys {
      try read("origin = ?1 AND audience IS ?2", of: key, body)
    }
  }

  func finish() throws {
    guard let state, FileState(of: name) != state else { return }
    throw StorageFailure.busy(file: name)
  }

  private func read(
    _ condition: String, of key: DigestKey? = nil, limit: Int = -1,
    _ body: (EntryColumns) throws -> Void
  ) throws {
    let statement: RawStatement
    do {
      statement = try connection.statement(
        "SELECT \(LogRows.columns) FROM entry WHERE \(condition) LIMIT \(limit)")
    } catch {
      throw StorageFailure(error, received: name)
    }
    if let key {
      statement.bind(1, copiedBlob: key.origin.bytes)
      if let audience = key.audience { statement.bind(2, copied: Array(audience.utf8)) }
    }
    try LogRows(statement, study: study, file: name).forEach(body)
  }
}

extension StorageFailure {
  /// The failure behind what reading a file from elsewhere threw.
  init(_ error: any Error, received file: String) {
    if let failure = error as? DatabaseError, failure.resultCode == .SQLITE_TOOBIG {
      self = .oversizedEntry(file: file)
      return
    }
    let failure = StorageFailure(error, file: file).asDamage(of: file)
    if case .cannotWrite = failure { self = .damaged(file: file) } else { self = failure }
  }
}
