import GRDBSQLite

/// A table like the one answers in progress go to, written with SQLite's C interface alone.
final class BareTable {
  private var database: OpaquePointer?
  private var insertion: OpaquePointer?

  init(path: String) throws {
    try check(sqlite3_open(path, &database))
    try run("PRAGMA journal_mode = WAL")
    try run("PRAGMA synchronous = FULL")
    try run(
      """
      CREATE TABLE change (draft INTEGER NOT NULL, number INTEGER NOT NULL, at INTEGER NOT NULL,
                           zone INTEGER NOT NULL, kind TEXT NOT NULL, path TEXT NOT NULL,
                           value TEXT NOT NULL, PRIMARY KEY (draft, number)) STRICT, WITHOUT ROWID
      """)
    try check(
      sqlite3_prepare_v2(
        database, "INSERT INTO change VALUES (1, ?, 1750000000000, -300, ?, ?, ?)", -1, &insertion,
        nil))
  }

  deinit {
    sqlite3_finalize(insertion)
    sqlite3_close(database)
  }

  /// Writes the rows in one durable transaction.
  func commit(_ rows: [(number: Int, kind: String, path: String, value: String)]) throws {
    try run("BEGIN IMMEDIATE")
    for row in rows {
      sqlite3_bind_int64(insertion, 1, Int64(row.number))
      bind(row.kind, 2)
      bind(row.path, 3)
      bind(row.value, 4)
      guard sqlite3_step(insertion) == SQLITE_DONE else { throw failure }
      sqlite3_reset(insertion)
    }
    try run("COMMIT")
  }

  private func bind(_ text: String, _ place: Int32) {
    // The destructor -1 is SQLITE_TRANSIENT, a cast that Swift does not import.
    sqlite3_bind_text(
      insertion, place, text, -1, unsafeBitCast(-1, to: sqlite3_destructor_type.self))
  }

  private func run(_ sql: String) throws { try check(sqlite3_exec(database, sql, nil, nil, nil)) }

  private func check(_ code: Int32) throws {
    guard code == SQLITE_OK else { throw failure }
  }

  private var failure: BenchmarkFailure {
    .sqlite(sqlite3_errmsg(database).map { String(cString: $0) } ?? "no database")
  }
}
