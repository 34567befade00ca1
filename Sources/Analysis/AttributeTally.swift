import Forms
import Scoring

/// Joint counts of an attribute's two questions.
///
/// The satisfaction question comes first in the cells where there is one, importance after it.
struct AttributeTally {
  let key: String
  let label: String
  let loops: [Int]
  let satisfaction: RatingQuestion?
  let importance: RatingQuestion?
  let tally: SegmentedTally

  func answers(in slice: Slice) -> Scores.Attribute {
    Scores.Attribute(
      key: key, label: label,
      satisfaction: satisfaction.map { RatedAnswers(tally[slice], question: $0) },
      importance: importance.map {
        RatedAnswers(tally[slice], question: $0, cell: satisfaction == nil ? 0 : 1)
      })
  }

  /// The gap over those who answered both; nil unless both are asked on one scale.
  func gap(in slice: Slice) -> Gap? {
    guard let satisfaction, let importance, satisfaction.scale == importance.scale else {
      return nil
    }
    var moments = (importance: Moments(), satisfaction: Moments())
    var sumOfProducts = 0
    for row in tally[slice] {
      guard let satisfied = satisfaction.rating(row.cells[0]),
        let important = importance.rating(row.cells[1])
      else { continue }
      moments.satisfaction.add(satisfied, times: row.count)
      moments.importance.add(important, times: row.count)
      sumOfProducts += satisfied * important * row.count
    }
    return Gap(
      key: key, importance: moments.importance, satisfaction: moments.satisfaction,
      sumOfProducts: sumOfProducts)
  }
}

/// Reads the attributes of a form and asks for their counts.
struct AttributeReader {
  private let questions: StudyQuestions
  private let tabulation: Tabulation
  private let list: AttributeList
  private(set) var notes: [AnalysisNote]

  init(_ questions: StudyQuestions, _ tabulation: Tabulation) {
    self.questions = questions
    self.tabulation = tabulation
    list = AttributeList(questions)
    notes = list.notes
  }

  /// One tally for each attribute; expectation stands for importance where no importance is asked.
  mutating func tallies(usesExpectation: Bool = false) throws -> [AttributeTally] {
    let label = AttributeLabels(list.attributes, in: questions)
    let insteadOfImportance =
      usesExpectation && list.attributes.allSatisfy { $0.importance == nil }
      && list.attributes.contains { $0.expectation != nil && $0.satisfaction != nil }
    if insteadOfImportance { notes.append(AnalysisNote(.expectation, questions.form.id)) }
    var tallies: [AttributeTally] = []
    for attribute in list.attributes {
      let satisfaction = rating(attribute.satisfaction)
      let importance = rating(
        insteadOfImportance ? attribute.expectation : attribute.importance)
      guard satisfaction != nil || importance != nil else { continue }
      tallies += try self.tallies(attribute, satisfaction, importance, label)
    }
    return tallies
  }

  private func tallies(
    _ attribute: AttributeQuestions, _ satisfaction: RatingQuestion?,
    _ importance: RatingQuestion?, _ label: AttributeLabels
  ) throws -> [AttributeTally] {
    func tally(_ key: String, _ label: String, _ counts: SegmentedTally) -> AttributeTally {
      AttributeTally(
        key: key, label: label, loops: attribute.loops, satisfaction: satisfaction,
        importance: importance, tally: counts)
    }
    let rated = [satisfaction, importance].compactMap { $0?.element }
    switch attribute.key {
    case .fixed(let key):
      return [tally(key, label(key), try tabulation.tally(rated))]
    case .answer(let path):
      guard let code = questions.form.element(atPath: path) else { return [] }
      let names = SegmentQuestion(code, in: questions)
      return try tabulation.tally([code] + rated).byFirstCell
        .filter { code.missingKind(of: $0.key) == nil }
        .sorted { names.precedes($0.key, $1.key) }
        .map { tally($0.key, names.label(of: $0.key), $0.value) }
    }
  }

  private mutating func rating(_ element: Element?) -> RatingQuestion? {
    guard let element else { return nil }
    guard let question = RatingQuestion(element, in: questions.form) else {
      notes.append(AnalysisNote(.scaleUnknown, element.name))
      return nil
    }
    if question.isReversed { notes.append(AnalysisNote(.reversed, element.name)) }
    return question
  }
}
