import Forms

/// Questionnaires broken at random: what a hand that slips, or a program that goes wrong, makes of one.
struct FormMutation {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func broken(_ source: FormSource) -> FormSource {
    var sheets = source.sheets.map { BrokenSheet(name: $0.name, rows: $0.rows.map(\.cells)) }
    for _ in 0..<Int.random(in: 1...12, using: &self) where !sheets.isEmpty {
      let index = Int.random(in: sheets.indices, using: &self)
      guard !sheets[index].rows.isEmpty else { continue }
      change(&sheets[index])
    }
    return FormSource(fileName: source.fileName, sheets: sheets.map(\.sheet))
  }

  private struct BrokenSheet {
    var name: String
    var rows: [[String]]

    var sheet: Sheet {
      Sheet(
        name: name, rows: rows.enumerated().map { SheetRow(number: $0 + 1, cells: $1) })
    }
  }

  private mutating func change(_ sheet: inout BrokenSheet) {
    let row = Int.random(in: sheet.rows.indices, using: &self)
    let other = Int.random(in: sheet.rows.indices, using: &self)
    switch Int.random(in: 0..<8, using: &self) {
    case 0: sheet.rows.swapAt(row, other)
    case 1:
      let copies = Array(repeating: sheet.rows[row], count: Int.random(in: 1...30, using: &self))
      sheet.rows.insert(contentsOf: copies, at: row)
    case 2: sheet.rows.remove(at: row)
    case 3: dropColumn(of: &sheet, Int.random(in: 0..<8, using: &self))
    case 4: sheet.name = piece() + sheet.name
    case 5: changeCell(in: &sheet, row: 0)
    case 6: moveCell(in: &sheet, from: other, to: row)
    default: changeCell(in: &sheet, row: row)
    }
  }

  private func dropColumn(of sheet: inout BrokenSheet, _ column: Int) {
    for row in sheet.rows.indices where sheet.rows[row].indices.contains(column) {
      sheet.rows[row].remove(at: column)
    }
  }

  private mutating func moveCell(in sheet: inout BrokenSheet, from: Int, to: Int) {
    guard let cell = sheet.rows[from].randomElement(using: &self), !sheet.rows[to].isEmpty else {
      return
    }
    sheet.rows[to][Int.random(in: sheet.rows[to].indices, using: &self)] = cell
  }

  private mutating func changeCell(in sheet: inout BrokenSheet, row: Int) {
    guard !sheet.rows[row].isEmpty else { return }
    let column = Int.random(in: sheet.rows[row].indices, using: &self)
    var text = Array(sheet.rows[row][column])
    let place = Int.random(in: 0...text.count, using: &self)
    switch Int.random(in: 0..<3, using: &self) {
    case 0: text = Array(piece())
    case 1: text.insert(contentsOf: piece(), at: place)
    default: text.removeSubrange(place..<min(place + 1, text.count))
    }
    sheet.rows[row][column] = String(text)
  }

  private mutating func piece() -> String { Self.pieces.randomElement(using: &self) ?? "" }

  private static let pieces = [
    "", " ", "${", "}", "${a}", "(", ")", "'", "\"", "begin_group", "end_group", "begin_repeat",
    "end_repeat", "begin loop over yes_no", "select_one", "select_one_from_file a.csv", "or_other",
    "=", "-1", "1e308", "9223372036854775808", "NaN", "label::", "::", "label:es", "bind::",
    "\u{0}", "\u{301}", "漢", "🙋🏽‍♀️", "\n", "count(", "position(..)", "../../..", "//*", "/a/b[",
    "instance('", "pulldata(", "search('x')", "randomize=true", "seed=${a}", "once(", "a.csv",
    String(repeating: "(", count: 300), String(repeating: "not(", count: 2_000),
    String(repeating: "-", count: 3_000), String(repeating: "${a} + ", count: 500),
    "jr:choice-name(", "${last-saved#a}", "%(name)s", "rank", "range", "audit", "calculate", "meta",
    "start=0 end=1e9 step=1e-9", "begin_score", "rank__level", "begin_kobomatrix",
  ]
}

/// SplitMix64 of Steele, Lea and Flood (2014).
extension FormMutation: RandomNumberGenerator {
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
