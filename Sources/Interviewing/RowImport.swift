package import Expressions
import Forms
import Languages
package import Responses

/// Reads rows of a data file as interviews with one form.
///
/// A column belongs to a question by its path (`grupo/nombre`), the path with hyphens, or its plain
/// name; `pregunta/opción` columns of 0 and 1 make up a select_multiple. White space around headers
/// is nothing.
package struct RowImport: Sendable {
  package let plan: InterviewPlan
  package let header: [String]
  /// Headers that belong to no question, in file order.
  package let unusedColumns: [String]
  /// Paths of the questions that have a column.
  package let presentPaths: Set<String>
  private let targets: [Target]
  /// Where a row may tell when its interview began and ended.
  private let startPath: AnswerPath?
  private let endPath: AnswerPath?

  private enum Target: Sendable {
    case none
    case question(Int)
    case choice(element: Int, name: String)
  }

  package init(plan: InterviewPlan, header: [String]) {
    self.plan = plan
    startPath = Self.path(of: .start, in: plan.form)
    endPath = Self.path(of: .end, in: plan.form)
    let names = header.map(\.trimmed)
    self.header = names
    let matcher = ColumnMatcher(plan.form)
    targets = names.map { name in
      if let element = matcher.question(name) { return .question(element) }
      if let part = matcher.choice(name) { return .choice(element: part.element, name: part.name) }
      return .none
    }
    unusedColumns = zip(names, targets).compactMap { name, target in
      guard case .none = target, !name.isEmpty, !ColumnMatcher.isKey(name) else { return nil }
      return name
    }
    presentPaths = Set(
      targets.compactMap { target in
        switch target {
        case .none: nil
        case .question(let id), .choice(let id, _): plan.form.elements[id].path
        }
      })
  }

  /// Position of the first of the columns that exports name an interview by.
  package var keyColumn: Int? {
    ColumnMatcher.keys.lazy.compactMap { key in header.firstIndex(of: key) }.first
  }

  /// One row as an interview, with everything about it that does not fit the form.
  package func interview(
    from fields: [String], opening: (Moment?) -> InterviewOpening
  ) -> (seal: InterviewSeal, problems: [RowProblem]) {
    var row = ReadRow()
    row.answers.reserveCapacity(presentPaths.count)
    for (column, target) in targets.enumerated() where column < fields.count {
      let text = fields[column].trimmed
      guard !text.isEmpty else { continue }
      switch target {
      case .none: continue
      case .question(let id): read(text, of: id, column, into: &row)
      case .choice(let id, let name): readMark(text, of: id, name, column, into: &row)
      }
    }
    let extra = fields.dropFirst(header.count).count { !$0.trimmed.isEmpty }
    if extra > 0 {
      row.problems.append(RowProblem(column: nil, path: "", kind: .extraCells(extra)))
    }
    for (id, names) in row.marked {
      row.answers[AnswerPath(plan.form.elements[id].path)] = .value(names.joined(separator: " "))
    }
    return sealed(row.answers, row.problems, opening: opening(start(in: row.answers)))
  }

  /// What the cells of a row say, and what is wrong with them.
  private struct ReadRow {
    var answers: [AnswerPath: Answer] = [:]
    var problems: [RowProblem] = []
    /// Choices marked in columns of their own, by element.
    var marked: [Int: [String]] = [:]
  }

  private func read(_ text: String, of id: Int, _ column: Int, into row: inout ReadRow) {
    let element = plan.form.elements[id]
    let cell = ImportedCell(text, element, plan.form)
    row.answers[AnswerPath(element.path)] = .value(cell.value)
    guard let trouble = cell.trouble else { return }
    row.problems.append(RowProblem(column: column, path: element.path, kind: trouble))
  }

  private func readMark(
    _ text: String, of id: Int, _ name: String, _ column: Int, into row: inout ReadRow
  ) {
    switch text.folded {
    case "1", "1.0", "true", "yes", "si": row.marked[id, default: []].append(name)
    case "0", "0.0", "false", "no": break
    default:
      let path = plan.form.elements[id].path
      row.problems.append(RowProblem(column: column, path: path, kind: .unknownChoice))
    }
  }

  private func sealed(
    _ answers: [AnswerPath: Answer], _ found: [RowProblem], opening: InterviewOpening
  ) -> (InterviewSeal, [RowProblem]) {
    var interview = Interview(plan: plan, opening: opening)
    interview.clearStartingValues()
    _ = interview.load(answers: answers)
    var problems = found
    let troubled = Set(found.map(\.path))
    for rule in interview.brokenRules()
    where presentPaths.contains(rule.path.elementPath) && !troubled.contains(rule.path.text) {
      problems.append(problem(rule))
    }
    let ended = interview.ended(at: ending(in: answers) ?? opening.startedAt)
    var seal = ended.uncheckedSeal(as: .complete)
    let untold = answers.keys.filter { seal.answers[$0] == nil && seal.computed[$0] == nil }
    for path in untold.sorted() where !isComputed(path) {
      problems.append(
        RowProblem(column: column(of: path), path: path.text, kind: .notRelevant))
    }
    for path in seal.answers.keys where !presentPaths.contains(path.elementPath) {
      seal.answers[path] = nil
    }
    for path in seal.computed.keys
    where !presentPaths.contains(path.elementPath) && isOfTheDevice(path) {
      seal.computed[path] = nil
    }
    seal.broken = Set(problems.map(\.path)).subtracting([""]).map(AnswerPath.init).sorted()
    return (seal, problems)
  }

  private func problem(_ rule: BrokenRule) -> RowProblem {
    RowProblem(
      column: column(of: rule.path), path: rule.path.text,
      kind: rule.kind == .required ? .required : .constraint(message: rule.message))
  }

  private func column(of path: AnswerPath) -> Int? {
    targets.firstIndex { target in
      guard case .question(let id) = target else { return false }
      return plan.form.elements[id].path == path.text
    }
  }

  private func isComputed(_ path: AnswerPath) -> Bool {
    let question = plan.form.element(atPath: path.elementPath)?.question
    return question?.calculation != nil || question?.type.isAsked == false
  }

  /// Whether only the interview itself could tell: its clock, its device, its interviewer.
  private func isOfTheDevice(_ path: AnswerPath) -> Bool {
    guard let question = plan.form.element(atPath: path.elementPath)?.question else { return false }
    if case .metadata = question.type { return true }
    return question.measures.preload.map { $0 != .purpose } ?? false
  }

  // MARK: When

  private func start(in answers: [AnswerPath: Answer]) -> Moment? {
    startPath.flatMap { moment(at: $0, in: answers) }
  }

  private func ending(in answers: [AnswerPath: Answer]) -> Moment? {
    endPath.flatMap { moment(at: $0, in: answers) }
  }

  private func moment(at path: AnswerPath, in answers: [AnswerPath: Answer]) -> Moment? {
    answers[path]?.value.flatMap { Moment(iso: $0, zoneOffsetMinutes: 0) }
  }

  private static func path(of metadata: QuestionType.Metadata, in form: Form) -> AnswerPath? {
    form.elements.first { $0.question?.type == .metadata(metadata) }.map { AnswerPath($0.path) }
  }
}
