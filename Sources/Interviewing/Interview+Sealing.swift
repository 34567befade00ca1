package import Expressions
import Forms
package import Responses

extension Interview {
  /// Finalizes: refused while a required answer is open; what is still open becomes skipped.
  package func finalized(at moment: Moment) throws(AnswerRefusal) -> InterviewSeal {
    let open = review.open
    if let first = open.first {
      throw .cannotFinalize(open: open.count, first: first.label)
    }
    return seal(as: .complete, at: moment)
  }

  /// The interview as it is sealed: what the form's logic hides is left out.
  package func seal(as status: InterviewStatus, at moment: Moment) -> InterviewSeal {
    var ending = self
    ending.moment = moment
    ending.recordEnd()
    var seal = InterviewSeal(
      opening: opening, status: status, endedAt: moment, answers: [:], remarks: remarks)
    ending.tree.forEachNode { node in ending.add(node, to: &seal) }
    return seal
  }

  private mutating func recordEnd() {
    for element in form.elements where element.loops.isEmpty {
      guard case .metadata(.end) = element.question?.type else { continue }
      let node = tree.node(of: element.id, inBlock: 0)
      tree[node].value = moment.dateTimeString
      recalculate(after: node)
    }
  }

  private func add(_ node: Int, to seal: inout InterviewSeal) {
    let state = tree[node]
    let element = form.elements[state.element]
    guard state.isRelevant, state.instance == nil else { return }
    if element.loop != nil {
      guard !state.instances.isEmpty else { return }
      seal.instances[tree.path(of: node)] = state.instances.compactMap { tree[$0].instance }
      return
    }
    guard let question = element.question, question.type.holdsValue else { return }
    if !question.type.isAsked || question.calculation != nil {
      guard !state.value.isEmpty else { return }
      seal.computed[tree.path(of: node)] = state.value
    } else if let answer = answer(at: node) {
      seal.answers[tree.path(of: node)] = answer
    } else if seal.status == .complete {
      seal.answers[tree.path(of: node)] = .missing(.skipped)
    }
  }
}
