/// The cells of a questionnaire file, whatever its format.
package protocol Workbook {
  /// The last component of the file's path, for findings.
  var fileName: String { get }
  var sheets: [Sheet] { get }
}

/// One sheet: its name as the author wrote it and its rows that are not blank, in order.
package struct Sheet: Sendable, Equatable {
  package let name: String
  package let rows: [SheetRow]

  package init(name: String, rows: [SheetRow]) {
    self.name = name
    self.rows = rows
  }
}

/// One row of a sheet.
package struct SheetRow: Sendable, Equatable {
  /// Counted from 1, as the author sees it; in a Markdown file, the line of the file.
  package let number: Int
  /// Dense from column A; empty cells are `""` and those at the end are left out.
  package let cells: [String]

  package init(number: Int, cells: [String]) {
    self.number = number
    self.cells = cells
  }
}
