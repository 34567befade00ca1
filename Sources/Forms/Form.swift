package import Expressions
import Languages

/// A questionnaire: what is asked, in document order, and nothing an answer can change.
///
/// `elements` is the form's tree laid flat: an element's descendants follow it, up to its
/// `subtreeEnd`, so that walking the array is walking the questionnaire.
package struct Form: Sendable {
  package let id: String
  package let version: String
  package let title: TranslatedText
  package let kind: FormKind?
  package let languages: [FormLanguage]
  package let defaultLanguage: FormLanguage
  package let instanceName: XPathExpression?
  package private(set) var elements: [Element]
  /// The lists of the choices sheet and of files, by name; `instance()` and `pulldata()` look in them.
  package let choiceLists: [String: ChoiceList]
  /// The rows of the entities sheet.
  package var entities: [EntityDeclaration] = []
  /// Every setting the author wrote, by the name of its column.
  package var settings: [String: String] = [:]

  private let indicesByName: [String: [Int]]
  /// Elements by what is left of a name that authors write in several ways.
  private let indicesByFoldedName: [String: [Int]]
  private let indexByPath: [String: Int]

  package init(
    id: String, version: String, title: TranslatedText, kind: FormKind?,
    languages: [FormLanguage], defaultLanguage: FormLanguage, instanceName: XPathExpression?,
    elements: [Element], choiceLists: [String: ChoiceList]
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.kind = kind
    self.languages = languages
    self.defaultLanguage = defaultLanguage
    self.instanceName = instanceName
    self.elements = elements
    self.choiceLists = choiceLists
    indicesByName = Dictionary(grouping: elements.indices, by: { elements[$0].name })
    indicesByFoldedName = Dictionary(
      grouping: elements.indices, by: { elements[$0].name.looseKey })
    indexByPath = Dictionary(
      elements.indices.map { (elements[$0].path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Elements called `name`, in document order; XLSForm allows several in different groups.
  ///
  /// Where none is, those whose name differs by case, spaces, `_` or `-` only.
  package func elements(named name: String) -> [Element] {
    (indicesByName[name] ?? looseIndices(of: name)).map { elements[$0] }
  }

  private func looseIndices(of name: String) -> [Int] {
    let near = indicesByFoldedName[name.looseKey] ?? []
    let same = near.filter { elements[$0].name.lowercased() == name.lowercased() }
    return same.isEmpty ? near : same
  }

  /// Shows an element whatever its condition says.
  mutating func dropRelevance(of id: Int) { elements[id] = elements[id].withoutRelevance }

  /// Takes any answer whatever the constraint says.
  mutating func dropConstraint(of id: Int) {
    guard var question = elements[id].question else { return }
    question.constraint = nil
    elements[id] = elements[id].asking(question)
  }

  package func element(atPath path: String) -> Element? {
    indexByPath[path].map { elements[$0] }
  }

  /// The elements directly inside `parent`, or the outermost ones.
  package func children(of parent: Element?) -> [Element] {
    var children: [Element] = []
    var index = parent.map { $0.id + 1 } ?? 0
    let end = parent?.subtreeEnd ?? elements.count
    while index < end {
      children.append(elements[index])
      index = elements[index].subtreeEnd
    }
    return children
  }

  /// The questions a person answers or reads, in order; calculates and metadata are left out.
  package var askedQuestions: [Element] {
    elements.filter { $0.question?.type.isAsked == true }
  }

  /// The choices a question offers before any filter; nil when it is no select.
  package func choices(of question: Question) -> ChoiceList? {
    question.type.listName.flatMap { choiceLists[$0] }
  }

  /// The language whose name, code or beginning is `wanted`, ignoring case and accents.
  package func language(matching wanted: String) -> FormLanguage? {
    languages.matching(wanted)
  }
}

extension [FormLanguage] {
  /// The language whose name, code or beginning is `wanted`, ignoring case and accents.
  func matching(_ wanted: String) -> FormLanguage? {
    let folded = wanted.folded
    return first { $0.name.folded == folded || $0.code == folded }
      ?? first { $0.name.folded.hasPrefix(folded) }
  }
}

/// The setting `attribute::campo:kind`: which of the kit's questionnaires this is.
package enum FormKind: String, Sendable, CaseIterable {
  case inDepth = "in-depth"
  case phone, exit, satisfaction, transactional, walk, audit, maturity
}
