import Expressions
package import Forms
package import Languages

/// A form as a person reads it: its texts in one language, its logic in words.
package struct FormView {
  let form: Form
  let formLanguage: FormLanguage
  /// The language of the words around the form's own texts.
  let language: Language
  let numbers: QuestionNumbers
  let conditions: ConditionWords

  package init(form: Form, formLanguage: FormLanguage, language: Language) {
    self.form = form
    self.formLanguage = formLanguage
    self.language = language
    numbers = QuestionNumbers(form)
    conditions = ConditionWords(
      form: form, numbers: numbers, formLanguage: formLanguage, language: language)
  }

  /// A text of the form; where it shows an answer, the question's number stands in brackets.
  func text(_ text: TranslatedText) -> String {
    guard let template = text.template(in: formLanguage) else { return "" }
    return template.rendered { "[\(numbers.name(of: $0, in: language))]" }
  }

  /// The condition under which an element is asked; nil without one.
  func relevance(of element: Element) -> String? {
    element.relevant.map { relevant in
      say("Solo si ", "Only if ") + conditions.words(for: relevant, of: element) + "."
    }
  }

  /// The rule an answer must keep: the form's own words where it has some.
  func rule(for question: Question, of element: Element) -> String? {
    guard let constraint = question.constraint else { return nil }
    let message = text(question.constraintMessage)
    return message.isEmpty ? conditions.words(for: constraint, of: element) : message
  }

  /// Which choices a filter leaves, where it compares one column with one answer; else as written.
  func filter(_ filter: XPathExpression) -> String {
    let sides = filter.source.split(separator: "=").map { onOneLine(String($0)) }
    guard sides.count == 2, sides[0].allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }),
      case .name(let name)? = filter.references.last, sides[1] == "${\(name)}"
    else {
      return say("Solo las opciones que cumplen ", "Only choices for which this holds: ")
        + "`\(onOneLine(filter.source))`"
    }
    return say("Solo las opciones que van con ", "Only choices that go with ")
      + numbers.name(of: name, in: language)
  }

  /// How often a repeat is gone through.
  func count(of loop: Repeat, _ element: Element) -> String {
    guard let count = loop.count else {
      return say("Se repite las veces que haga falta.", "Repeated as often as needed.")
    }
    let source = count.source.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if let number = Int(source) {
      return say("Se repite \(number) veces.", "Repeated \(number) times.")
    }
    return say("Se repite tantas veces como diga ", "Repeated as many times as said by ")
      + counted(count, source) + "."
  }

  private func counted(_ count: XPathExpression, _ source: String) -> String {
    guard case .name(let name)? = count.references.first, source == "${\(name)}" else {
      return "`\(source)`"
    }
    return numbers.name(of: name, in: language)
  }

  /// Whether an answer is demanded: always, never, or under a condition.
  func requirement(of question: Question, _ element: Element) -> String? {
    switch question.required {
    case .never: nil
    case .always: say("obligatoria", "required")
    case .when(let condition):
      say("obligatoria si ", "required if ") + conditions.words(for: condition, of: element)
    }
  }

  func say(_ spanish: String, _ english: String) -> String {
    Sentence(es: spanish, en: english)(in: language)
  }
}

/// The white space of a text as single spaces.
func onOneLine(_ text: String) -> String {
  text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
