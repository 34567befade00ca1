package import Languages

/// A form as a person reads it: its questions in order, with their types and logic in words.
package struct FormOutline: Sendable {
  /// One row of the outline.
  package struct Line: Sendable, Hashable {
    /// 0 for what stands in no group.
    package let depth: Int
    package let name: String
    package let type: String
    package let label: String
    /// Conditions and rules in words, each with the expression as the author wrote it.
    package let logic: [String]
    /// Choices as `name label`.
    package let choices: [String]
  }

  package let title: String
  package let lines: [Line]

  /// The outline with the form's own texts in `formLanguage` and the rest in `language`.
  package init(
    of form: Form, texts formLanguage: FormLanguage? = nil, words language: Language
  ) {
    let texts = formLanguage ?? form.defaultLanguage
    let words = OutlineWords(language: language)
    title = form.title.source(in: texts)
    lines = form.elements.map { element in
      Line(
        depth: Self.depth(of: element, in: form), name: element.name,
        type: words.type(of: element), label: element.label.source(in: texts),
        logic: words.logic(of: element),
        choices: element.question.flatMap(form.choices)?.choices.map {
          "\($0.name) \($0.label.source(in: texts))"
        } ?? [])
    }
  }

  /// The outline as indented text.
  package var text: String {
    let rows = lines.flatMap { line -> [String] in
      let indent = String(repeating: "  ", count: line.depth)
      let label = line.label.isEmpty ? "" : ": \(line.label)"
      let head = "\(indent)\(line.name) (\(line.type))\(label)"
      return [head] + line.logic.map { "\(indent)    \($0)" }
        + line.choices.map { "\(indent)    - \($0)" }
    }
    return ([title, ""] + rows).joined(separator: "\n") + "\n"
  }

  private static func depth(of element: Element, in form: Form) -> Int {
    var depth = 0
    var parent = element.parent
    while let id = parent {
      depth += 1
      parent = form.elements[id].parent
    }
    return depth
  }
}
