/// A sheet read under its header row: cells by column name, translations split off.
struct SheetTable: Sendable {
  let name: String
  let columns: [SheetColumn]
  let headerRow: Int
  let rows: [TableRow]
  let vocabulary: ColumnVocabulary
  private let headerByName: [String: String]

  /// Nil when the sheet has no row at all.
  init?(_ sheet: Sheet, _ vocabulary: ColumnVocabulary) {
    guard let header = sheet.rows.first(where: { $0.cells.contains { !$0.trimmed.isEmpty } })
    else { return nil }
    let columns = header.cells.map { SheetColumn(header: $0.cleanedCell, in: vocabulary) }
    name = sheet.name
    self.vocabulary = vocabulary
    headerRow = header.number
    self.columns = columns.filter { !$0.header.isEmpty }
    rows = sheet.rows.filter { $0.number > header.number }
      .map { TableRow($0, columns: columns, vocabulary: vocabulary) }
      .filter { !$0.isBlank }
    headerByName = Dictionary(
      columns.map { ($0.name, $0.header) }, uniquingKeysWith: { first, _ in first })
  }

  /// The header of a translated column, else of the column without a language.
  func header(of column: String, in language: FormLanguage) -> String {
    columns.first { $0.name == column && $0.language == language }?.header
      ?? columns.first { $0.name == column && $0.language == .unnamed }?.header ?? column
  }

  func has(_ column: String) -> Bool { headerByName[column] != nil }

  /// A column's header as the author wrote it.
  func header(of column: String) -> String { headerByName[column] ?? column }

  /// The languages of its translatable columns, in order of appearance.
  ///
  /// The unnamed one counts only where a label has it: a hint without a language serves them all.
  var languages: [FormLanguage] {
    var seen: Set<FormLanguage> = []
    return columns.filter { $0.isKnown && ($0.language != .unnamed || $0.name == "label") }
      .map(\.language).filter { seen.insert($0).inserted }
  }
}

/// One row under the header: plain cells by column name, translatable ones by language too.
struct TableRow: Sendable {
  let number: Int
  let cells: [String: String]
  let texts: [String: [FormLanguage: String]]

  init(number: Int, cells: [String: String], texts: [String: [FormLanguage: String]]) {
    self.number = number
    self.cells = cells
    self.texts = texts
  }

  /// Of two columns of one name and language the first that is not blank counts.
  init(_ row: SheetRow, columns: [SheetColumn], vocabulary: ColumnVocabulary) {
    number = row.number
    var cells: [String: String] = [:]
    var texts: [String: [FormLanguage: String]] = [:]
    for (column, cell) in zip(columns, row.cells) where !cell.isEmpty && !column.header.isEmpty {
      let text = cell.cleanedCell
      guard !text.isEmpty else { continue }
      guard column.isKnown, vocabulary.translatable.contains(column.name) else {
        if cells[column.name] == nil { cells[column.name] = text }
        continue
      }
      if texts[column.name]?[column.language] == nil {
        texts[column.name, default: [:]][column.language] = text
      }
    }
    self.cells = cells
    self.texts = texts
  }

  var isBlank: Bool { cells.isEmpty && texts.isEmpty }
}
