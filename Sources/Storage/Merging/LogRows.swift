import GRDB
import Sync

/// Rows of a log, each value checked for its type and length.
struct LogRows {
  /// The columns a statement must have, in this order.
  static let columns = """
    id, origin, seq, at, zone, "by", kind, subject, "case", audience, parents, nonce, bodyHash, body
    """

  private let statement: RawStatement
  private let study: StudyID
  private let file: String

  init(_ statement: RawStatement, study: StudyID, file: String) {
    (self.statement, self.study, self.file) = (statement, study, file)
  }

  /// Passes the rows; throws for the first that no survey file can hold.
  func forEach(_ body: (EntryColumns) throws -> Void) throws {
    while try step() {
      guard let columns else { throw StorageFailure.damaged(file: file) }
      try body(columns)
    }
  }

  private func step() throws -> Bool {
    do { return try statement.step() } catch {
      throw StorageFailure(error, received: file)
    }
  }

  private var columns: EntryColumns? {
    guard let id = statement.blob(0).flatMap({ EntryID($0) }),
      let origin = statement.blob(1).flatMap({ Token16($0) }),
      let seq = statement.integer(2), let at = statement.integer(3),
      let zone = statement.integer(4).flatMap({ Int(exactly: $0) }),
      let by = statement.text(5), let kind = statement.text(6), let subject = statement.text(7),
      let packed = statement.blob(10), packed.count <= EntryLimits.parents * Hash32.byteCount,
      let parents = packed.isEmpty ? [] : [EntryID](packed: packed),
      let bodyHash = statement.blob(12).flatMap({ Hash32($0) })
    else { return nil }
    let (caseID, audience, body) = (statement.text(8), statement.text(9), statement.text(13))
    let nonce = statement.blob(11).flatMap { Token16($0) }
    guard caseID != nil || statement.isNull(8), audience != nil || statement.isNull(9),
      nonce != nil || statement.isNull(11), body != nil || statement.isNull(13)
    else { return nil }
    return EntryColumns(
      id: id, bodyHash: bodyHash, study: study, origin: origin, seq: seq, at: at, zone: zone,
      by: by, kind: kind, subject: subject, case: caseID, audience: audience, parents: parents,
      nonce: nonce, body: body)
  }
}
