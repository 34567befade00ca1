package import Expressions

/// One row of the survey sheet that stays in the interview: a question, a group or a repeat.
///
/// A class because elements are looked at millions of times and never change: passing one on costs
/// a reference, not a copy of all its texts and rules.
package final class Element: Sendable, Identifiable {
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
  package let kind: Kind
  /// What is particular to a question; nil for groups and repeats.
  package let question: Question?
  /// What is particular to a repeat; nil for questions and groups.
  package let loop: Repeat?
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
    switch kind {
    case .group: (question, loop) = (nil, nil)
    case .loop(let loop): (question, self.loop) = (nil, loop)
    case .question(let question): (self.question, loop) = (question, nil)
    }
    self.label = label
    self.hint = hint
    self.guidance = guidance
    self.relevant = relevant
    self.appearance = appearance
    self.row = row
  }

  var withoutRelevance: Element { copy(kind: kind, relevant: nil) }

  /// The same place with another question in it.
  func asking(_ question: Question) -> Element {
    copy(kind: .question(question), relevant: relevant)
  }

  private func copy(kind: Kind, relevant: XPathExpression?) -> Element {
    Element(
      id: id, name: name, path: path, parent: parent, loops: loops, subtreeEnd: subtreeEnd,
      kind: kind, label: label, hint: hint, guidance: guidance, relevant: relevant,
      appearance: appearance, row: row)
  }
}

/// A repeat; `count` is its `repeat_count`, nil when the interviewer decides how many.
package struct Repeat: Sendable {
  package let count: XPathExpression?

  package init(count: XPathExpression?) {
    self.count = count
  }
}
