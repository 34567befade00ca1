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

  private let seal: InterviewSeal
  private let form: Form
  private let layout: ProjectionLayout
  /// Rows under construction: by table number, then by instances joined with `/`.
  private var drafts: [[String: Draft]]

  private struct Draft {
    var row: Row
    var missing: [Int: MissingKind]
  }

  init(_ seal: InterviewSeal, form: Form, layout: ProjectionLayout) {
    self.seal = seal
    self.form = form
    self.layout = layout
    drafts = Array(repeating: [:], count: layout.tables.count)
    for number in layout.tables.indices where layout.tables[number].loop.isEmpty {
      drafts[number][""] = emptyDraft(table: number)
    }
    addInstances()
    for (path, answer) in seal.answers { put(answer, at: path) }
    for (path, value) in seal.computed { put(.value(value), at: path) }
  }

  func rows(ofTable number: Int) -> [Row] {
    let names = layout.tables[number].columns.map(\.name)
    return drafts[number].values.map { draft in
      var row = draft.row
      row.missing = Self.json(draft.missing, names)
      return row
    }
  }

  private func emptyDraft(table number: Int) -> Draft {
    let table = layout.tables[number]
    let row = Row(
      interview: seal.opening.id, cells: Array(repeating: nil, count: table.columns.count))
    var missing: [Int: MissingKind] = [:]
    for (position, column) in table.columns.enumerated() where isAsked(column) {
      missing[position] = .notRelevant
    }
    return Draft(row: row, missing: missing)
  }

  /// Whether the version this interview was held with has the question at all.
  private func isAsked(_ column: ProjectionLayout.Column) -> Bool {
    column.paths.contains { form.element(atPath: $0) != nil }
  }

  private mutating func addInstances() {
    let loops = seal.instances.sorted { $0.key < $1.key }
    for (path, instances) in loops {
      for (ordinal, instance) in instances.enumerated() {
        let names = path.instances + [instance]
        let key = names.map(\.text).joined(separator: "/")
        for number in layout.tables.indices where layout.tables[number].loop == path.elementPath {
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
    let elementPath = path.elementPath
    guard let place = layout.place(of: elementPath) else { return }
    let key = path.instances.map(\.text).joined(separator: "/")
    switch kind(of: answer, at: elementPath) {
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

  private static func json(_ missing: [Int: MissingKind], _ names: [String]) -> String {
    guard !missing.isEmpty else { return "{}" }
    let members = missing.sorted { $0.key < $1.key }
      .map { "\"\(names[$0.key])\":\"\($0.value.rawValue)\"" }
    return "{" + members.joined(separator: ",") + "}"
  }
}
