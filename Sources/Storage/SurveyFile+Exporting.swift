import Analysis
import GRDB
import Sync

extension SurveyFile {
  /// The tables of an export: interviews first, then each repeat, columns in form order.
  package func exportSheets(
    _ formID: String, _ settings: ExportSettings
  ) throws(StorageFailure) -> [ExportSheet] {
    try read { database in
      let layout = try Projector(file: self, database: database).layout(formID: formID)
      let versions = try self.forms(formID, in: database).map(\.form)
      return ExportPlan(layout: layout, versions: versions, settings: settings).sheets
    }
  }

  /// Gives every row of a sheet, one after another, by start of interview.
  package func exportRows(
    of sheet: ExportSheet, _ settings: ExportSettings, to receive: ([String]) throws -> Void
  ) throws {
    let writer = ExportCells(sheet: sheet, settings: settings, deviceNames: try deviceNames())
    let query = try ExportQuery(sheet, settings)
    // What the receiver throws is its own affair and passes as it is.
    var refusal: (any Error)?
    try read { database in
      let cursor = try Row.fetchCursor(
        database, sql: query.sql, arguments: StatementArguments(query.arguments))
      let further = try query.further.map { try database.cachedStatement(sql: $0) }
      while refusal == nil, let row = try cursor.next() {
        let keys: StatementArguments =
          sheet.loop.isEmpty
          ? [row["id"] as String] : [row["id"] as String, row["instance"] as String]
        let cells = writer.cells(of: row, try further.map { try Row.fetchOne($0, arguments: keys) })
        do { try receive(cells) } catch { refusal = error }
      }
    }
    if let refusal { throw refusal }
  }
}
