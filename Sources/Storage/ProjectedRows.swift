import Forms
import GRDB
import Responses

/// The cells of one interview, laid out for its form's tables.
///
/// A cell without an answer is NULL and the column `missing` says why, as JSON by column name.
struct ProjectedRows {
  struct Row {
    let interview: String
    var instance: String?
    /// The instance around this one, where repeats are nested.
    var parent: String?
    var ordinal = 0
    var cells: [(any DatabaseValueConvertible)?]
    var missing = "{}"
  }

  /// For each table, by column: why cells are empty before any answer is put in.
  typealias Unanswered = [[Int: MissingKind]]

  private let seal: InterviewSeal
  private let form: Form
  private let layout: ProjectionLayout
  private let unanswered: Unanswered
  /// Rows under construction: by table number, then by instances joined with `/`.
  private var drafts: [[String: Draft]]

  private struct Draft {
    var row: Row
    var missing: [Int: MissingKind]
  }

  init(_ seal: InterviewSeal, form: Form, layout: ProjectionLayout, unanswered: Unanswered) {
    self.seal = seal
    self.form = form
    self.layout = layout
    self.unanswered = unanswered
    drafts = Array(repeating: [:], count: layout.tables.count)
    for number in layout.tables.indices where layout.tables[number].loop.isEmpty {
      drafts[number][""] = emptyDraft(table: number)
    }
    addInstances()
    for (path, answer) in seal.answers { put(answer, at: path) }
    for (path, value) in seal.computed { put(.value(value), at: path) }
  }

  /// By instance, so that the same answers always give the same table.
  func rows(ofTable number: Int) -> [Row] {
    drafts[number].sorted { $0.key < $1.key }.map { _, draft in
      var row = draft.row
      row.missing = Self.json(draft.missing, layout.tables[number])
      return row
    }
  }

  /// Every question that a version asks is not relevant until the seal says otherwise.
  static func unanswered(form: Form, layout: ProjectionLayout) -> Unanswered {
    layout.tables.map { table in
      let asked = table.columns.indices.filter { isAsked(table.columns[$0], in: form) }
      return Dictionary(uniqueKeysWithValues: asked.map { ($0, .notRelevant) })
    }
  }

  private static func isAsked(_ column: ProjectionLayout.Column, in form: Form) -> Bool {
    column.addresses.contains { address in
      form.element(atPath: address.path).map { ElementAddress($0, in: form) } == address
    }
  }

  private func emptyDraft(table number: Int) -> Draft {
    let cells = [(any DatabaseValueConvertible)?](
      repeating: nil, count: layout.tables[number].columns.count)
    return Draft(row: Row(interview: seal.opening.id, cells: cells), missing: unanswered[number])
  }

  private mutating func addInstances() {
    let loops = seal.instances.sorted { $0.key < $1.key }
    for (path, instances) in loops {
      let loop = layout.loop(at: path.elementPath)
      for (ordinal, instance) in instances.enumerated() {
        let names = path.instances + [instance]
        let key = names.map(\.text).joined(separator: "/")
        for number in layout.tables.indices where layout.tables[number].loop == loop {
          var draft = emptyDraft(table: number)
          draft.row.instance = key
          draft.row.parent =
            path.instances.isEmpty ? nil : path.instances.map(\.text).joined(separator: "/")
          draft.row.ordinal = ordinal + 1
          drafts[number][key] = draft
        }
      }
    }
  }

  private mutating func put(_ answer: Answer, at path: AnswerPath) {
    let address = ElementAddress(path)
    guard let place = layout.place(of: address) else { return }
    let key = path.instances.map(\.text).joined(separator: "/")
    switch kind(of: answer, at: address.path) {
    case .missing(let kind): drafts[place.table][key]?.missing[place.column] = kind
    case .value(let value):
      drafts[place.table][key]?.missing[place.column] = nil
      drafts[place.table][key]?.row.cells[place.column] = value
    }
  }

  /// A choice that stands for no answer is none.
  private func kind(of answer: Answer, at path: String) -> Answer {
    guard case .value(let value) = answer,
      let kinds = form.element(atPath: path)?.question?.measures.missing,
      let kind = kinds[value]
    else { return answer }
    return .missing(kind)
  }

  /// Canonical JSON; names of questions need no escaping.
  private static func json(_ missing: [Int: MissingKind], _ table: ProjectionLayout.Table) -> String
  {
    guard !missing.isEmpty else { return "{}" }
    let members = missing.sorted { table.keyRanks[$0.key] < table.keyRanks[$1.key] }
      .map { "\"\(table.columns[$0.key].name)\":\"\($0.value.rawValue)\"" }
    return "{" + members.joined(separator: ",") + "}"
  }
}
