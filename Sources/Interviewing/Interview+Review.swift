package import Expressions
import Forms
package import Responses

/// The state after the last question, and what keeps it from being finalized.
extension Interview {
  package var review: Review {
    Review(items: questionStops.compactMap(reviewItem))
  }

  private func reviewItem(at node: Int) -> Review.Item? {
    let element = form.elements[tree[node].element]
    guard let question = element.question, question.type.holdsValue else { return nil }
    let state = tree[node]
    let isRequired = isRequired(question, at: node) && !isPassed(element, at: node)
    // Skipped while it was optional is no answer once it is required.
    let missing = isRequired && state.missing == .skipped ? nil : state.missing
    return Review.Item(
      path: tree.path(of: node), label: rendered(element.label, at: node),
      answer: state.value.isEmpty ? nil : readable(state.value, question), missing: missing,
      isRequired: isRequired,
      isStale: !staleNames(in: state.value, of: question, at: node).isEmpty)
  }

  /// What keeps the interview from being finalized at that moment: required questions without an
  /// answer first, then answers against a rule, each in order.
  package func obstacles(at moment: Moment) -> [BrokenRule] {
    let rules = ended(at: moment).brokenRules().filter { rule in
      rule.kind == .required || isCorrigible(rule.path)
    }
    return rules.filter { $0.kind == .required } + rules.filter { $0.kind == .constraint }
  }

  /// What is calculated or read-only nobody can mend.
  private func isCorrigible(_ path: AnswerPath) -> Bool {
    form.element(atPath: path.elementPath)?.question?.isReadOnly == false
  }

  /// The relevant questions whose answers break a constraint or lack a required answer.
  package func brokenRules() -> [BrokenRule] {
    questionStops.flatMap { node in
      [brokenConstraint(at: node), missingRequirement(at: node)].compactMap(\.self)
    }
  }

  private func brokenConstraint(at node: Int) -> BrokenRule? {
    let value = tree[node].value
    let element = form.elements[tree[node].element]
    guard !value.isEmpty, let constraint = element.question?.constraint,
      let question = element.question, question.measures.missing[value] == nil,
      !boolean(constraint, at: node)
    else { return nil }
    return BrokenRule(
      path: tree.path(of: node), kind: .constraint, label: rendered(element.label, at: node),
      message: rendered(question.constraintMessage, at: node))
  }

  private func missingRequirement(at node: Int) -> BrokenRule? {
    let element = form.elements[tree[node].element]
    guard tree[node].missing == .skipped || answer(at: node) == nil,
      let question = element.question, question.type.holdsValue, isRequired(question, at: node),
      !isPassed(element, at: node)
    else { return nil }
    return BrokenRule(
      path: tree.path(of: node), kind: .required, label: rendered(element.label, at: node),
      message: rendered(question.requiredMessage, at: node))
  }
}

/// A rule of the form that an answer breaks.
package struct BrokenRule: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case constraint, required
  }

  package let path: AnswerPath
  package let kind: Kind
  /// The question's, as it is shown.
  package let label: String
  /// The form's own message; may be empty.
  package let message: String
}
