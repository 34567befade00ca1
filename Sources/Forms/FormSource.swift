/// All cells of a questionnaire file as a plain value, from which its form is read again.
package struct FormSource: Workbook, Sendable, Equatable {
  package let fileName: String
  package let sheets: [Sheet]

  /// Rows without text and empty cells at the end of a row are left out; cells stay as they are.
  package init(fileName: String, sheets: [Sheet]) {
    self.fileName = fileName
    self.sheets = sheets.map { sheet in
      Sheet(name: sheet.name, rows: sheet.rows.compactMap(Self.withoutTrailingBlanks))
    }
  }

  package init(_ workbook: some Workbook) {
    self.init(fileName: workbook.fileName, sheets: workbook.sheets)
  }

  /// The file's name without its extension, the identity of a form whose settings give none.
  package var stem: String {
    guard let dot = fileName.lastIndex(of: "."), dot != fileName.startIndex else { return fileName }
    return String(fileName[..<dot])
  }

  private static func withoutTrailingBlanks(_ row: SheetRow) -> SheetRow? {
    guard let last = row.cells.lastIndex(where: { !$0.isEmpty }) else { return nil }
    return SheetRow(number: row.number, cells: Array(row.cells[...last]))
  }
}
