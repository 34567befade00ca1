/// A table for the terminal: aligned columns, an underlined header, footnotes.
///
/// Fits the width by breaking titles and narrowing the columns that shrink, then, when that is not
/// enough, the other leading columns. Figures are never cut: a table of figures alone may be wider.
package struct TextTable: Sendable, Hashable {
  package var columns: [TableColumn]
  package var rows: [[String]]
  package var footnotes: [String]

  package init(columns: [TableColumn], rows: [[String]] = [], footnotes: [String] = []) {
    self.columns = columns
    self.rows = rows
    self.footnotes = footnotes
  }

  /// The lines of the table, each ended by a line break; `plain` keeps to ASCII rules and marks.
  package func rendered(width: Int = 80, plain: Bool = false) -> String {
    let cells = rows.map { row in
      columns.indices.map { cleaned($0 < row.count ? row[$0] : "", in: columns[$0]) }
    }
    let widths = ColumnWidths(columns: columns, cells: cells).fitted(to: width)
    var lines: [String] = []
    if columns.contains(where: { !$0.title.isEmpty }) {
      lines += header(widths: widths)
      lines.append(rule(widths: widths, plain: plain))
    }
    for row in cells {
      lines += blockLines(
        zip(row, columns.indices).map { cell, index in
          lineTexts(of: cell, in: columns[index], width: widths[index], plain: plain)
        }, widths: widths)
    }
    lines += footnotes.flatMap { $0.keepingLines.wrapped(to: width) }
    return lines.map { $0 + "\n" }.joined()
  }

  /// Titles on as many lines as needed, standing on the rule.
  private func header(widths: [Int]) -> [String] {
    let titles = zip(columns, widths).map { $0.title.withoutControls.wrapped(to: $1) }
    let height = titles.map(\.count).max() ?? 0
    return blockLines(
      titles.map { Array(repeating: "", count: height - $0.count) + $0 }, widths: widths)
  }

  private func rule(widths: [Int], plain: Bool) -> String {
    widths.map { String(repeating: plain ? "-" : "─", count: $0) }.joined(separator: columnGap)
  }

  private func blockLines(_ cells: [[String]], widths: [Int]) -> [String] {
    let height = cells.map(\.count).max() ?? 0
    return (0..<height).map { line in
      zip(zip(cells, widths), columns)
        .map { ($0.0.indices.contains(line) ? $0.0[line] : "", $0.1, $1.alignment) }
        .map { $0.padded(to: $1, alignment: $2) }
        .joined(separator: columnGap)
        .withoutTrailingSpaces
    }
  }

  private func cleaned(_ cell: String, in column: TableColumn) -> String {
    column.overflow == .wraps ? cell.keepingLines : cell.withoutControls
  }

  private func lineTexts(
    of cell: String, in column: TableColumn, width: Int, plain: Bool
  ) -> [String] {
    switch column.overflow {
    case .wraps: cell.wrapped(to: width)
    case .truncates: [cell.truncated(to: width, ellipsis: plain ? "..." : "…")]
    }
  }
}

let columnGap = "  "

extension String {
  var withoutTrailingSpaces: String {
    var rest = self[...]
    while rest.last == " " { rest = rest.dropLast() }
    return String(rest)
  }
}
