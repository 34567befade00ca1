package import Forms

/// A questionnaire in one CSV file, in the layout that pyxform reads.
///
/// A record whose first field is not empty starts the sheet of that name; in the records below it
/// the first field is empty and the others are the sheet's columns from A:
///
///     survey,,
///     ,type,name
///     ,text,name
///
/// Where a sheet is taken up again, its rows go on; its repeated header is left out.
package struct CSVWorkbook: Workbook, Sendable {
  package let fileName: String
  package let sheets: [Sheet]

  package init(fileName: String, contents: [UInt8]) throws(SpreadsheetFailure) {
    self.fileName = fileName
    var reader = try CSVReader(
      fileName: fileName, bytes: contents, delimiter: delimiter(of: contents))
    var tables: [(name: String, rows: [SheetRow])] = []
    var current: Int?
    while let record = try reader.next() {
      if let name = record.fields.first, !isBlank(name) {
        current = tables.firstIndex { $0.name == name } ?? tables.count
        if current == tables.count { tables.append((name, [])) }
      }
      guard let current, let row = SheetRow(record) else { continue }
      guard row.cells != tables[current].rows.first?.cells else { continue }
      tables[current].rows.append(row)
    }
    sheets = tables.map { Sheet(name: $0.name, rows: $0.rows) }
  }
}

/// The delimiter that a line begins with, since the first field of most is empty.
///
/// Nil when none does: the line that names the first sheet may have no delimiter to count.
private func delimiter(of contents: [UInt8]) -> UInt8? {
  var quotes: Int? = 0
  for byte in contents {
    switch byte {
    case .lineFeed, .carriageReturn: quotes = 0
    // Programs that quote every field write the empty one as two marks.
    case .quotationMark: quotes = quotes.map { $0 + 1 }
    case .comma, .semicolon, .tab:
      if quotes == 0 || quotes == 2 { return byte }
      quotes = nil
    default: quotes = nil
    }
  }
  return nil
}

extension SheetRow {
  /// The fields beside the first; nil when all of them are blank.
  fileprivate init?(_ record: CSVRecord) {
    let cells = record.fields.dropFirst().map { isBlank($0) ? "" : $0 }
    guard let last = cells.lastIndex(where: { !$0.isEmpty }) else { return nil }
    self.init(number: record.line, cells: Array(cells[...last]))
  }
}
