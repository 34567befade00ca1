import GRDBSQLite

/// A database that is worked on by SQLite's C interface alone.
final class BareFile {
  private var database: OpaquePointer?

  init(_ path: String) throws {
    try check(sqlite3_open(path, &database))
    try run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536")
  }

  deinit { sqlite3_close(database) }

  func run(_ sql: String) throws { try check(sqlite3_exec(database, sql, nil, nil, nil)) }

  private func check(_ code: Int32) throws {
    guard code == SQLITE_OK else {
      throw BenchmarkFailure.sqlite(
        sqlite3_errmsg(database).map { String(cString: $0) } ?? "no database")
    }
  }
}
