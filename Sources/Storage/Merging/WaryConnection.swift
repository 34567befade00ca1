import CSQLiteDefence
import Foundation
import GRDB
import GRDBSQLite
import Sync

/// A connection that only reads, to a file that may hold anything.
///
/// Source: "Defense Against The Dark Arts", https://www.sqlite.org/security.html
final class WaryConnection {
  let handle: OpaquePointer

  /// Opens a file that nobody writes to where it is, or a private copy.
  init(_ path: String, isUnchanging: Bool) throws {
    var handle: OpaquePointer?
    let address =
      URL(fileURLWithPath: path).absoluteString + (isUnchanging ? "?mode=ro&immutable=1" : "")
    let flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX
    let code = sqlite3_open_v2(address, &handle, flags, nil)
    guard code == SQLITE_OK, let handle else {
      let error = DatabaseError(code, of: handle)
      sqlite3_close(handle)
      throw error
    }
    self.handle = handle
    try defend()
  }

  deinit { sqlite3_close(handle) }

  func statement(_ sql: String) throws -> RawStatement { try RawStatement(sql, on: handle) }

  private func defend() throws {
    try check(campo_sqlite_defend(UnsafeMutableRawPointer(handle)))
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, Int32(EntryLimits.body + 1 << 20))
    sqlite3_limit(handle, SQLITE_LIMIT_SQL_LENGTH, 1 << 20)
    sqlite3_limit(handle, SQLITE_LIMIT_COLUMN, 2_000)
    sqlite3_limit(handle, SQLITE_LIMIT_EXPR_DEPTH, 100)
    sqlite3_limit(handle, SQLITE_LIMIT_COMPOUND_SELECT, 2)
    sqlite3_limit(handle, SQLITE_LIMIT_VDBE_OP, 25_000)
    sqlite3_limit(handle, SQLITE_LIMIT_FUNCTION_ARG, 8)
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0)
    sqlite3_limit(handle, SQLITE_LIMIT_TRIGGER_DEPTH, 1)
    sqlite3_limit(handle, SQLITE_LIMIT_WORKER_THREADS, 0)
    try check(
      sqlite3_exec(
        handle,
        """
        PRAGMA cell_size_check = ON; PRAGMA trusted_schema = OFF; PRAGMA mmap_size = 0;
        PRAGMA temp_store = MEMORY; PRAGMA cache_size = -4096;
        """, nil, nil, nil))
  }

  private func check(_ code: Int32) throws {
    guard code == SQLITE_OK else { throw DatabaseError(code, of: handle) }
  }
}
