import GRDB
import GRDBSQLite

/// One statement of SQLite's own interface, for loops that GRDB's rows would slow down.
///
/// What is bound is not copied: it must stay where it is until the statement has run.
final class RawStatement {
  let handle: OpaquePointer
  private let connection: OpaquePointer

  init(_ sql: String, on connection: OpaquePointer) throws {
    var prepared: OpaquePointer?
    let code = sqlite3_prepare_v3(
      connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
    guard code == SQLITE_OK, let prepared else { throw DatabaseError(code, of: connection) }
    handle = prepared
    self.connection = connection
  }

  /// Prepares a statement on a connection of GRDB's.
  convenience init(_ sql: String, in database: Database) throws {
    guard let connection = database.sqliteConnection else {
      throw DatabaseError(resultCode: .SQLITE_MISUSE)
    }
    try self.init(sql, on: connection)
  }

  deinit { sqlite3_finalize(handle) }

  // MARK: Binding

  func bind(_ place: Int32, text: UnsafeRawBufferPointer) {
    let bytes = text.baseAddress ?? RawStatement.nothing
    sqlite3_bind_text(
      handle, place, bytes.assumingMemoryBound(to: CChar.self), Int32(text.count), nil)
  }

  func bind(_ place: Int32, optionalText text: UnsafeRawBufferPointer?) {
    guard let text else { return bindNull(place) }
    bind(place, text: text)
  }

  /// Binds text that is copied.
  func bind(_ place: Int32, copied text: [UInt8]) {
    text.withUnsafeBytes { buffer in
      let bytes = buffer.baseAddress ?? RawStatement.nothing
      // The destructor -1 is SQLITE_TRANSIENT, a cast that Swift does not import.
      sqlite3_bind_text(
        handle, place, bytes.assumingMemoryBound(to: CChar.self), Int32(buffer.count),
        unsafeBitCast(-1, to: sqlite3_destructor_type.self))
    }
  }

  /// Binds a blob that is copied.
  func bind(_ place: Int32, copiedBlob bytes: [UInt8]) {
    _ = bytes.withUnsafeBytes { buffer in
      sqlite3_bind_blob(
        handle, place, buffer.baseAddress ?? RawStatement.nothing, Int32(buffer.count),
        unsafeBitCast(-1, to: sqlite3_destructor_type.self))
    }
  }

  func bind(_ place: Int32, blob: UnsafeRawBufferPointer) {
    sqlite3_bind_blob(
      handle, place, blob.baseAddress ?? RawStatement.nothing, Int32(blob.count), nil)
  }

  func bind(_ place: Int32, _ number: Int64) { sqlite3_bind_int64(handle, place, number) }

  func bindNull(_ place: Int32) { sqlite3_bind_null(handle, place) }

  func clearBindings() { sqlite3_clear_bindings(handle) }

  // MARK: Running

  /// Runs a statement that gives no rows.
  func run() throws {
    while try step() {}
    reset()
  }

  /// Goes on to the next row; false when there is none.
  func step() throws -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code:
      let error = DatabaseError(code, of: connection)
      reset()
      throw error
    }
  }

  func reset() { sqlite3_reset(handle) }

  /// Rows changed by the statement of this connection that ran last.
  var changes: Int { Int(sqlite3_changes(connection)) }

  // MARK: Columns

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

  /// An integer; nil for a value of any other type.
  func integer(_ column: Int32) -> Int64? {
    guard sqlite3_column_type(handle, column) == SQLITE_INTEGER else { return nil }
    return sqlite3_column_int64(handle, column)
  }

  /// The bytes of a text, good until the next step; nil for a value of any other type.
  func text(_ column: Int32) -> UnsafeRawBufferPointer? {
    guard sqlite3_column_type(handle, column) == SQLITE_TEXT,
      let start = sqlite3_column_text(handle, column)
    else { return nil }
    return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
  }

  /// The bytes of a blob, good until the next step; nil for a value of any other type.
  func blob(_ column: Int32) -> UnsafeRawBufferPointer? {
    guard sqlite3_column_type(handle, column) == SQLITE_BLOB else { return nil }
    let start = sqlite3_column_blob(handle, column)
    return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
  }

  func string(_ column: Int32) -> String? {
    text(column).map { String(decoding: $0, as: UTF8.self) }
  }

  /// A place for texts and blobs without bytes, as no place at all would mean NULL.
  private static var nothing: UnsafeRawPointer {
    UnsafeRawPointer(("" as StaticString).utf8Start)
  }
}

extension DatabaseError {
  /// What a connection says of its last failure.
  init(_ code: CInt, of connection: OpaquePointer?) {
    self.init(
      resultCode: ResultCode(rawValue: code),
      message: connection.flatMap { sqlite3_errmsg($0) }.map { String(cString: $0) })
  }
}
