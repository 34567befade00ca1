/// The queries behind one sheet; each stays below the columns that SQLite gives in one row.
struct ExportQuery {
  /// Keys, the first table's questions and why its cells are empty: a row for each row of the sheet.
  let sql: String
  let arguments: [String]
  /// The same of each further table; asked with the interview and, in a repeat, the instance.
  let further: [String]

  init(_ sheet: ExportSheet, _ settings: ExportSettings) throws(StorageFailure) {
    let first = sheet.tables[0]
    let name = first.quotedForSQL
    let filter = try PopulationFilter(settings.population)
    // An interview whose form has not arrived has no row there, and is written all the same.
    sql = """
      SELECT \((Self.keys(sheet, name) + Self.cells(sheet, first)).joined(separator: ", "))
      FROM interview LEFT JOIN form ON form.hash = interview.form
      \(sheet.loop.isEmpty ? "LEFT JOIN" : "JOIN") \(name) ON \(name).interview = interview.id
      WHERE \(filter.sql)
      ORDER BY \(Self.order(sheet, name).joined(separator: ", "))
      """
    arguments = filter.arguments
    further = sheet.tables.dropFirst().map { table in
      """
      SELECT \(Self.cells(sheet, table).joined(separator: ", ")) FROM \(table.quotedForSQL)
      WHERE interview = ?\(sheet.loop.isEmpty ? "" : " AND instance = ?")
      """
    }
  }

  private static func cells(_ sheet: ExportSheet, _ table: String) -> [String] {
    let names = sheet.columns.filter { $0.table == table }.map(\.name) + ["missing"]
    return names.map { "\(table.quotedForSQL).\($0.quotedForSQL)" }
  }

  private static func keys(_ sheet: ExportSheet, _ first: String) -> [String] {
    guard !sheet.loop.isEmpty else { return ["interview.*", "form.version AS form_version"] }
    return ["interview.id", "\(first).instance", "\(first).parent", "\(first).ordinal"]
  }

  private static func order(_ sheet: ExportSheet, _ first: String) -> [String] {
    let interviews = ["interview.started", "interview.id"]
    return sheet.loop.isEmpty
      ? interviews : interviews + ["\(first).parent", "\(first).ordinal"]
  }
}
