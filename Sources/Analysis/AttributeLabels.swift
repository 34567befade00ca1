import Forms
import Languages

/// The words for attributes: a choice of a list that has them all, else what their questions say.
struct AttributeLabels {
  private let labels: [String: String]

  init(_ attributes: [AttributeQuestions], in questions: StudyQuestions) {
    var elements: [String: Element] = [:]
    for attribute in attributes {
      guard case .fixed(let key) = attribute.key else { continue }
      elements[key] = attribute.satisfaction ?? attribute.importance ?? attribute.expectation
    }
    if let list = Self.list(with: Array(elements.keys), in: questions.form) {
      labels = elements.keys.reduce(into: [:]) { labels, key in
        labels[key] = list[key].map { questions.label(of: $0) }
      }
    } else {
      let keys = elements.keys.sorted()
      let texts = keys.compactMap { elements[$0] }.map { questions.label(of: $0) }
      labels = Dictionary(
        zip(keys, withoutCommonEnds(texts)), uniquingKeysWith: { first, _ in first })
    }
  }

  func callAsFunction(_ key: String) -> String { labels[key] ?? key }

  /// A list naming one attribute may mean something else by it; one naming all of them does not.
  private static func list(with keys: [String], in form: Form) -> ChoiceList? {
    guard keys.count > 1 else { return nil }
    return form.choiceLists.values
      .filter { list in keys.allSatisfy { list[$0] != nil } }
      .min { $0.name < $1.name }
  }
}

/// The texts without the words all of them begin with and the marks all of them end with.
///
/// "How satisfied are you with price?", "How satisfied are you with speed?" give "price", "speed".
func withoutCommonEnds(_ texts: [String]) -> [String] {
  guard texts.count > 1, let first = texts.first else { return texts }
  let words = texts.map { $0.split(separator: " ") }
  let firstWords = words.first ?? []
  var shared = 0
  while shared < firstWords.count, words.allSatisfy({ $0.count > shared + 1 }),
    words.allSatisfy({ $0[shared] == firstWords[shared] })
  {
    shared += 1
  }
  guard shared > 1 else { return texts }
  let endsAlike = first.last.map { end in
    !end.isLetter && !end.isNumber && texts.allSatisfy { $0.last == end }
  }
  return words.map { words in
    let rest = words.dropFirst(shared).joined(separator: " ")
    return endsAlike == true ? String(rest.dropLast()) : rest
  }
}
