import GRDB

@testable import Storage

/// What a survey file holds, as lines that can be compared.
extension SurveyFile {
  /// Every entry with all its columns, by id, and every digest.
  func logLines() throws -> [String] {
    try lines(
      """
      SELECT id, origin, seq, at, zone, "by", kind, subject, "case", audience, parents, nonce,
             bodyHash, body FROM entry ORDER BY id
      """) + lines("SELECT * FROM digest ORDER BY origin, audience")
  }

  /// Every row of every computed table; numbers of entries are left out, as they are local.
  func projectionLines() throws -> [String] {
    let tables = try read { database in
      try String.fetchAll(
        database,
        sql:
          "SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'form!_%' ESCAPE '!' ORDER BY 1"
      )
    }
    return try lines("SELECT hash, form_id, version, title FROM form ORDER BY hash")
      + lines("SELECT * FROM interview ORDER BY id")
      + lines("SELECT * FROM conflict ORDER BY interview, field")
      + lines("SELECT * FROM projection ORDER BY form_id")
      + lines("SELECT * FROM cases ORDER BY id") + lines("SELECT * FROM attempt ORDER BY id")
      + lines("SELECT * FROM setting ORDER BY key") + lines("SELECT * FROM register ORDER BY name")
      + lines("SELECT * FROM attachment ORDER BY digest")
      + tables.flatMap { try lines("SELECT '\($0)', * FROM \($0.quotedForSQL)").sorted() }
  }

  func lines(_ sql: String) throws -> [String] {
    try read { database in
      try Row.fetchAll(database, sql: sql).map { row in
        row.map { "\($0)=\($1)" }.joined(separator: " | ")
      }
    }
  }

  /// One value, as text.
  func value(_ sql: String) throws -> String? {
    try read { database in try String.fetchOne(database, sql: sql) }
  }

  func count(_ table: String) throws -> Int {
    try read { database in
      try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table.quotedForSQL)") ?? -1
    }
  }

  /// Runs SQL that the file itself would never run.
  func tamper(_ sql: String) throws {
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
  }
}
