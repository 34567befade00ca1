package import Expressions

/// One row of the survey sheet that stays in the interview: a question, a group or a repeat.
package struct Element: Sendable, Identifiable {
  /// Position in `Form.elements`.
  package let id: Int
  package let name: String
  /// Names from the outermost group down, joined by `/`; unique in the form.
  package let path: String
  package let parent: Int?
  /// The repeats around this element, outermost first; its own id is not among them.
  package let loops: [Int]
  /// One past the last descendant.
  package let subtreeEnd: Int
  package internal(set) var kind: Kind
  package let label: TranslatedText
  package let hint: TranslatedText
  package let guidance: TranslatedText
  package let relevant: XPathExpression?
  package let appearance: Set<String>
  /// Row of the survey sheet, for messages.
  package let row: Int

  package enum Kind: Sendable {
    case group
    case loop(Repeat)
    case question(Question)
  }

  package init(
    id: Int, name: String, path: String, parent: Int?, loops: [Int], subtreeEnd: Int, kind: Kind,
    label: TranslatedText, hint: TranslatedText, guidance: TranslatedText,
    relevant: XPathExpression?, appearance: Set<String>, row: Int
  ) {
    self.id = id
    self.name = name
    self.path = path
    self.parent = parent
    self.loops = loops
    self.subtreeEnd = subtreeEnd
    self.kind = kind
    self.label = label
    self.hint = hint
    self.guidance = guidance
    self.relevant = relevant
    self.appearance = appearance
    self.row = row
  }

  var withoutRelevance: Element {
    Element(
      id: id, name: name, path: path, parent: parent, loops: loops, subtreeEnd: subtreeEnd,
      kind: kind, label: label, hint: hint, guidance: guidance, relevant: nil,
      appearance: appearance, row: row)
  }

  package var question: Question? {
    guard case .question(let question) = kind else { return nil }
    return question
  }

  package var loop: Repeat? {
    guard case .loop(let loop) = kind else { return nil }
    return loop
  }
}

/// A repeat; `count` is its `repeat_count`, nil when the interviewer decides how many.
package struct Repeat: Sendable {
  package let count: XPathExpression?

  package init(count: XPathExpression?) {
    self.count = count
  }
}
