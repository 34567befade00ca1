import Expressions
import Forms
import Languages

/// Puts the conditions of a form into words, naming questions by their number on paper.
struct ConditionWords {
  let form: Form
  let numbers: QuestionNumbers
  let formLanguage: FormLanguage
  let language: Language

  /// The words, or the expression itself in code marks where it cannot be put into words.
  func words(for expression: XPathExpression, of element: Element?) -> String {
    guard let condition = ConditionParser.condition(expression.source) else {
      let source = expression.source.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return "`\(source)`"
    }
    return words(condition, element)
  }

  private func words(_ condition: Condition, _ element: Element?) -> String {
    switch condition {
    case .all(let parts):
      return between(parts, element) ?? joined(parts, say("y", "and"), element)
    case .any(let parts): return joined(parts, say("o", "or"), element)
    case .not(.includes(let subject, let choice)):
      return "\(name(subject, element)) \(say("no incluye", "does not include")) "
        + quoted(label(of: choice, for: subject, element))
    case .not(let inner):
      return say("no se cumple que ", "it is not so that ") + words(inner, element)
    case .includes(let subject, let choice):
      let verb = isSelectOne(subject, element) ? say("es", "is") : say("incluye", "includes")
      return "\(name(subject, element)) \(verb) \(quoted(label(of: choice, for: subject, element)))"
    case .comparison(let subject, let sign, let value):
      return name(subject, element) + " " + predicate(subject, sign, value, element)
    }
  }

  private func joined(_ parts: [Condition], _ word: String, _ element: Element?) -> String {
    let texts = parts.map { part in
      switch part {
      case .all, .any: "(\(words(part, element)))"
      default: words(part, element)
      }
    }
    return texts.joined(separator: " \(word) ")
  }

  /// `. >= 0 and . <= 10` as one range.
  private func between(_ parts: [Condition], _ element: Element?) -> String? {
    guard parts.count == 2, case .comparison(let subject, let first, .number(let low)) = parts[0],
      case .comparison(subject, let second, .number(let high)) = parts[1]
    else { return nil }
    let limits: (String, String)
    switch (first, second) {
    case (.atLeast, .atMost): limits = (low, high)
    case (.atMost, .atLeast): limits = (high, low)
    default: return nil
    }
    return name(subject, element)
      + say(" está entre \(limits.0) y \(limits.1)", " is between \(limits.0) and \(limits.1)")
  }

  private func predicate(
    _ subject: Condition.Subject, _ sign: Condition.Operator, _ value: Condition.Value,
    _ element: Element?
  ) -> String {
    switch (sign, value) {
    case (.equal, .text("")): return say("no tiene respuesta", "has no answer")
    case (.notEqual, .text("")): return say("tiene respuesta", "has an answer")
    case (.equal, _): return say("es ", "is ") + self.value(value, subject, element)
    case (.notEqual, _): return say("no es ", "is not ") + self.value(value, subject, element)
    case (_, .today): return dated(sign, say("hoy", "today"))
    case (_, .question), (_, .text), (_, .number):
      let text = self.value(value, subject, element)
      return isDate(subject, element) ? dated(sign, text) : measured(sign, text)
    }
  }

  private func measured(_ sign: Condition.Operator, _ text: String) -> String {
    switch sign {
    case .less: say("es menor que \(text)", "is less than \(text)")
    case .atMost: say("es \(text) o menos", "is \(text) or less")
    case .greater: say("es mayor que \(text)", "is more than \(text)")
    default: say("es \(text) o más", "is \(text) or more")
    }
  }

  private func dated(_ sign: Condition.Operator, _ text: String) -> String {
    switch sign {
    case .less: say("es anterior a \(text)", "is before \(text)")
    case .atMost: say("no es posterior a \(text)", "is not after \(text)")
    case .greater: say("es posterior a \(text)", "is after \(text)")
    default: say("no es anterior a \(text)", "is not before \(text)")
    }
  }

  private func value(
    _ value: Condition.Value, _ subject: Condition.Subject, _ element: Element?
  ) -> String {
    switch value {
    case .text(let text): quoted(label(of: text, for: subject, element))
    case .number(let digits):
      question(subject, element)?.type.listName == nil
        ? digits : quoted(label(of: digits, for: subject, element))
    case .today: say("hoy", "today")
    case .question(let name): numbers.name(of: name, in: language)
    }
  }

  private func name(_ subject: Condition.Subject, _ element: Element?) -> String {
    switch subject {
    case .answer: say("la respuesta", "the answer")
    case .question(let name): numbers.name(of: name, in: language)
    case .count(let name):
      say("el número de opciones de ", "the number of choices in ")
        + numbers.name(of: name, in: language)
    }
  }

  private func label(
    of choice: String, for subject: Condition.Subject, _ element: Element?
  ) -> String {
    guard let question = question(subject, element),
      let label = form.choices(of: question)?[choice]?.label.source(in: formLanguage),
      !label.isEmpty
    else { return choice }
    return label
  }

  private func question(_ subject: Condition.Subject, _ element: Element?) -> Question? {
    switch subject {
    case .answer: element?.question
    case .question(let name): form.elements(named: name).first?.question
    case .count: nil
    }
  }

  private func isSelectOne(_ subject: Condition.Subject, _ element: Element?) -> Bool {
    guard case .selectOne? = question(subject, element)?.type else { return false }
    return true
  }

  private func isDate(_ subject: Condition.Subject, _ element: Element?) -> Bool {
    switch question(subject, element)?.type {
    case .date?, .dateTime?, .time?: true
    default: false
    }
  }

  private func quoted(_ text: String) -> String { say("«\(text)»", "“\(text)”") }

  private func say(_ spanish: String, _ english: String) -> String {
    Sentence(es: spanish, en: english)(in: language)
  }
}
