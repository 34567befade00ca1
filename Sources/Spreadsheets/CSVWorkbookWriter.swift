package import Forms

/// Writes the sheets of a questionnaire as one CSV file, which `CSVWorkbook` and pyxform read.
package struct CSVWorkbookWriter {
  package init() {}

  /// UTF-8 without a mark, which pyxform would take for part of the first sheet's name.
  package func bytes(of workbook: some Workbook) -> [UInt8] {
    var bytes: [UInt8] = []
    for sheet in workbook.sheets {
      append([sheet.name], to: &bytes)
      for row in sheet.rows where row.cells.contains(where: { !isBlank($0) }) {
        append([""] + row.cells.map { isBlank($0) ? "" : $0 }, to: &bytes)
      }
    }
    return bytes
  }

  private func append(_ fields: [String], to bytes: inout [UInt8]) {
    bytes.appendRecord(fields)
    bytes.append(.lineFeed)
  }
}
