import Forms
import Spreadsheets

/// Questionnaires whose cells hold what formats stumble over.
enum RandomWorkbook {
  static func sheets(_ random: inout SeededGenerator) -> [Sheet] {
    let names = ["survey", "choices", "settings", "notas; ñ", "1", "-"].shuffled(using: &random)
    return names.prefix(Int.random(in: 1...4, using: &random)).map { name in
      let count = Int.random(in: 0...6, using: &random)
      let rows = (0..<count).map { SheetRow(number: $0 + 1, cells: cells(&random)) }
      return Sheet(name: name, rows: rows.filter { !$0.cells.isEmpty }.uniqueFromFirst)
    }
  }

  static func ending(of format: WorkbookFormat) -> String {
    switch format {
    case .excel: "xlsx"
    case .markdown: "md"
    case .csv: "csv"
    }
  }

  private static func cells(_ random: inout SeededGenerator) -> [String] {
    let count = Int.random(in: 1...7, using: &random)
    var cells = (0..<count).map { _ in cell(&random) }
    while cells.last?.isEmpty == true { cells.removeLast() }
    return cells
  }

  private static func cell(_ random: inout SeededGenerator) -> String {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return ""
    case 1: return awkward.randomElement(using: &random) ?? ""
    default:
      let length = Int.random(in: 1...12, using: &random)
      let text = (0..<length).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      return text.allSatisfy(\.isWhitespace) ? "x" + text : text
    }
  }

  private static let awkward = [
    "=1+1", "+1", "-1", "@x", "007", "1.50", "1e5", "TRUE", "2026-01-31", "12:30", "#N/A", "# x",
    "---", ":-:", "_x000D_", "_x005F_x0041_", "&#10;", "&#38;#10;", "&amp;", "<b>&lt;</b>",
    "survey",
    "'x", "\"\"", "\\", "\\|", "https://a.org/?b=c&d",
    String(repeating: "largo ", count: 1_000) + ".",
    "\u{301}a", "🙋🏽‍♀️", "regex(., '^\\d{3}\\s|x$')",
  ]

  private static let pieces = [
    "|", "\\", "\"", "'", "\n", "\r", "\r\n", "\t", " ", "\u{A0}", "\u{2028}", ",", ";", "&", "#",
    "&#", "38", "10;", "<br>", "_x", "000A_", "-", ":", "ñ", "é", "e\u{301}", "😀", "漢", "\u{301}",
    "a", "Z", "0", "$", "{", "}", "\u{0}", "\u{1}", "\u{7F}", "\u{85}", "\u{FEFF}", "\u{FFFF}",
  ]
}

extension [SheetRow] {
  /// Without rows that repeat the first, which a CSV file takes for the header written again.
  fileprivate var uniqueFromFirst: [SheetRow] {
    prefix(1) + dropFirst().filter { $0.cells != self[0].cells }
  }
}
