import Expressions
package import Languages

/// A questionnaire to be printed and filled in by hand, as Markdown.
package struct FormPaper: Sendable {
  package let text: String

  /// The paper with the form's own texts in `formLanguage` and the rest in `language`.
  package init(
    of form: Form, texts formLanguage: FormLanguage? = nil, words language: Language
  ) {
    let sheet = PaperSheet(
      form: form, texts: formLanguage ?? form.defaultLanguage,
      words: OutlineWords(language: language))
    text = sheet.text
  }
}

/// Writes a form down question by question.
private struct PaperSheet {
  let form: Form
  let texts: FormLanguage
  let words: OutlineWords

  var text: String {
    var blocks = ["# \(form.title.source(in: texts))"]
    var number = 0
    for element in form.elements {
      guard let question = element.question else {
        blocks.append(heading(of: element))
        continue
      }
      guard question.type.isAsked else { continue }
      if question.type.holdsValue { number += 1 }
      blocks.append(block(of: element, question, number: number))
    }
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private func heading(of element: Element) -> String {
    let label = readable(element.label)
    let title = label.isEmpty ? element.name : label
    let line = element.loop == nil ? title : words.oncePerInstance(title)
    return (["## \(line)"] + condition(of: element)).joined(separator: "\n\n")
  }

  private func block(of element: Element, _ question: Question, number: Int) -> String {
    let label = readable(element.label)
    let shown = label.isEmpty ? element.name : label
    let head = question.type.holdsValue ? "**\(number).** \(shown)" : shown
    let hint = readable(element.hint)
    var lines = condition(of: element) + [head]
    if !hint.isEmpty { lines.append("*\(hint)*") }
    if let instruction = words.instruction(for: question) { lines.append("*\(instruction)*") }
    return (lines + answerSpace(of: question)).joined(separator: "\n\n")
  }

  private func condition(of element: Element) -> [String] {
    guard let relevant = element.relevant else { return [] }
    return ["> \(words.onlyIf(PaperCondition(form: form, texts: texts).readable(relevant.source)))"]
  }

  /// Boxes for choices, a line for the rest.
  private func answerSpace(of question: Question) -> [String] {
    guard question.type.holdsValue else { return [] }
    guard let list = form.choices(of: question), !list.choices.isEmpty else {
      return [String(repeating: "\\_", count: 30)]
    }
    return [
      list.choices.map { "- ☐ \($0.name). \(readable($0.label))" }.joined(separator: "\n")
    ]
  }

  /// A text with a blank for each answer that it shows.
  private func readable(_ text: TranslatedText) -> String {
    text.template(in: texts)?.rendered { name in
      let label = form.elements(named: name).first?.label.source(in: texts) ?? ""
      return label.isEmpty ? "……" : "[\(label)]"
    } ?? ""
  }
}

/// A condition with the labels of questions for their names.
private struct PaperCondition {
  let form: Form
  let texts: FormLanguage

  func readable(_ source: String) -> String {
    TextTemplate(source).rendered { name in
      let label = form.elements(named: name).first?.label.source(in: texts) ?? ""
      return label.isEmpty ? name : "«\(label)»"
    }
  }
}
