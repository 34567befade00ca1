import Foundation
import GRDB
import TestSupport

@testable import Storage

/// Harm done to the bytes or the tables of a survey file.
struct SurveyMutation {
  var generator: SeededGenerator
  let path: String

  /// Does one thing that a seed chooses, and says which.
  mutating func mutate() throws -> String {
    switch Int.random(in: 0..<16, using: &generator) {
    case 0...2: return try flipBytes()
    case 3: return try swapPages()
    case 4: return try cut()
    case 5...6: return try changeHeader()
    case 7: return try changePageHeader()
    case 8...9: return try changeSchema()
    case 10...11: return try changeTypes()
    case 12: return try doubleRows()
    default: return try changeValues()
    }
  }

  private mutating func random(_ range: Range<Int>) -> Int {
    range.isEmpty ? 0 : Int.random(in: range, using: &generator)
  }

  // MARK: Bytes

  private func changeBytes(_ change: (inout Data) -> Void) throws {
    let url = URL(fileURLWithPath: path)
    var bytes = try Data(contentsOf: url)
    change(&bytes)
    try bytes.write(to: url)
  }

  private mutating func flipBytes() throws -> String {
    let places = (0..<random(1..<30)).map { _ in generator.next() }
    try changeBytes { bytes in
      for place in places {
        bytes[Int(place % UInt64(bytes.count))] ^= UInt8(1) << UInt8(place >> 61)
      }
    }
    return "\(places.count) bits flipped"
  }

  private mutating func swapPages() throws -> String {
    let (first, second) = (generator.next(), generator.next())
    try changeBytes { bytes in
      let pages = UInt64(bytes.count / 4_096)
      let (one, two) = (Int(first % pages) * 4_096, Int(second % pages) * 4_096)
      let page = bytes[one..<one + 4_096]
      bytes.replaceSubrange(one..<one + 4_096, with: bytes[two..<two + 4_096])
      bytes.replaceSubrange(two..<two + 4_096, with: page)
    }
    return "pages swapped"
  }

  private mutating func cut() throws -> String {
    let (place, isLonger) = (generator.next(), generator.happens(20))
    try changeBytes { bytes in
      if isLonger {
        bytes.append(Data(repeating: 7, count: Int(place % 9_000)))
      } else {
        bytes = bytes.prefix(Int(place % UInt64(bytes.count)))
      }
    }
    return isLonger ? "longer" : "cut"
  }

  /// Changes one byte of the header that SQLite puts at the front of a file.
  private mutating func changeHeader() throws -> String {
    let (place, value) = (random(0..<100), UInt8.random(in: 0...255, using: &generator))
    try changeBytes { $0[place] = value }
    return "byte \(place) of the header is \(value)"
  }

  /// The head of a page of a table or index, where its cells stand.
  private mutating func changePageHeader() throws -> String {
    let changes = (0..<random(1..<6)).map { _ in generator.next() }
    try changeBytes { bytes in
      for change in changes {
        let page = Int(change % UInt64(bytes.count / 4_096)) * 4_096
        bytes[page + Int(change >> 40) % 40] = UInt8(truncatingIfNeeded: change >> 56)
      }
    }
    return "heads of pages changed"
  }

  // MARK: Tables

