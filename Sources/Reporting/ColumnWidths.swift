/// How wide each column of a table is, and how far each can give way.
struct ColumnWidths {
  private let columns: [TableColumn]
  private let cellWidths: [Int]

  init(columns: [TableColumn], cells: [[String]]) {
    self.columns = columns
    cellWidths = columns.indices.map { index in
      cells.lazy.map { Self.widestLine(of: $0[index]) }.max() ?? 0
    }
  }

  func fitted(to width: Int) -> [Int] {
    let available = max(0, width - columnGap.count * max(0, columns.count - 1))
    var widths = natural
    narrow(&widths, to: available, floors: considerate)
    narrow(&widths, to: available, floors: forced)
    return widths
  }

  private var natural: [Int] {
    zip(columns, cellWidths).map { column, cells in
      max(column.minimumWidth, cells, displayWidth(of: column.title), 1)
    }
  }

  /// Titles break between words; columns that shrink go down to their minimum.
  private var considerate: [Int] {
    zip(columns, cellWidths).map { column, cells in
      let words = column.title.split(separator: " ").map { displayWidth(of: $0) }.max() ?? 0
      return max(column.minimumWidth, words, column.shrinks ? 4 : cells, 1)
    }
  }

  /// Columns of words go down to three letters whatever they asked for.
  private var forced: [Int] {
    zip(columns, cellWidths).map { column, cells in
      column.alignment == .leading ? min(3, max(cells, 1)) : max(cells, 1)
    }
  }

  /// Takes from the widest column that can still give, one by one.
  private func narrow(_ widths: inout [Int], to available: Int, floors: [Int]) {
    var excess = widths.reduce(0, +) - available
    while excess > 0 {
      let giving = widths.indices.filter { widths[$0] > floors[$0] }
      guard let widest = giving.max(by: { widths[$0] < widths[$1] }) else { return }
      widths[widest] -= 1
      excess -= 1
    }
  }

  private static func widestLine(of cell: String) -> Int {
    cell.split(whereSeparator: \.isNewline).map { displayWidth(of: $0) }.max() ?? 0
  }
}
