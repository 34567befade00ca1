import Analysis
import Responses

/// The query behind one sheet: keys, then the questions, then why cells are empty.
struct ExportQuery {
  let sql: String
  let arguments: [String]

  init(_ sheet: ExportSheet, _ settings: ExportSettings) {
    var tables: [String] = []
    for column in sheet.columns where !tables.contains(column.table) { tables.append(column.table) }
    let first = tables.first?.quotedForSQL
    let keys =
      sheet.loop.isEmpty
      ? "interview.*, form.version AS form_version"
      : "interview.id, \(first ?? "NULL").instance, \(first ?? "NULL").parent, \(first ?? "NULL").ordinal"
    let cells = sheet.columns.map { "\($0.table.quotedForSQL).\($0.name.quotedForSQL)" }
    let missing = tables.map { "\($0.quotedForSQL).missing" }
    let joins = tables.map { table in
      let name = table.quotedForSQL
      let instance = sheet.loop.isEmpty || name == first ? "" : " AND \(name).instance = \(first ?? "").instance"
      return "JOIN \(name) ON \(name).interview = interview.id\(instance)"
    }
    let population = settings.population
    let purposes = population.purposes.map(\.rawValue).sorted()
    let statuses = population.statuses.map(\.rawValue).sorted()
    sql = """
      SELECT \(keys), \((cells + missing + ["0"]).joined(separator: ", "))
      FROM interview LEFT JOIN form ON form.hash = interview.form
      \(joins.joined(separator: " "))
      WHERE interview.form_id = ?
        AND interview.purpose IN (\(purposes.map { _ in "?" }.joined(separator: ", ")))
        AND interview.status IN (\(statuses.map { _ in "?" }.joined(separator: ", ")))
      ORDER BY interview.started, interview.id\(sheet.loop.isEmpty ? "" : ", \(first ?? "NULL").parent, \(first ?? "NULL").ordinal")
      """
    arguments = [population.formID] + purposes + statuses
  }
}
