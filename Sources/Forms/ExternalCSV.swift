/// Comma-separated values; semicolons and tabs where the header has more of them.
enum ExternalCSV {
  static func rows(of text: String) -> [[String]] {
    let header = text.prefix { !$0.isNewline }
    let separator = [",", ";", "\t"].max { left, right in
      header.count { String($0) == left } < header.count { String($0) == right }
    }
    var reader = Reader(separator: Character(separator ?? ","))
    for character in text { reader.read(character) }
    return reader.finished()
  }

  private struct Reader {
    let separator: Character
    private var rows: [[String]] = []
    private var row: [String] = []
    private var cell = ""
    private var isQuoted = false
    /// Whether the last character was a quote that may end the cell or be doubled.
    private var hasQuote = false

    init(separator: Character) { self.separator = separator }

    mutating func read(_ character: Character) {
      if isQuoted, !hasQuote {
        if character == "\"" { hasQuote = true } else { cell.append(character) }
        return
      }
      if hasQuote, character == "\"" {
        cell.append("\"")
        hasQuote = false
        return
      }
      if hasQuote {
        isQuoted = false
        hasQuote = false
      }
      switch character {
      case "\"" where cell.isEmpty: isQuoted = true
      case separator: endCell()
      case let character where character.isNewline:
        endCell()
        endRow()
      default: cell.append(character)
      }
    }

    mutating func finished() -> [[String]] {
      endCell()
      endRow()
      return rows
    }

    private mutating func endCell() {
      row.append(cell.trimmed)
      cell = ""
    }

    private mutating func endRow() {
      if row.contains(where: { !$0.isEmpty }) { rows.append(row) }
      row = []
    }
  }
}
