import Forms
import Languages

/// A question that results are cut by.
struct SegmentQuestion {
  let element: Element
  let label: String
  private let withoutAnswer: String
  private let isMultiple: Bool
  private let positions: [String: Int]
  private let labels: [String: String]

  init(_ element: Element, in questions: StudyQuestions) {
    self.element = element
    label = questions.label(of: element)
    withoutAnswer = Sentence(es: "sin dato", en: "no data")(in: questions.language)
    isMultiple = element.question?.type.isMultiple ?? false
    let choices = element.question.flatMap { questions.form.choices(of: $0) }?.choices ?? []
    positions = Dictionary(
      choices.indices.map { (choices[$0].name, $0) }, uniquingKeysWith: { first, _ in first })
    labels = Dictionary(
      choices.map { ($0.name, questions.label(of: $0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The groups an answer belongs to: several for a select multiple, nil for no answer.
  func values(of group: String?) -> [String?] {
    guard let group, !group.isEmpty else { return [nil] }
    let values = isMultiple ? group.split(separator: " ").map(String.init) : [group]
    let known = values.filter { element.missingKind(of: $0) == nil }
    return known.isEmpty ? [nil] : known
  }

  func label(of value: String?) -> String {
    value.map { labels[$0] ?? $0 } ?? withoutAnswer
  }

  /// Choice order; then numbers by size, then other texts; people without an answer last.
  func precedes(_ left: String?, _ right: String?) -> Bool {
    guard let left else { return false }
    guard let right else { return true }
    switch (positions[left], positions[right]) {
    case (let left?, let right?): return left < right
    case (.some, nil): return true
    case (nil, .some): return false
    case (nil, nil): break
    }
    if let left = Double(left), let right = Double(right), left != right { return left < right }
    return (left.folded, left) < (right.folded, right)
  }
}

extension QuestionType {
  var isMultiple: Bool {
    switch self {
    case .selectMultiple, .rank: true
    default: false
    }
  }
}
