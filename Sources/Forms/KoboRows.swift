/// Rewrites KoboToolbox's own row types, whose lists stand in columns of their own.
///
/// A rating block is a group of selects, a ranking a group of selects for each place, and a matrix a
/// group for each of its rows, which `LoopExpansion` writes out.
struct KoboRows {
  /// The lists of the blocks now open, innermost last.
  private var open: [String] = []

  /// The row in XLSForm; nil for a row that is none of Kobo's.
  mutating func rewritten(_ row: TableRow) -> TableRow? {
    guard let written = row.cells["type"], let type = type(written, row) else { return nil }
    var cells = row.cells
    cells["type"] = type
    return TableRow(number: row.number, cells: cells, texts: row.texts)
  }

  private mutating func type(_ written: String, _ row: TableRow) -> String? {
    switch written.lowercased() {
    case "begin_score": begin("begin_group", row, "kobo--score-choices")
    case "begin_rank": begin("begin_group", row, "kobo--rank-items")
    case "begin_kobomatrix":
      begin("begin loop over \(row.cells["kobo--matrix_list"] ?? "")", row, "kobo--matrix_list")
    case "score__row", "rank__level": open.last.map { "select_one \($0)" }
    case "end_score", "end_rank": end("end_group")
    case "end_kobomatrix": end("end loop")
    default: nil
    }
  }

  private mutating func begin(_ type: String, _ row: TableRow, _ column: String) -> String {
    open.append(row.cells[column] ?? "")
    return type
  }

  private mutating func end(_ type: String) -> String {
    _ = open.popLast()
    return type
  }
}
