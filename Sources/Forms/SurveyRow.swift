/// One row of the survey sheet, as the author filled it in.
struct SurveyRow: Sendable {
  private let row: TableRow

  init(_ row: TableRow) {
    self.row = row
  }

  var number: Int { row.number }

  /// The cell of a column, empty when it is blank.
  subscript(column: SurveyColumn) -> String { row.cells[column.rawValue] ?? "" }

  func has(_ column: SurveyColumn) -> Bool { row.cells[column.rawValue] != nil }

  /// The cells of a translatable column.
  func texts(_ column: SurveyColumn) -> [FormLanguage: String] { row.texts[column.rawValue] ?? [:] }

  var isDisabled: Bool { self[.disabled].yesOrNo == true }

  /// A row without type, name and label is the author's own remark.
  var isRemark: Bool { !has(.type) && !has(.name) && texts(.label).isEmpty }
}
