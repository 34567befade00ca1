package import Forms

/// A questionnaire written as Markdown tables, in the layout that pyxform reads.
///
/// A row whose first cell is not empty starts the sheet of that name; in the rows below it the
/// first cell is empty and the others are the sheet's columns from A:
///
///     | survey |
///     |        | type | name | label |
///     |        | text | name | Name? |
///
/// Lines that begin with `#` are comments, `\|` is a pipe inside a cell, and what a cell cannot hold
/// is written as `MarkdownCell` says. When a sheet is given twice the later one stands.
package struct MarkdownWorkbook: Workbook, Sendable {
  package let fileName: String
  package let sheets: [Sheet]

  package init(fileName: String, text: String) {
    self.fileName = fileName
    var tables: [Table] = []
    var number = 0
    for line in text.utf8.split(separator: .lineFeed, omittingEmptySubsequences: false) {
      number += 1
      guard let cells = tableCells(of: line) else { continue }
      if let name = cells.first, !name.isEmpty { start(name, in: &tables) }
      let row = SheetRow(number: number, cells: trimmedEnd(cells.dropFirst()))
      if !tables.isEmpty, !row.cells.isEmpty { tables[tables.count - 1].rows.append(row) }
    }
    sheets = tables.map { Sheet(name: $0.name, rows: $0.rows) }
  }
}

private struct Table {
  let name: String
  var rows: [SheetRow] = []
}

private func start(_ name: String, in tables: inout [Table]) {
  tables.removeAll { $0.name == name }
  tables.append(Table(name: name))
}

/// The cells between the first and the last pipe; nil for comments, separators and other text.
private func tableCells(of line: Substring.UTF8View) -> [String]? {
  let content = line.drop { $0 == .space || $0 == .tab }
  guard content.first == .pipe, let end = content.lastIndex(of: .pipe), end > content.startIndex
  else { return nil }
  let inner = content[content.index(after: content.startIndex)..<end]
  return isSeparator(inner) ? nil : cells(in: inner)
}

/// Whether what stands between the outer pipes is a rule such as `---|:---:`, spaces or not.
func isSeparator(_ inner: Substring.UTF8View) -> Bool {
  inner.contains(.hyphen)
    && inner.allSatisfy { [.pipe, .hyphen, .colon, .space, .tab].contains($0) }
}

private func cells(in inner: Substring.UTF8View) -> [String] {
  var cells: [String] = []
  var cell: [UInt8] = []
  for byte in inner {
    switch byte {
    case .pipe where cell.last == .backslash: cell[cell.count - 1] = .pipe
    case .pipe:
      cells.append(MarkdownCell.text(of: cell))
      cell.removeAll(keepingCapacity: true)
    default: cell.append(byte)
    }
  }
  return cells + [MarkdownCell.text(of: cell)]
}

private func trimmedEnd(_ cells: ArraySlice<String>) -> [String] {
  guard let last = cells.lastIndex(where: { !$0.isEmpty }) else { return [] }
  return Array(cells[...last])
}

extension UInt8 {
  static let pipe = UInt8(ascii: "|")
  static let hyphen = UInt8(ascii: "-")
  static let colon = UInt8(ascii: ":")
  static let backslash = UInt8(ascii: "\\")
}
