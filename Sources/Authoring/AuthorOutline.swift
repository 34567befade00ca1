import Expressions
package import Forms
package import Languages
import Reporting

/// The outline of a form for its author: every row, with its type, its choices and its logic.
package struct AuthorOutline {
  private let view: FormView
  private let width: Int

  private static let mostChoices = 12

  package init(form: Form, formLanguage: FormLanguage, language: Language, width: Int) {
    view = FormView(form: form, formLanguage: formLanguage, language: language)
    self.width = width
  }

  package var text: String {
    ([headline] + view.form.elements.flatMap(lines)).map { $0 + "\n" }.joined()
  }

  private var headline: String {
    let form = view.form
    let languages = form.languages.map(\.name).filter { !$0.isEmpty }.joined(separator: ", ")
    let parts = [
      "\(onOneLine(view.text(form.title))) (\(form.id))",
      form.version.isEmpty ? "" : view.say("versión \(form.version)", "version \(form.version)"),
      languages,
      view.say("\(view.numbers.count) preguntas", "\(view.numbers.count) questions"),
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private func lines(_ element: Element) -> [String] {
    let indent = String(repeating: "  ", count: depth(of: element))
    let details = details(of: element)
    let isSection = element.question == nil
    return (isSection ? [""] : []) + wrapped(title(of: element), indent, hanging: 5)
      + details.flatMap { wrapped($0, indent + "     ", hanging: 2) }
  }

  /// `  3. How old are you? [age · whole number · required]`.
  private func title(of element: Element) -> String {
    let label = onOneLine(view.text(element.label))
    guard let question = element.question else {
      let kind = element.loop == nil ? "" : view.say(" (se repite)", " (repeated)")
      return "## " + (label.isEmpty ? element.name : "\(label) [\(element.name)]") + kind
    }
    let facts = [
      element.name, question.type.words(in: view.language),
      view.requirement(of: question, element) ?? "",
    ]
    let mark = view.numbers[element].map { "\($0). ".leftPadded(to: 5) } ?? "  ·  "
    return mark + (label.isEmpty ? "" : label + " ")
      + "[" + facts.filter { !$0.isEmpty }.joined(separator: " · ") + "]"
  }

  private func details(of element: Element) -> [String] {
    var details = [view.relevance(of: element)].compactMap(\.self)
    if let loop = element.loop { details.append(view.count(of: loop, element)) }
    guard let question = element.question else { return details }
    if let choices = choices(of: question) { details.append(choices) }
    if let range = question.range {
      details.append("\(numeral(range.start)) … \(numeral(range.end))")
    }
    if let rule = view.rule(for: question, of: element) {
      details.append(view.say("Regla: ", "Rule: ") + onOneLine(rule))
    }
    if let calculation = question.calculation {
      details.append("= \(onOneLine(calculation.source))")
    }
    return details
  }

  private func choices(of question: Question) -> String? {
    guard let list = view.form.choices(of: question) else { return nil }
    let shown = list.choices.prefix(Self.mostChoices).map { choice in
      let label = onOneLine(view.text(choice.label))
      return label.isEmpty || label == choice.name ? choice.name : "\(choice.name) \(label)"
    }
    let rest = list.choices.count - shown.count
    let more = rest > 0 ? view.say("… y \(rest) más", "… and \(rest) more") : nil
    let filter = question.choiceFilter.map {
      " (\(view.filter($0)))"
    }
    return (shown + [more].compactMap(\.self)).joined(separator: " · ") + (filter ?? "")
  }

  private func depth(of element: Element) -> Int {
    var depth = 0
    var parent = element.parent
    while let place = parent {
      depth += 1
      parent = view.form.elements[place].parent
    }
    return depth
  }

  private func wrapped(_ text: String, _ indent: String, hanging: Int) -> [String] {
    // Leading spaces would be lost where a line is broken.
    let lead = text.prefix { $0 == " " }
    let room = max(width - indent.count - hanging, 30)
    let lines = text.dropFirst(lead.count).wrapped(to: room)
    return zip(lines.indices, lines).map { index, line in
      indent + (index == 0 ? lead + line : String(repeating: " ", count: hanging) + line)
    }
  }
}

extension String {
  fileprivate func leftPadded(to width: Int) -> String {
    String(repeating: " ", count: Swift.max(0, width - count)) + self
  }
}
