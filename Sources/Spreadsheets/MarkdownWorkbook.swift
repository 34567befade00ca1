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
/// Lines that begin with `#` are comments and `\|` is a pipe inside a cell. When a sheet is given
/// twice the later one stands.
package struct MarkdownWorkbook: Workbook, Sendable {
  package let fileName: String
  package let sheets: [Sheet]

  package init(fileName: String, text: String) {
    self.fileName = fileName
    var tables: [Table] = []
    var number = 0
    for line in text.utf8.split(separator: .lineFeed, omittingEmptySubsequences: false) {
      number += 1
      guard let cells = tableCells(of: Substring(line)) else { continue }
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
private func tableCells(of line: Substring) -> [String]? {
  let content = line.drop(while: \.isWhitespace)
  guard content.first == "|", let end = content.lastIndex(of: "|"), end > content.startIndex else {
    return nil
  }
  let inner = content[content.index(after: content.startIndex)..<end]
  return isSeparator(inner) ? nil : cells(in: inner)
}

/// A rule such as `---|:---:`, with or without spaces.
private func isSeparator(_ inner: Substring) -> Bool {
  inner.contains("-") && !inner.contains { !"|-: \t".contains($0) }
}

private func cells(in inner: Substring) -> [String] {
  var cells: [String] = []
  var cell = ""
  for character in inner {
    switch character {
    case "|" where cell.last == "\\":
      cell.removeLast()
      cell.append("|")
    case "|":
      cells.append(trimmed(cell))
      cell = ""
    default: cell.append(character)
    }
  }
  return cells + [trimmed(cell)]
}

private func trimmed(_ cell: String) -> String {
  let start = cell.drop(while: \.isWhitespace)
  guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
  return String(start[...last])
}

private func trimmedEnd(_ cells: ArraySlice<String>) -> [String] {
  guard let last = cells.lastIndex(where: { !$0.isEmpty }) else { return [] }
  return Array(cells[...last])
}
