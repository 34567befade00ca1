/// A sheet as pyxform 4.5 sees it: rows of cells by the path of their header.
struct PyxformSheet: Sendable {
  /// One row under the header.
  struct Row: Sendable {
    let number: Int
    private(set) var cells: [[String]: String] = [:]
    /// Cells as written, by the position of their header.
    private(set) var written: [(column: Int, text: String)] = []

    fileprivate init(number: Int) { self.number = number }

    subscript(path: String...) -> String? { cells[path] }

    /// Whether any column of this name has a cell, in whatever language.
    func has(_ name: String) -> Bool { cells.keys.contains { $0.first == name } }

    /// Whether a column of this name has cells in languages.
    func isTranslated(_ name: String) -> Bool {
      cells.keys.contains { $0.first == name && $0.count > 1 }
    }

    /// What columns of this name hold, by what follows the name in their headers.
    func parts(of name: String) -> [(path: [String], text: String)] {
      cells.filter { $0.key.first == name }.map { (Array($0.key.dropFirst()), $0.value) }
    }

    var isBlank: Bool { cells.isEmpty }

    fileprivate mutating func add(
      _ text: String, _ cleaned: String, _ path: [String], _ column: Int
    ) {
      cells[path] = cleaned
      written.append((column, text))
    }
  }

  let name: String
  let headers: [String]
  let paths: [[String]]
  private(set) var rows: [Row] = []
  private(set) var problems: [(problem: PyxformRule, row: Int, column: String?)] = []

  /// Reads the sheet; `collapsesSpaces` is the setting `clean_text_values` for the survey sheet.
  init(_ sheet: Sheet, _ vocabulary: PyxformHeaders, isExcel: Bool, collapsesSpaces: Bool = false) {
    name = sheet.name
    let first = sheet.rows.first
    let isBlankAbove = isExcel && first?.number != 1
    headers = isBlankAbove ? [] : (first?.cells ?? []).map(\.cleanedCell)
    let usesDoubleColon = headers.contains { $0.contains("::") }
    let read = headers.map { header in
      header.isEmpty
        ? (path: [], keepsName: true)
        : vocabulary.read(header, usesDoubleColon: usesDoubleColon)
    }
    paths = read.map(\.path)
    checkHeaders(read.map(\.keepsName), row: first?.number ?? 1, isExcel: isExcel)
    for row in sheet.rows.dropFirst(isBlankAbove ? 0 : 1) {
      add(row, isExcel: isExcel, collapsesSpaces: collapsesSpaces)
    }
  }

  /// Whether a column of this name is there, in whatever language.
  func hasColumn(_ name: String) -> Bool { paths.contains { $0.first == name } }

  private mutating func checkHeaders(_ keepsName: [Bool], row: Int, isExcel: Bool) {
    var seen: [[String]: String] = [:]
    var written: Set<String> = []
    for (column, header) in headers.enumerated() where !header.isEmpty {
      guard written.insert(header).inserted else {
        if isExcel { problems.append((.repeatedHeader(header, header), row, header)) }
        continue
      }
      // pyxform drops id_string where form_id is given too.
      if let other = seen[paths[column]], !keepsName[column], other != "id_string" {
        problems.append((.repeatedHeader(other, header), row, header))
      }
      seen[paths[column]] = header
    }
  }

  /// In a Markdown file every cell needs a header; a spreadsheet's others are passed over.
  private mutating func add(_ row: SheetRow, isExcel: Bool, collapsesSpaces: Bool) {
    var result = Row(number: row.number)
    for (column, cell) in row.cells.enumerated() where !cell.trimmed.isEmpty {
      guard column < headers.count, !headers[column].isEmpty else {
        if !isExcel { problems.append((.cellWithoutHeader, row.number, nil)) }
        continue
      }
      let text = cell.trimmed
      result.add(
        text, text.withPlainQuotes(collapsingSpaces: collapsesSpaces), paths[column], column)
    }
    rows.append(result)
  }
}

extension String {
  /// The text with straight quotes for curly ones.
  fileprivate func withPlainQuotes(collapsingSpaces: Bool) -> String {
    var text = ""
    for character in self {
      switch character {
      case "\u{2018}", "\u{2019}": text.append("'")
      case "\u{201C}", "\u{201D}": text.append("\"")
      case " " where collapsingSpaces && text.last == " ": continue
      default: text.append(character)
      }
    }
    return text
  }
}
