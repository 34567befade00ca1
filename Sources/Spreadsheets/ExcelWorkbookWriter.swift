import CXlsxWriter
package import Forms

/// Writes the sheets of a questionnaire as an `.xlsx` file, every cell a text.
///
/// Rows stand one under the other; the first of each sheet is bold and stays in view.
package struct ExcelWorkbookWriter {
  private let path: String
  private let fileName: String

  private static let longestText = 32_767
  private static let columnWidth = 24.0

  package init(path: String, fileName: String) {
    self.path = path
    self.fileName = fileName
  }

  package func write(_ workbook: some Workbook) throws(SpreadsheetFailure) {
    try check(workbook.sheets)
    guard let book = workbook_new(path) else { throw .cannotWrite(file: fileName) }
    let heading = workbook_add_format(book)
    format_set_bold(heading)
    for sheet in workbook.sheets {
      guard let page = workbook_add_worksheet(book, sheet.name) else {
        workbook_close(book)
        throw .unusableSheetName(file: fileName, sheet: sheet.name)
      }
      write(sheet.rows, to: page, heading)
    }
    guard workbook_close(book) == LXW_NO_ERROR else { throw .cannotWrite(file: fileName) }
  }

  private func write(
    _ rows: [SheetRow], to page: UnsafeMutablePointer<lxw_worksheet>,
    _ heading: UnsafeMutablePointer<lxw_format>?
  ) {
    worksheet_freeze_panes(page, 1, 0)
    let columns = rows.lazy.map(\.cells.count).max() ?? 0
    if columns > 0 {
      worksheet_set_column(page, 0, lxw_col_t(columns - 1), Self.columnWidth, nil)
    }
    for (index, row) in rows.enumerated() {
      for (column, cell) in row.cells.enumerated() where !isBlank(cell) {
        worksheet_write_string(
          page, lxw_row_t(index), lxw_col_t(column), escaped(cell), index == 0 ? heading : nil)
      }
    }
  }

  /// Refuses what Excel's format cannot hold, before anything is written.
  private func check(_ sheets: [Sheet]) throws(SpreadsheetFailure) {
    var names: Set<String> = []
    for sheet in sheets {
      guard isUsable(sheet.name), names.insert(sheet.name.lowercased()).inserted else {
        throw .unusableSheetName(file: fileName, sheet: sheet.name)
      }
      guard sheet.rows.count <= largestRowNumber,
        sheet.rows.allSatisfy({ $0.cells.count <= largestColumnCount })
      else { throw .tooLargeForExcel(file: fileName, sheet: sheet.name) }
      for row in sheet.rows where row.cells.contains(where: { $0.utf16.count > Self.longestText }) {
        throw .longText(
          file: fileName, sheet: sheet.name, row: row.number, limit: Self.longestText)
      }
    }
  }

  /// Excel's own rule for the names of sheets.
  private func isUsable(_ name: String) -> Bool {
    (1...31).contains(name.utf16.count) && !name.contains { "[]:*?/\\".contains($0) }
      && !name.hasPrefix("'") && !name.hasSuffix("'")
      && !name.unicodeScalars.contains { $0.value < 0x20 }
  }
}

/// A text in which what XML cannot hold, and what looks like its stand-in, is written `_xHHHH_`
/// (ECMA-376, ST_Xstring).
private func escaped(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  var rest = text.unicodeScalars[...]
  while let scalar = rest.popFirst() {
    switch scalar {
    case "\t", "\n": result.append(scalar)
    case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}":
      result.append(contentsOf: standIn(for: scalar).unicodeScalars)
    case "_" where beginsStandIn(rest):
      result.append(contentsOf: standIn(for: scalar).unicodeScalars)
    default: result.append(scalar)
    }
  }
  return String(result)
}

private func standIn(for scalar: Unicode.Scalar) -> String {
  let digits = String(scalar.value, radix: 16, uppercase: true)
  return "_x" + String(repeating: "0", count: 4 - digits.count) + digits + "_"
}

private func beginsStandIn(_ rest: Substring.UnicodeScalarView) -> Bool {
  let next = rest.prefix(6)
  return next.count == 6 && next.first == "x" && next.last == "_"
    && next.dropFirst().dropLast().allSatisfy(\.properties.isASCIIHexDigit)
}
