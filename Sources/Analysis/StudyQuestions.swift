import Expressions
package import Forms
package import Languages

/// What a form measures, found by its `bind::campo:*` columns, with its words in one language.
package struct StudyQuestions: Sendable {
  package let form: Form
  package let language: Language
  private let formLanguage: FormLanguage
  /// The repeats of the segment in use; questions outside them cannot be cut by it.
  private let requiredLoops: [Int]

  /// Labels come in the form's language that matches `language`, else in the form's default one.
  package init(form: Form, language: Language) {
    self.init(form: form, language: language, requiredLoops: [])
  }

  private init(form: Form, language: Language, requiredLoops: [Int]) {
    self.form = form
    self.language = language
    self.requiredLoops = requiredLoops
    formLanguage = form.language(matching: language.rawValue) ?? form.defaultLanguage
  }

  /// The same without the questions that lie outside the repeat of the segment.
  func cut(by segment: SegmentQuestion?) -> StudyQuestions {
    StudyQuestions(form: form, language: language, requiredLoops: segment?.element.loops ?? [])
  }

  /// The questions with one of the measures, in document order.
  package func measuring(_ measures: Measure...) -> [Element] {
    answered.filter { element in
      measures.contains { element.question?.measures.measures($0) == true }
    }
  }

  /// The question called `name`, ignoring case and accents when none is written exactly so.
  package func question(named name: String) throws(AnalysisFailure) -> Element {
    let found =
      answered.first { $0.name == name } ?? answered.first { $0.name.folded == name.folded }
    guard let found else {
      throw .unknownQuestion(name, nearest: nearest(to: name, among: answered.map(\.name)))
    }
    return found
  }

  /// The form's title, or its id where it has none.
  package var title: String {
    let title = text(form.title)
    return title.isEmpty ? form.id : title
  }

  package func label(of element: Element) -> String {
    let label = text(element.label)
    return label.isEmpty ? element.name : label
  }

  package func label(of choice: Choice) -> String {
    let label = text(choice.label)
    return label.isEmpty ? choice.name : label
  }

  /// Elements that hold an answer, as far as the segment can cut them.
  var answered: [Element] {
    form.elements.filter { element in
      element.question?.type.holdsValue == true && element.loops.starts(with: requiredLoops)
    }
  }

  /// One line without emphasis marks; what an answer would fill stays open.
  private func text(_ text: TranslatedText) -> String {
    guard let template = text.template(in: formLanguage) else { return "" }
    return template.rendered { _ in "…" }
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .split(separator: "**").joined()
  }
}

extension Element {
  /// The kind of absence an answer stands for, by the `bind::campo:missing` cell; nil for a value.
  func missingKind(of value: String) -> MissingKind? {
    guard !value.isEmpty else { return .skipped }
    return question?.measures.missing[value]
  }
}