  /// Runs SQL with nothing guarding the file.
  private func run(_ statements: [String]) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { database in
      try database.execute(
        sql: """
          PRAGMA foreign_keys = OFF;
          PRAGMA ignore_check_constraints = ON;
          PRAGMA writable_schema = ON;
          """)
      for statement in statements { try? database.execute(sql: statement) }
      _ = try? database.checkpoint(.truncate)
    }
    try queue.close()
  }

  private mutating func changeSchema() throws -> String {
    let changes = [
      "UPDATE sqlite_schema SET sql = replace(sql, 'NOT NULL', '') WHERE name = 'entry'",
      "UPDATE sqlite_schema SET sql = replace(sql, ') STRICT', ', x AS (id || seq)) STRICT') WHERE name = 'entry'",
      "UPDATE sqlite_schema SET sql = 'CREATE TABLE entry (number, id, origin)' WHERE name = 'entry'",
      "UPDATE sqlite_schema SET sql = 'CREATE TABLE entry (' WHERE name = 'entry'",
      "UPDATE sqlite_schema SET rootpage = 2 WHERE name = 'entry'",
      "UPDATE sqlite_schema SET rootpage = 99999 WHERE name = 'digest'",
      "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'draft') WHERE name = 'entry'",
      "UPDATE sqlite_schema SET type = 'view', sql = 'CREATE VIEW entry AS SELECT * FROM entry' WHERE name = 'entry'",
      "CREATE TRIGGER t AFTER INSERT ON entry BEGIN DELETE FROM entry; END",
      "CREATE TRIGGER t AFTER INSERT ON sync_log BEGIN DELETE FROM entry; END",
      "CREATE VIEW v AS WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM r) SELECT x FROM r",
      "ALTER TABLE entry ADD COLUMN secret TEXT", "ALTER TABLE entry DROP COLUMN zone",
      "ALTER TABLE installation ADD COLUMN x", "DROP TABLE digest", "DROP TABLE installation",
      "DELETE FROM installation", "CREATE INDEX weird ON entry(body COLLATE NOCASE)",
      "CREATE INDEX weird ON entry(json_extract(body, '$.x'))", "DROP INDEX entry_by_origin",
      "CREATE VIRTUAL TABLE f USING fts5(x)", "PRAGMA user_version = 1",
      "PRAGMA user_version = 0", "PRAGMA application_id = 7", "PRAGMA encoding = 'UTF-16le'",
      "UPDATE sqlite_schema SET sql = sql || ' -- ' || hex(zeroblob(2000000)) WHERE name = 'entry'",
      "DELETE FROM sqlite_schema WHERE name = 'entry_by_subject'",
      "UPDATE installation SET study = zeroblob(16)",
      "UPDATE installation SET role = 'centre'",
    ]
    let change = changes.randomElement(using: &generator) ?? ""
    try run([change])
    return String(change.prefix(120))
  }

  /// Values that the column's type forbids, put in while the table was not strict.
  private mutating func changeTypes() throws -> String {
    let columns = [
      "id", "origin", "seq", "at", "zone", "\"by\"", "kind", "subject", "\"case\"", "audience",
      "parents", "nonce", "bodyHash", "body",
    ]
    let values = [
      "NULL", "'texto'", "1.5", "x'00'", "-1", "9223372036854775807", "-9223372036854775808",
      "zeroblob(32)", "zeroblob(3000000)", "randomblob(32)", "''", "CAST(x'ff00fe' AS TEXT)",
      "replace(hex(zeroblob(500000)), '0', 'á')", "zeroblob(32 * 100000)", "9e999",
    ]
    let column = columns.randomElement(using: &generator) ?? ""
    let value = values.randomElement(using: &generator) ?? ""
    let rows = generator.happens(50) ? "number = (SELECT max(number) FROM entry)" : "true"
    try withLooseTables(["UPDATE entry SET \(column) = \(value) WHERE \(rows)"])
    return "\(column) = \(value) where \(rows)"
  }

  private mutating func doubleRows() throws -> String {
    let changes = [
      "INSERT INTO entry SELECT number + 1000, id, origin, seq, at, zone, \"by\", kind, subject, \"case\", audience, parents, nonce, bodyHash, body FROM entry",
      "INSERT INTO installation SELECT 1, study, origin, role, name || 'x', device FROM installation",
      "INSERT INTO digest SELECT * FROM digest",
      "UPDATE entry SET number = -number",
    ]
    let change = changes.randomElement(using: &generator) ?? ""
    try withLooseTables([change])
    return String(change.prefix(60))
  }

  /// Takes the rules out of the tables' definitions, changes rows, and puts the rules back.
  private func withLooseTables(_ changes: [String]) throws {
    let tables = ["entry", "installation", "digest", "draft"]
    var definitions: [String: String] = [:]
    let reading = try DatabaseQueue(path: path)
    for table in tables {
      definitions[table] = try reading.read {
        try String.fetchOne(
          $0, sql: "SELECT sql FROM sqlite_schema WHERE name = ?", arguments: [table])
      }
    }
    try reading.close()
    let loosening = definitions.compactMap { table, sql -> String? in
      let loose = sql.replacing(") STRICT", with: ")").replacing(" WITHOUT ROWID", with: "")
        .replacing(", WITHOUT ROWID", with: "").replacing("UNIQUE", with: "")
        .replacing("NOT NULL", with: "").replacing("'", with: "''")
      guard !sql.contains("WITHOUT ROWID") else { return nil }
      return "UPDATE sqlite_schema SET sql = '\(loose)' WHERE name = '\(table)'"
    }
    try run(loosening)
    try run(changes)
    try run(
      definitions.map { table, sql in
        let quoted = sql.replacing("'", with: "''")
        return "UPDATE sqlite_schema SET sql = '\(quoted)' WHERE name = '\(table)'"
      })
  }

  /// Values that the tables allow, of entries that are then not what their ids say.
  private mutating func changeValues() throws -> String {
    let last = "WHERE number = (SELECT max(number) FROM entry)"
    let changes = [
      "UPDATE entry SET body = replace(body, '1', '2') WHERE kind = 'interview'",
      "UPDATE entry SET body = '{}' \(last)", "UPDATE entry SET body = body || ' ' \(last)",
      "UPDATE entry SET body = NULL, nonce = NULL \(last)",
      "UPDATE entry SET seq = seq + 1", "UPDATE entry SET at = at - 1 \(last)",
      "UPDATE entry SET parents = id \(last)",
      "UPDATE entry SET parents = id || (SELECT id FROM entry LIMIT 1) \(last)",
      "UPDATE entry SET parents = zeroblob(32 * 1000000) \(last)",
      "UPDATE entry SET body = '{\"a\":' || hex(zeroblob(5000000)) || '}' \(last)",
      "UPDATE entry SET audience = '*'", "UPDATE entry SET audience = 'x' \(last)",
      "UPDATE entry SET kind = 'withdrawal' \(last)", "UPDATE entry SET kind = 'interview'",
      "UPDATE entry SET subject = 'x''; DROP TABLE entry; --' \(last)",
      "UPDATE entry SET origin = randomblob(16) \(last)",
      "UPDATE entry SET id = randomblob(32) \(last)",
      "UPDATE entry SET bodyHash = randomblob(32) \(last)",
      "DELETE FROM entry WHERE kind = 'form'", "DELETE FROM entry \(last)",
      "DELETE FROM digest", "UPDATE digest SET count = count + 1",
      "UPDATE digest SET xor = randomblob(32)", "UPDATE digest SET count = 9223372036854775807",
      "UPDATE draft SET purpose = 'x'", "UPDATE installation SET name = hex(zeroblob(1000000))",
      "UPDATE installation SET origin = (SELECT origin FROM entry LIMIT 1)",
    ]
    let change = changes.randomElement(using: &generator) ?? ""
    try run([change])
    return String(change.prefix(90))
  }
}
