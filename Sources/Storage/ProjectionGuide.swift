import Forms
import Responses

/// How the answers to one version of a form go into its tables; worked out once for all interviews.
final class ProjectionGuide {
  struct Cell {
    let place: ProjectionLayout.Place
    /// The choices of the question that stand for no answer.
    let missing: [String: MissingKind]
  }

  /// What each table needs again and again.
  struct Table {
    let insertion: String
    let deletion: String
    /// Why cells are empty before any answer is put in, by column.
    let unanswered: [MissingKind?]
    /// Columns in the order of canonical JSON, with their names quoted for it.
    let keys: [(column: Int, name: String)]
  }

  let layout: ProjectionLayout
  let tables: [Table]
  private let form: Form
  /// Cells of questions outside all repeats by path, as they are asked for.
  private var plainCells: [String: Cell] = [:]
  private var cells: [ElementAddress: Cell] = [:]

  init(form: Form, layout: ProjectionLayout) {
    self.form = form
    self.layout = layout
    tables = layout.tables.map { Table($0, form: form) }
  }

  /// Where an answer goes; nil for a path that no version of the form has.
  func cell(at path: AnswerPath) -> Cell? {
    if let known = plainCells[path.text] { return known }
    let address = ElementAddress(path)
    if let known = cells[address] { return known }
    guard let place = layout.place(of: address) else { return nil }
    let question = form.element(atPath: address.path)?.question
    let cell = Cell(place: place, missing: question?.measures.missing ?? [:])
    if address.loop.isEmpty { plainCells[path.text] = cell } else { cells[address] = cell }
    return cell
  }
}

extension ProjectionGuide.Table {
  fileprivate init(_ table: ProjectionLayout.Table, form: Form) {
    let name = table.name.quotedForSQL
    let keyCount = table.loop.isEmpty ? 1 : 4
    let marks = Array(repeating: "?", count: keyCount + table.columns.count + 1)
    let ordered = table.columns.indices.sorted { table.keyRanks[$0] < table.keyRanks[$1] }
    self.init(
      insertion: "INSERT OR REPLACE INTO \(name) VALUES (\(marks.joined(separator: ",")))",
      deletion: "DELETE FROM \(name) WHERE interview = ?",
      unanswered: table.columns.map { $0.isAsked(in: form) ? .notRelevant : nil },
      // Names of questions need no escaping.
      keys: ordered.map { ($0, "\"\(table.columns[$0].name)\":") })
  }
}

extension ProjectionLayout.Column {
  fileprivate func isAsked(in form: Form) -> Bool {
    addresses.contains { address in
      form.element(atPath: address.path).map { ElementAddress($0, in: form) } == address
    }
  }
}
