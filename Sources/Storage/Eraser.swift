import Foundation
import GRDB
import Sync

/// Takes the content of withdrawn subjects out of a survey file, of any format.
///
/// Headers, ids and hashes of entries stay; what they said, and what was computed from it, goes.
struct Eraser {
  let database: Database

  /// What is never erased, though its subject be called as something withdrawn is.
  static let keptKinds: Set<EntryKind> = [
    .study, .form, .device, .enrolment, .touchpoints, .settings, .register, .release, .withdrawal,
  ]

  private static let keptKindsInSQL =
    "(" + keptKinds.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ") + ")"

  /// Erases everything said about some subjects; whether there was anything.
  func erase(_ subjects: some Sequence<String>) throws -> Bool {
    // Freed bytes are overwritten from here on.
    try database.execute(sql: "PRAGMA secure_delete = ON")
    var isErasing = false
    for subject in subjects {
      let statement = try database.cachedStatement(
        sql: """
          UPDATE entry SET nonce = NULL, body = NULL
          WHERE subject = ? AND body IS NOT NULL AND kind NOT IN \(Self.keptKindsInSQL)
          """)
      try statement.execute(arguments: [subject])
      isErasing = database.changesCount > 0 || isErasing
      isErasing = try eraseDrafts("interview", subject) || isErasing
      try removeRows(ofInterview: subject)
      try removeRows(["cases": "id", "attempt": "id", "attachment": "digest"], subject)
    }
    return isErasing
  }

  /// Erases what is at work for a case: drafts and open calls.
  func eraseWork(onCase id: String) throws -> Bool {
    try removeRows(["cases": "id", "attempt": "\"case\"", "open_attempt": "\"case\""], id)
    return try eraseDrafts("\"case\"", id)
  }

  /// Removes the computed rows of an interview from every table that has some.
  func removeRows(ofInterview id: String) throws {
    try removeRows(["interview": "id", "conflict": "interview", "review": "interview"], id)
    let layouts = try String.fetchAll(database, sql: "SELECT layout FROM projection")
    for table in layouts.flatMap(ProjectionLayout.tableNames) {
      try database.execute(
        sql: "DELETE FROM \(table.quotedForSQL) WHERE interview = ?", arguments: [id])
    }
  }

  private func removeRows(_ tables: [String: String], _ key: String) throws {
    for (table, column) in tables.sorted(by: { $0.key < $1.key })
    where try database.tableExists(table) {
      try database.execute(sql: "DELETE FROM \(table) WHERE \(column) = ?", arguments: [key])
    }
  }

  private func eraseDrafts(_ column: String, _ key: String) throws -> Bool {
    let numbers = try Int64.fetchAll(
      database, sql: "SELECT number FROM draft WHERE \(column) = ?", arguments: [key])
    for number in numbers {
      try database.execute(sql: "DELETE FROM draft_change WHERE draft = ?", arguments: [number])
      try database.execute(sql: "DELETE FROM draft WHERE number = ?", arguments: [number])
    }
    return !numbers.isEmpty
  }

  /// Entries that wait lose their bodies, too, whoever sent them.
  func eraseQuarantine() throws -> Bool {
    guard try database.tableExists("quarantine"), try database.tableExists("withdrawn") else {
      return false
    }
    try database.execute(
      sql: """
        UPDATE quarantine SET nonce = NULL, body = NULL
        WHERE body IS NOT NULL AND json_extract(header, '$.kind') NOT IN \(Self.keptKindsInSQL)
          AND (json_extract(header, '$.subject') IN (SELECT subject FROM withdrawn)
            OR json_extract(header, '$.case') IN
              (SELECT subject FROM withdrawn WHERE scope = 'case'))
        """)
    return database.changesCount > 0
  }
}
