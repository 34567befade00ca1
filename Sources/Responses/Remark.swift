package import Expressions

/// What the interviewer wrote beside the answers: a note of their own, or the person's very words.
package struct Remark: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    case note, quote
  }

  package let kind: Kind
  /// The question at hand; nil for one about the whole interview.
  package let path: AnswerPath?
  package let text: String
  package let at: Moment

  package init(_ kind: Kind, path: AnswerPath?, text: String, at: Moment) {
    self.kind = kind
    self.path = path
    self.text = text
    self.at = at
  }
}
