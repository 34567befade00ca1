import Forms
import Scoring

/// A question to be compared and how each answer to it counts.
struct ComparedQuestion {
  let element: Element
  let label: String
  let kind: Comparison.Kind
  /// The options of a choice, in their order; one without a key for a rating.
  let options: [(key: String, label: String)]
  private let rating: RatingQuestion?

  /// Nil for a question that is neither rated nor chosen.
  init?(_ element: Element, in questions: StudyQuestions) {
    self.element = element
    label = questions.label(of: element)
    let measures = element.question?.measures
    if measures?.measures(.nps) == true {
      kind = .nps
      rating = RatingQuestion(recommendation: element, in: questions.form)
      options = [("", "NPS")]
      return
    }
    let choices = element.question.flatMap { questions.form.choices(of: $0) }?.choices ?? []
    let isRated = measures.map { Self.isRated($0.measures) } ?? false
    if isRated || choices.isEmpty, let rating = RatingQuestion(element, in: questions.form) {
      kind = .mean
      self.rating = rating
      options = [("", label)]
      return
    }
    guard !choices.isEmpty else { return nil }
    kind = element.question?.type.isMultiple == true ? .multiple : .single
    rating = nil
    options = choices.filter { element.missingKind(of: $0.name) == nil }
      .map { ($0.name, questions.label(of: $0)) }
  }

  /// What an answer counts for each option: a rating, ±100, or 100 for chosen; nil outside the base.
  func values(of cell: TallyCell) -> [Double?] {
    if let rating {
      guard let mark = rating.rating(cell) else { return [nil] }
      guard kind == .nps else { return [Double(mark)] }
      switch NetPromoterScore.Group(rating: mark) {
      case .promoter: return [100]
      case .detractor: return [-100]
      case .passive: return [0]
      case .invalid: return [nil]
      }
    }
    let chosen = chosen(cell)
    guard !chosen.isEmpty else { return options.map { _ in nil } }
    return options.map { chosen.contains($0.key) ? 100 : 0 }
  }

  /// The place of the single option chosen; nil outside the base.
  func option(of cell: TallyCell) -> Int? {
    guard kind == .single, let value = cell.value else { return nil }
    return options.firstIndex { $0.key == value }
  }

  private func chosen(_ cell: TallyCell) -> Set<String> {
    guard let value = cell.value else { return [] }
    let names = kind == .multiple ? value.split(separator: " ").map(String.init) : [value]
    return Set(names.filter { name in options.contains { $0.key == name } })
  }

  private static func isRated(_ measures: [Measure]) -> Bool {
    measures.contains { measure in
      switch measure {
      case .satisfaction, .importance, .expectation, .overall, .overallProduct, .overallService:
        true
      default: false
      }
    }
  }
}
