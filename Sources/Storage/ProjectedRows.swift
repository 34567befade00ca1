import Forms
import Responses

/// The cells of one interview, laid out for its form's tables.
///
/// A cell without an answer is NULL and the column `missing` says why, as JSON by column name.
struct ProjectedRows {
  struct Row {
    var instance: String?
    /// The instance around this one, where repeats are nested.
    var parent: String?
    var ordinal = 0
    var cells: [String?]
    /// By column; questions that a version asks are not relevant until the seal says otherwise.
    fileprivate var reasons: [MissingKind?]
  }

  private let guide: ProjectionGuide
  /// The row of each table outside all repeats, and an unused one for each other table.
  private var plain: [Row]
  /// Rows of the repeats' tables by instances joined with `/`.
  private var repeated: [[String: Row]]

  init(_ seal: InterviewSeal, guide: ProjectionGuide) {
    self.guide = guide
    plain = guide.tables.map(Self.emptyRow)
    repeated = Array(repeating: [:], count: guide.tables.count)
    addInstances(of: seal)
    for (path, answer) in seal.answers { put(answer, at: path) }
    for (path, value) in seal.computed { put(.value(value), at: path) }
  }

  /// By instance, so that the same answers always give the same table.
  func rows(ofTable number: Int) -> [Row] {
    guard !guide.layout.tables[number].loop.isEmpty else { return [plain[number]] }
    return repeated[number].sorted { $0.key < $1.key }.map(\.value)
  }

  /// Canonical JSON of why cells of a row are empty.
  func missing(of row: Row, inTable number: Int) -> String {
    var text = "{"
    for (column, name) in guide.tables[number].keys {
      guard let reason = row.reasons[column] else { continue }
      if text.utf8.count > 1 { text += "," }
      text += name
      text += "\""
      text += reason.rawValue
      text += "\""
    }
    return text + "}"
  }

  private static func emptyRow(_ table: ProjectionGuide.Table) -> Row {
    Row(
      cells: [String?](repeating: nil, count: table.unanswered.count), reasons: table.unanswered)
  }

  private mutating func addInstances(of seal: InterviewSeal) {
    let loops = seal.instances.sorted { $0.key < $1.key }
    for (path, instances) in loops {
      let loop = guide.layout.loop(at: path.elementPath)
      let around = path.instances.map(\.text)
      for (ordinal, instance) in instances.enumerated() {
        let key = (around + [instance.text]).joined(separator: "/")
        for (number, table) in guide.layout.tables.enumerated() where table.loop == loop {
          var row = Self.emptyRow(guide.tables[number])
          row.instance = key
          row.parent = around.isEmpty ? nil : around.joined(separator: "/")
          row.ordinal = ordinal + 1
          repeated[number][key] = row
        }
      }
    }
  }

  private mutating func put(_ answer: Answer, at path: AnswerPath) {
    guard let cell = guide.cell(at: path) else { return }
    let (table, column) = (cell.place.table, cell.place.column)
    guard guide.layout.tables[table].loop.isEmpty else {
      let key = path.instances.map(\.text).joined(separator: "/")
      repeated[table][key]?.put(answer, cell, column)
      return
    }
    plain[table].put(answer, cell, column)
  }
}

extension ProjectedRows.Row {
  /// A choice that stands for no answer is none.
  fileprivate mutating func put(_ answer: Answer, _ cell: ProjectionGuide.Cell, _ column: Int) {
    switch answer {
    case .missing(let kind): reasons[column] = kind
    case .value(let value):
      if let kind = cell.missing[value] {
        reasons[column] = kind
      } else {
        reasons[column] = nil
        cells[column] = value
      }
    }
  }
}
