import Foundation
import GRDB
import Sync

extension SurveyFile {
  /// Drops every computed table and computes it again from the entries, in one transaction.
  package func rebuild() throws(StorageFailure) {
    try write { database in
      try self.dropComputed(in: database)
      try self.registerForms(in: database)
      _ = try self.applyWithdrawals(since: 0, isSealing: false, in: database)
      try self.layOutInterviews(in: database)
      try self.projectReviewed(in: database)
      try FieldworkProjector(database: database).rebuild()
      try ForkFinder(database: database).rebuild()
    }
  }

  /// Interviews with reviews, which their seals alone do not tell of.
  private func projectReviewed(in database: Database) throws {
    let subjects = try String.fetchAll(
      database,
      sql: "SELECT DISTINCT subject FROM entry WHERE kind = 'review' AND \(Schema.isNoInterview)")
    let projector = Projector(file: self, database: database)
    for subject in subjects { try projector.project(subject) }
  }

  private func dropComputed(in database: Database) throws {
    let layouts = try String.fetchAll(database, sql: "SELECT layout FROM projection")
    for table in layouts.flatMap(ProjectionLayout.tableNames) {
      try database.execute(sql: "DROP TABLE IF EXISTS \(table.quotedForSQL)")
    }
    for table in ["form", "interview", "conflict", "projection", "review", "withdrawn"] {
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

  /// Interviews with one seal as they come; the others when all their seals are known.
  private func layOutInterviews(in database: Database) throws {
    let rows = LogRows(
      try RawStatement(
        "SELECT \(LogRows.columns) FROM entry WHERE kind IN \(EntryKind.sealsInSQL)",
        in: database),
      study: installation.study, file: path)
    let (projector, general) = (
      SealProjector(file: self, database: database), Projector(file: self, database: database)
    )
    var outline = SealOutline()
    var touched = Set<String>()
    try rows.forEach { entry in
      if entry.isFirstSeal, let body = entry.body, (try? outline.read(canonical: body)) != nil,
        try projector.project(entry, outline)
      {
        return
      }
      touched.insert(String(decoding: entry.subject, as: UTF8.self))
      guard touched.count >= 20_000 else { return }
      for subject in touched { try general.project(subject) }
      touched = []
    }
    for subject in touched { try general.project(subject) }
  }
}

extension EntryKind {
  /// The kinds of seals as a list of SQL.
  static let sealsInSQL = "('interview', 'correction', 'resolution')"
}
