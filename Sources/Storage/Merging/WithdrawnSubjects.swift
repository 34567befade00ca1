import GRDB
import Sync

/// The interviews and cases whose content is erased wherever it arrives.
struct WithdrawnSubjects {
  private var interviews: Set<[UInt8]> = []
  private var cases: Set<[UInt8]> = []

  /// How many of them an entry of their own withdraws, not the withdrawal of something else.
  private(set) var stated = 0

  init(in database: Database) throws {
    let rows = try Row.fetchCursor(database, sql: "SELECT subject, scope, at FROM withdrawn")
    while let row = try rows.next() {
      if row["at"] as Int64 != 0 { stated += 1 }
      let subject = Array((row["subject"] as String).utf8)
      if row["scope"] == "case" { cases.insert(subject) } else { interviews.insert(subject) }
    }
  }

  var count: Int { interviews.count + cases.count }

  /// Whether the content of an entry is withdrawn; a withdrawal itself never is.
  func contains(_ columns: EntryColumns) -> Bool {
    guard count > 0, !Self.isKept(columns.kind) else { return false }
    let subject = Array(columns.subject)
    return interviews.contains(subject) || cases.contains(subject)
      || columns.case.map { cases.contains(Array($0)) } == true
  }

  private static let keptKinds = Eraser.keptKinds.map { Array($0.rawValue.utf8) }

  private static func isKept(_ kind: UnsafeRawBufferPointer) -> Bool {
    keptKinds.contains { kind.elementsEqual($0) }
  }

  private func contains(_ header: EntryHeader) -> Bool {
    guard count > 0, !Eraser.keptKinds.contains(header.kind) else { return false }
    let subject = Array(header.subject.utf8)
    return interviews.contains(subject) || cases.contains(subject)
      || header.case.map { cases.contains(Array($0.utf8)) } == true
  }

  /// Entries with the content of those concerned left out.
  func erasing(_ entries: [Entry]) -> [Entry] {
    count == 0 ? entries : entries.map { contains($0.header) ? $0.withdrawn : $0 }
  }

  /// Entries whose content is withdrawn.
  func among(_ entries: [Entry]) -> [Entry] {
    entries.filter { contains($0.header) }
  }
}
