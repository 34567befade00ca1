import Foundation
import GRDB
import Sync
import TestSupport
import Testing

@testable import Storage

/// Files made to harm: nothing of them is run, and no size of theirs is a problem of ours.
struct HostileSourceTests {
  private let study: FieldStudy
  private let device: SurveyFile

  init() throws {
    study = try FieldStudy()
    device = try study.device("uno")
    try study.hold("a", ["edad": "30"], in: device)
  }

  @Test(arguments: [
    "CREATE TRIGGER t AFTER INSERT ON entry BEGIN DELETE FROM digest; END",
    "DROP TABLE forgotten; CREATE VIEW forgotten AS SELECT * FROM digest",
    "ALTER TABLE entry ADD COLUMN extra TEXT",
    "ALTER TABLE digest RENAME COLUMN xor TO other",
    "DROP TABLE draft", "ALTER TABLE installation ADD COLUMN g INTEGER AS (one + 1)",
    "DROP TABLE forgotten; CREATE VIRTUAL TABLE forgotten USING fts5(origin, audience)",
  ])
  func `tables that campo does not make are refused`(change: String) throws {
    try device.tamper("PRAGMA foreign_keys = OFF")
    try device.tamper(change)
    #expect(throws: StorageFailure.damaged(file: device.path)) {
      try study.centre.merge(device.path)
    }
  }

  @Test(arguments: [
    "id = 'x'", "seq = 'x'", "origin = zeroblob(15)", "nonce = 'abcdefghabcdefgh'",
    "body = x'7b7d'",
    "parents = zeroblob(31)", "parents = zeroblob(32 * 10001)", "bodyHash = 1", "\"by\" = x'33'",
    "zone = 4000000000000000000", "seq = 0", "kind = ''", "kind = hex(zeroblob(40))",
  ])
  func `values that no column may hold are refused`(change: String) throws {
    try device.loosen()
    try device.tamper("UPDATE entry SET \(change) WHERE subject = 'a'")
    try device.tighten()
    #expect(throws: StorageFailure.self) { try study.centre.merge(device.path) }
    #expect(try study.centre.count("interview") == 0)
  }

  @Test func `a log loosened and tightened again is read as before`() throws {
    try device.loosen()
    try device.tamper("UPDATE entry SET seq = seq")
    try device.tighten()
    #expect(try study.centre.merge(device.path).new == 2)
  }

  @Test func `a body beyond every measure is not read`() throws {
    try device.tamper("UPDATE entry SET body = printf('%*s', 40 << 20, 'x') WHERE subject = 'a'")
    #expect(throws: StorageFailure.oversizedEntry(file: device.path)) {
      try study.centre.merge(device.path)
    }
  }

  @Test func `a body larger than an interview's is refused`() throws {
    let text = String(repeating: "x", count: EntryLimits.seal)
    try device.seal("interview", "b", audience: nil, body: .string(text))
    #expect(throws: StorageFailure.oversizedEntry(file: device.path)) {
      try study.centre.merge(device.path)
    }
  }

  @Test func `a body nested too deep is refused`() throws {
    let deep = String(repeating: "[", count: 100_000)
    try device.tamper("UPDATE entry SET body = '\(deep)' WHERE subject = 'a'")
    #expect(throws: StorageFailure.self) { try study.centre.merge(device.path) }
  }

  @Test func `counts beyond all entries there could be are refused`() throws {
    for count in [Int64.max, 1 << 41] {
      try device.tamper("UPDATE digest SET count = \(count)")
      #expect(throws: StorageFailure.damaged(file: device.path)) {
        try study.centre.merge(device.path)
      }
    }
  }

  @Test func `a quiet file is read in its place and keeps its folder as it was`() throws {
    try device.tamper("PRAGMA wal_checkpoint(TRUNCATE)")
    let source = try ReceivedFile(device.path)
    #expect(source.isReadInPlace)
    try study.hold("b", ["edad": "31"], in: device)
    #expect(try ReceivedFile(device.path).isReadInPlace == false)
  }

  @Test func `a file written to while it is read is refused for now`() throws {
    try device.tamper("PRAGMA wal_checkpoint(TRUNCATE)")
    let source = try ReceivedFile(device.path)
    try study.hold("b", ["edad": "31"], in: device)
    try device.tamper("PRAGMA wal_checkpoint(TRUNCATE)")
    #expect(throws: StorageFailure.self) { try study.centre.merge(source) }
    #expect(try study.centre.count("interview") == 0)
  }

  @Test func `a name that SQLite could take for options is a name`() throws {
    try device.tamper("PRAGMA wal_checkpoint(TRUNCATE)")
    let path = try study.folder.copy(of: device.path, as: "a?mode=rwc#%41.campo")
    #expect(try study.centre.merge(path).new == 2)
  }
}

extension SurveyFile {
  /// Lets the log take any value, as a file that another program wrote may hold.
  fileprivate func loosen() throws {
    try tamper(
      """
      PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET sql = replace(sql, ') STRICT', ')') WHERE name = 'entry';
      PRAGMA writable_schema = RESET;
      PRAGMA ignore_check_constraints = ON;
      """)
  }

  /// Says of the log again what campo says.
  fileprivate func tighten() throws {
    try tamper(
      """
      PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET sql = sql || ' STRICT' WHERE name = 'entry';
      PRAGMA writable_schema = RESET;
      """)
  }
}
