import GRDB

/// The tables that hold the answers to a questionnaire.
extension Projector {
  func layout(formID: String) throws -> ProjectionLayout {
    if let cached = file.cache.layouts[formID] { return cached }
    let versions = try file.forms(formID, in: database).map(\.form)
    let layout = ProjectionLayout(
      formID: formID, versions: versions, taken: try tablesOfOtherForms(than: formID))
    file.cache.layouts[formID] = layout
    return layout
  }

  /// Makes the tables of a form anew if its versions ask for other columns, and fills them.
  func rebuild(formID: String) throws {
    let layout = try layout(formID: formID)
    guard try storedText(formID) != layout.text else { return }
    for name in try storedTables(formID) {
      try database.execute(sql: "DROP TABLE IF EXISTS \(name.quotedForSQL)")
    }
    for table in layout.tables { try create(table) }
    try database.execute(
      sql: "INSERT OR REPLACE INTO projection (form_id, layout) VALUES (?, ?)",
      arguments: [formID, layout.text])
    let interviews = try String.fetchAll(
      database, sql: "SELECT id FROM interview WHERE form_id = ?", arguments: [formID])
    for interview in interviews { try project(interview) }
  }

  private func create(_ table: ProjectionLayout.Table) throws {
    let keys =
      table.loop.isEmpty
      ? ["interview TEXT PRIMARY KEY"]
      : [
        "interview TEXT NOT NULL", "instance TEXT NOT NULL", "parent TEXT",
        "ordinal INTEGER NOT NULL",
      ]
    let columns = table.columns.map { "\($0.name.quotedForSQL) \($0.affinity)" }
    let ends =
      ["missing TEXT NOT NULL"] + (table.loop.isEmpty ? [] : ["PRIMARY KEY (interview, instance)"])
    let definition = (keys + columns + ends).joined(separator: ", ")
    try database.execute(sql: "CREATE TABLE \(table.name.quotedForSQL) (\(definition))")
  }

  private func storedText(_ formID: String) throws -> String? {
    try String.fetchOne(
      database, sql: "SELECT layout FROM projection WHERE form_id = ?", arguments: [formID])
  }

  private func storedTables(_ formID: String) throws -> [String] {
    ProjectionLayout.tableNames(inText: try storedText(formID) ?? "")
  }

  private func tablesOfOtherForms(than formID: String) throws -> [String] {
    let texts = try String.fetchAll(
      database, sql: "SELECT layout FROM projection WHERE form_id <> ?", arguments: [formID])
    return texts.flatMap(ProjectionLayout.tableNames)
  }
}

extension ProjectionLayout {
  /// A line for each table: its name, its repeat, then its columns with their affinities.
  var text: String {
    tables.map { table in
      ([table.name, table.loop] + table.columns.map { "\($0.name) \($0.affinity)" })
        .joined(separator: "\t")
    }.joined(separator: "\n")
  }

  static func tableNames(inText text: String) -> [String] {
    text.split(separator: "\n").compactMap { $0.split(separator: "\t").first.map(String.init) }
  }
}
