import Expressions
import Forms
import Languages

/// The importance and satisfaction questions of one attribute, or of those a repeat lists.
struct AttributeQuestions {
  enum Key: Hashable {
    case fixed(String)
    /// The answer of this question, by path, names the attribute of its instance.
    case answer(path: String)
  }

  let key: Key
  let loops: [Int]
  fileprivate(set) var satisfaction: Element?
  fileprivate(set) var importance: Element?
  fileprivate(set) var expectation: Element?
}

/// All attributes of a form, in the order they are first asked.
struct AttributeList {
  private(set) var attributes: [AttributeQuestions] = []
  private(set) var notes: [AnalysisNote] = []

  init(_ questions: StudyQuestions) {
    for element in questions.measuring(.satisfaction, .importance, .expectation) {
      add(element, key: Self.key(of: element, in: questions))
    }
  }

  /// Whether something has both a satisfaction and what to hold it against.
  var hasPairs: Bool {
    attributes.contains { $0.satisfaction != nil && ($0.importance ?? $0.expectation) != nil }
  }

  private mutating func add(_ element: Element, key: AttributeQuestions.Key) {
    let known = attributes.firstIndex { $0.key == key && $0.loops == element.loops }
    let index = known ?? attributes.count
    if known == nil { attributes.append(AttributeQuestions(key: key, loops: element.loops)) }
    let places: [(Measure, WritableKeyPath<AttributeQuestions, Element?>)] = [
      (.satisfaction, \.satisfaction), (.importance, \.importance), (.expectation, \.expectation),
    ]
    for (measure, place) in places where element.question?.measures.measures(measure) == true {
      if attributes[index][keyPath: place] == nil {
        attributes[index][keyPath: place] = element
      } else {
        notes.append(AnalysisNote(.askedTwice, element.name))
      }
    }
  }

  /// The attribute cell; a question without one is an attribute of its own.
  private static func key(
    of element: Element, in questions: StudyQuestions
  ) -> AttributeQuestions.Key {
    guard let attribute = element.question?.measures.attribute else { return .fixed(element.name) }
    guard let name = attribute.references.first else { return .fixed(attribute.source) }
    let code = questions.form.elements(named: name).first { $0.loops == element.loops }
    return code.map { .answer(path: $0.path) } ?? .fixed(element.name)
  }
}
