import Expressions
import Forms
package import Responses

/// Many answers at once, as an import or a sealed interview brings them.
extension Interview {
  /// Takes away defaults, which imported interviews were not given here.
  mutating func clearStartingValues() {
    for element in form.elements where element.loops.isEmpty {
      guard element.question?.type.isAsked == true else { continue }
      put(nil, into: tree.node(of: element.id, inBlock: 0))
    }
  }

  /// Puts in all answers, then computes once; places the form does not have are returned.
  package mutating func load(
    answers: [AnswerPath: Answer], instances: [AnswerPath: [InstanceID]] = [:]
  ) -> [AnswerPath] {
    for (path, names) in instances.sorted(by: { $0.key.text.count < $1.key.text.count }) {
      guard let container = tree.node(at: path) else { continue }
      changeInstances(of: container, to: names)
    }
    var unknown: [AnswerPath] = []
    for (path, answer) in answers {
      guard let node = tree.node(at: path) else {
        unknown.append(path)
        continue
      }
      put(answer, into: node)
    }
    recalculateAll()
    position = nil
    return unknown.sorted()
  }

  /// The relevant questions whose answers break a constraint or lack a required answer.
  package func brokenRules() -> [BrokenRule] {
    var broken: [BrokenRule] = []
    for node in stops {
      let element = form.elements[tree[node].element]
      guard let question = element.question else { continue }
      let value = tree[node].value
      if let constraint = question.constraint, !value.isEmpty,
        question.measures.missing[value] == nil, !boolean(constraint, at: node)
      {
        broken.append(
          BrokenRule(
            path: tree.path(of: node), kind: .constraint,
            message: rendered(question.constraintMessage, at: node)))
      }
      if value.isEmpty, tree[node].missing == nil, isRequired(question, at: node) {
        broken.append(BrokenRule(path: tree.path(of: node), kind: .required, message: ""))
      }
    }
    return broken
  }
}

/// A rule of the form that an answer breaks.
package struct BrokenRule: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case constraint, required
  }

  package let path: AnswerPath
  package let kind: Kind
  /// The form's own message; may be empty.
  package let message: String
}
