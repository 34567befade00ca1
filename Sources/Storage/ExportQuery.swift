/// The query behind one sheet: keys, then the questions, then why cells are empty.
struct ExportQuery {
  let sql: String
  let arguments: [String]

  init(_ sheet: ExportSheet, _ settings: ExportSettings) {
    let tables = sheet.tables.map(\.quotedForSQL)
    let cells = sheet.columns.map { "\($0.table.quotedForSQL).\($0.name.quotedForSQL)" }
    let missing = tables.map { "\($0).missing" }
    let filter = PopulationFilter(settings.population)
    let selected = Self.keys(sheet, tables) + cells + missing
    sql = """
      SELECT \(selected.joined(separator: ", "))
      FROM interview LEFT JOIN form ON form.hash = interview.form
      \(Self.joins(sheet, tables).joined(separator: " "))
      WHERE \(filter.sql)
      ORDER BY \(Self.order(sheet, tables).joined(separator: ", "))
      """
    arguments = filter.arguments
  }

  private static func keys(_ sheet: ExportSheet, _ tables: [String]) -> [String] {
    guard !sheet.loop.isEmpty, let first = tables.first else {
      return ["interview.*", "form.version AS form_version"]
    }
    return ["interview.id", "\(first).instance", "\(first).parent", "\(first).ordinal"]
  }

  /// An interview whose form has not arrived has no row of its own there, and is written all the same.
  private static func joins(_ sheet: ExportSheet, _ tables: [String]) -> [String] {
    tables.enumerated().map { position, table in
      let on = "\(table) ON \(table).interview = interview.id"
      guard !sheet.loop.isEmpty else { return "LEFT JOIN \(on)" }
      return "JOIN \(on)" + (position == 0 ? "" : " AND \(table).instance = \(tables[0]).instance")
    }
  }

  private static func order(_ sheet: ExportSheet, _ tables: [String]) -> [String] {
    let interviews = ["interview.started", "interview.id"]
    guard !sheet.loop.isEmpty, let first = tables.first else { return interviews }
    return interviews + ["\(first).parent", "\(first).ordinal"]
  }
}
