package import Expressions
package import Forms
package import Responses

extension Interview {
  /// The interview with one answer given anew, as typed, by all the rules of the form.
  ///
  /// The question is named by its path, or by its name where that is enough.
  package func correcting(
    _ question: String, to typed: String, at moment: Moment
  ) throws(AnswerRefusal) -> Interview {
    try moving(toQuestion: question, at: moment).interview.answering(typed, at: moment).interview
  }

  /// The same with a kind of no answer.
  package func correcting(
    _ question: String, missing kind: MissingKind, at moment: Moment
  ) throws(AnswerRefusal) -> Interview {
    try moving(toQuestion: question, at: moment).interview
      .answering(missing: kind, at: moment).interview
  }

  /// The question's words at a path, or its name where the form does not have it.
  package func label(of path: AnswerPath) -> String {
    guard let element = form.element(atPath: path.elementPath) else { return path.text }
    let label = tree.node(at: path).map { rendered(element.label, at: $0) } ?? ""
    return label.isEmpty ? element.name : label
  }

  /// A value as a person reads it, with the labels of its choices.
  package func readable(_ value: String, at path: AnswerPath) -> String {
    guard let question = form.element(atPath: path.elementPath)?.question else { return value }
    return readable(value, question)
  }
}
