/// The row of the settings sheet; every cell is blank when the form has no such sheet.
struct SettingsRow: Sendable {
  let number: Int?
  private let row: TableRow?

  init(_ row: TableRow?) {
    number = row?.number
    self.row = row
  }

  subscript(column: SettingsColumn) -> String { row?.cells[column.rawValue] ?? "" }

  /// The form's title by language.
  var titles: [FormLanguage: String] { row?.texts[SettingsColumn.title.rawValue] ?? [:] }
}
