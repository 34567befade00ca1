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

  /// A row without type and name is the author's own remark, or a heading where it has a label.
  var isRemark: Bool { !has(.type) && !has(.name) }

  /// The cells of columns that are passed on to other programs: `body::x`, `instance::x`, `bind::x`.
  var attributes: [String: String] {
    row.cells.filter { header, _ in
      ["body::", "instance::", "bind::", "control::"].contains { header.hasPrefix($0) }
        && !header.hasPrefix("bind::\(SurveyColumn.measurePrefix)")
    }
  }
}
