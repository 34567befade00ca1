import Expressions

/// Lets go of conditions that nobody could meet: circles in which an element is shown by
/// an answer that comes after it, and constraints that look in a missing file.
///
/// Nobody could ever give that answer, so the element is shown always. A circle of calculations has
/// no such reading and stays.
struct ConditionRepair {
  private(set) var form: Form
  private(set) var log: FindingLog
  let survey: SheetTable

  init(form: Form, survey: SheetTable, log: FindingLog) {
    self.form = form
    self.survey = survey
    self.log = log
  }

  mutating func repair() {
    while let circle = circle(), let element = firstToOpen(circle) {
      let names = circle.path.map { form.elements[$0].name }
      form.dropRelevance(of: element.id)
      log.add(
        .droppedRelevance(element.name, path: names), in: survey, row: element.row,
        column: SurveyColumn.relevant.rawValue)
    }
  }

  /// A constraint that looks in a missing file would refuse every answer.
  mutating func dropUnanswerable() {
    for element in form.elements {
      let ids = element.question?.constraint?.references.compactMap(\.instanceID) ?? []
      let missing = ids.first { form.choiceLists[$0] == nil }
      guard let missing else { continue }
      form.dropConstraint(of: element.id)
      log.add(
        .droppedConstraint(element.name, file: missing), in: survey, row: element.row,
        column: SurveyColumn.constraint.rawValue)
    }
  }

  private func circle() -> DependencyGraph.Circle? {
    do throws(DependencyGraph.Circle) {
      _ = try DependencyGraph(form)
      return nil
    } catch {
      return error
    }
  }

  /// The first element of the circle whose condition reads a later one of it.
  private func firstToOpen(_ circle: DependencyGraph.Circle) -> Element? {
    let next = Dictionary(
      zip(circle.path, circle.path.dropFirst() + circle.path.prefix(1)),
      uniquingKeysWith: { first, _ in first })
    return circle.path.sorted().lazy.map { form.elements[$0] }.first { element in
      guard let source = next[element.id], source > element.id else { return false }
      return element.relevant?.references.contains { reference in
        form.elements(for: reference, from: element).contains { $0.id == source }
      } == true
    }
  }
}

extension Reference {
  /// The list or file it looks in.
  fileprivate var instanceID: String? {
    guard case .instance(let id) = self else { return nil }
    return id
  }
}
