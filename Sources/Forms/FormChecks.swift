import Expressions
import Languages

/// What can only be checked once all rows are read: references, circles and translations.
struct FormChecks {
  let form: Form
  let survey: SheetTable
  let choices: SheetTable?
  private(set) var log: FindingLog
  /// Names of all rows that are not disabled, those refused for other reasons included.
  private let writtenNames: Set<String>
  /// Lists that were looked for in vain, each reported once.
  private var missingInstances: Set<String> = []
  private let names: [String]

  init(form: Form, survey: SheetTable, choices: SheetTable?, log: FindingLog) {
    self.form = form
    self.survey = survey
    self.choices = choices
    self.log = log
    names = form.elements.map(\.name)
    let rows = survey.rows.lazy.map(SurveyRow.init).filter { !$0.isDisabled }
    writtenNames = Set(rows.map { $0[.name] })
  }

  /// The log with the findings of all checks added.
  func findings() -> FindingLog {
    var checks = self
    for element in form.elements { checks.check(element) }
    checks.checkChoiceLabels()
    checks.checkInstanceName()
    checks.checkCircles()
    return TranslationChecks(form: form, survey: survey, choices: choices).added(to: checks.log)
  }

  private mutating func check(_ element: Element) {
    for use in element.uses {
      for reference in use.references { check(reference, use.column, element) }
    }
    for name in element.question?.triggers ?? [] { check(.name(name), .trigger, element) }
    if let filter = element.question?.choiceFilter { checkFilter(filter, element) }
  }

  private mutating func check(
    _ reference: Reference, _ column: SurveyColumn, _ element: Element
  ) {
    guard var problem = problem(with: reference, column, element) else { return }
    if case .unknownName(let name, let near) = problem, column.isShown {
      problem = .unknownPlace(name, nearest: near)
    }
    if case .unknownInstance(let id, _) = problem, !missingInstances.insert(id).inserted { return }
    log.add(problem, in: survey, row: element.row, column: column.rawValue)
  }

  private mutating func problem(
    with reference: Reference, _ column: SurveyColumn, _ element: Element
  ) -> FormProblem? {
    switch reference {
    case .name(let name): return problem(withName: name, from: element)
    case .path(_, let steps):
      guard steps.areFollowed, form.elements(for: reference, from: element).isEmpty
      else { return nil }
      return .unknownPath(steps.joined(separator: "/"))
    case .current: return column.computesItsRow ? .ownValue(element.name) : nil
    case .instance(let id): return problem(withInstance: id)
    }
  }

  /// A name that a refused row has is not reported a second time.
  private mutating func problem(withName name: String, from element: Element?) -> FormProblem? {
    if name.hasPrefix("last-saved#") { return .lastSaved(String(name.dropFirst(11))) }
    let found = form.elements(for: .name(name), from: element)
    if found.count == 1, found[0].name != name { return .matchedName(name, as: found[0].name) }
    if found.count == 1 || found.isEmpty && writtenNames.contains(name) { return nil }
    guard found.isEmpty else { return .ambiguousName(name, paths: found.map(\.path)) }
    return .unknownName(name, nearest: log.suggestion(for: name, among: names))
  }

  /// What is wrong with a name that stands in a text, where nothing is shown for an unknown one.
  private mutating func place(named name: String) -> FormProblem? {
    let problem = problem(withName: name, from: nil)
    guard case .unknownName(_, let near) = problem else { return problem }
    return .unknownPlace(name, nearest: near)
  }

  private func problem(withInstance id: String) -> FormProblem? {
    guard form.choiceLists[id] == nil, id != "__last-saved" else { return nil }
    return .unknownInstance(id, nearest: nearest(to: id, among: form.choiceLists.keys.sorted()))
  }

  /// A filter's bare names are columns of the choices sheet.
  private mutating func checkFilter(_ filter: XPathExpression, _ element: Element) {
    guard let list = element.question?.type.listName, let choices else { return }
    for reference in filter.references {
      guard case .path(false, let steps) = reference, steps.count == 1, steps.areFollowed,
        !choices.has(steps[0]), form.choiceLists[list]?.hasColumn(steps[0]) != true
      else { continue }
      let near = nearest(to: steps[0], among: choices.columns.map(\.name))
      log.add(
        .unknownFilterColumn(steps[0], list: list, nearest: near), in: survey, row: element.row,
        column: SurveyColumn.choiceFilter.rawValue)
    }
  }

  private mutating func checkChoiceLabels() {
    guard let choices else { return }
    for list in form.choiceLists.values.sorted(by: { $0.name < $1.name }) {
      for choice in list.choices {
        for name in choice.label.references {
          guard let problem = place(named: name) else { continue }
          log.add(problem, in: choices, row: choice.row, column: "label")
        }
      }
    }
  }

  private mutating func checkInstanceName() {
    for case .name(let name) in form.instanceName?.references ?? [] {
      guard let problem = place(named: name) else { continue }
      log.add(problem, sheet: "settings", column: SettingsColumn.instanceName.rawValue)
    }
  }

  private mutating func checkCircles() {
    do throws(DependencyGraph.Circle) {
      for circle in try DependencyGraph(form).loosened {
        let names = circle.path.map { form.elements[$0].name }
        log.add(.loosenedCircle(path: names), in: survey, row: form.elements[circle.path[0]].row)
      }
    } catch {
      let elements = error.path.map { form.elements[$0] }
      log.add(.circle(path: elements.map(\.name)), in: survey, row: elements.first?.row ?? 0)
    }
  }
}

extension [String] {
  /// Whether these steps are plain child names, `.` and `..`, which can be followed in the form.
  fileprivate var areFollowed: Bool {
    allSatisfy { $0 == "." || $0 == ".." || $0 == "current()" || $0.isXMLName }
  }
}

extension ChoiceList {
  /// Whether a file's choices have a column of this name.
  fileprivate func hasColumn(_ name: String) -> Bool {
    choices.contains { $0.columns[name] != nil }
  }
}

extension SurveyColumn {
  /// Whether a name in this column is only shown.
  fileprivate var isShown: Bool {
    Self.translatable.contains(self) || self == .attribute || self == .touchpoint
  }

  /// Whether an expression in this column gives the value or the presence of its own row.
  fileprivate var computesItsRow: Bool { self == .relevant || self == .calculation }
}
