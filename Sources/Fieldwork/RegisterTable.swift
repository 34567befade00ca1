import Languages

/// The cells of a register, such as quotas, as an editable table has them.
struct RegisterTable {
  let columns: [String]
  let rows: [[String]]

  /// The position of the first column called by one of the names, without case, accents or `_`.
  func position(of names: [String]) -> Int? {
    columns.firstIndex { names.contains($0.headerWords) }
  }

  /// The trimmed text of a cell; empty where the row is too short or there is no such column.
  func text(_ row: Int, _ column: Int?) -> String {
    guard let column, rows[row].indices.contains(column) else { return "" }
    return String(rows[row][column].trimmed)
  }

  /// As a spreadsheet counts: the headers are row 1.
  func number(ofRow row: Int) -> Int { row + 2 }

  func isBlank(_ row: Int) -> Bool { rows[row].allSatisfy { $0.trimmed.isEmpty } }
}

extension StringProtocol {
  /// A header as words: folded, with spaces for `_`, `-` and `.`.
  var headerWords: String {
    folded.split { "_-. ".contains($0) || $0.isWhitespace }.joined(separator: " ")
  }
}
