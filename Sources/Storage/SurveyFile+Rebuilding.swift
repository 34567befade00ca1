import Foundation
import GRDB
import Sync

extension SurveyFile {
  /// Drops every computed table and computes it again from the entries, in one transaction.
  package func rebuild() throws(StorageFailure) {
    try write { database in
      try self.dropComputed(in: database)
      try self.registerForms(in: database)
      let subjects = try String.fetchAll(
        database,
        sql: "SELECT DISTINCT subject FROM entry WHERE kind IN ('interview', 'correction')")
      let projector = Projector(file: self, database: database)
      for subject in subjects { try projector.project(subject) }
      try FieldworkProjector(database: database).rebuild()
    }
  }

  private func dropComputed(in database: Database) throws {
    let layouts = try String.fetchAll(database, sql: "SELECT layout FROM projection")
    for table in layouts.flatMap(ProjectionLayout.tableNames) {
      try database.execute(sql: "DROP TABLE IF EXISTS \(table.quotedForSQL)")
    }
    for table in ["form", "interview", "conflict", "projection"] {
      try database.execute(sql: "DELETE FROM \(table)")
    }
    cache = FormCache()
  }

  /// In the order the entries came in, as the tables were made.
  private func registerForms(in database: Database) throws {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT id, body FROM entry
        WHERE kind = 'form' AND \(Schema.isNoInterview) AND body IS NOT NULL ORDER BY number
        """)
    for row in rows {
      let text: String = row["body"]
      guard let id = EntryID(bytes: row["id"] as Data),
        let value = try? CanonicalValue(canonical: Array(text.utf8)),
        let form = FormBody(body: value)
      else { continue }
      try register(form, entry: id, in: database)
    }
  }
}
