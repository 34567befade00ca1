/// The row of the settings sheet; every cell is blank when the form has no such sheet.
struct SettingsRow: Sendable {
  let number: Int?
  private let row: TableRow?

  init(_ row: TableRow?) {
    number = row?.number
    self.row = row
  }

  subscript(column: SettingsColumn) -> String { row?.cells[column.rawValue] ?? "" }

  /// Every cell by its column, those of languages left out.
  var all: [String: String] { row?.cells ?? [:] }

  /// The form's title by language.
  var titles: [FormLanguage: String] { row?.texts[SettingsColumn.title.rawValue] ?? [:] }
}
