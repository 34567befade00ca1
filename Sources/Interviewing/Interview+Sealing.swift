package import Expressions
import Forms
package import Responses

extension Interview {
  /// Finalizes: refused while a required answer is open or an answer breaks a rule; what is still
  /// open becomes skipped.
  package func finalized(at moment: Moment) throws(AnswerRefusal) -> InterviewSeal {
    let obstacles = obstacles(at: moment)
    if let first = obstacles.first {
      let count = Set(obstacles.filter { $0.kind == first.kind }.map(\.path)).count
      throw first.kind == .required
        ? .cannotFinalize(open: count, first: first.label)
        : .breaksRules(count: count, first: first.label)
    }
    return seal(as: .complete, at: moment)
  }

  /// The interview as it is sealed: what the form's logic hides is left out.
  package func seal(as status: InterviewStatus, at moment: Moment) -> InterviewSeal {
    let ending = ended(at: moment)
    var seal = ending.uncheckedSeal(as: status)
    seal.broken = ending.brokenRules().filter { $0.kind == .constraint }.map(\.path)
    return seal
  }

  /// The interview with its end recorded.
  func ended(at moment: Moment) -> Interview {
    var ending = self
    ending.moment = moment
    ending.recordEnd()
    return ending
  }

  /// The seal of an interview that has ended, without saying which rules it breaks.
  func uncheckedSeal(as status: InterviewStatus) -> InterviewSeal {
    var seal = InterviewSeal(
      opening: opening, status: status, endedAt: moment, answers: [:], remarks: remarks)
    seal.answers.reserveCapacity(plan.rootBlockSize)
    tree.forEachNode { node in add(node, to: &seal) }
    return seal
  }

  private mutating func recordEnd() {
    for id in plan.elements(inBlockOf: nil) {
      guard case .metadata(.end) = form.elements[id].question?.type else { continue }
      let node = tree.node(of: id, inBlock: 0)
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
    // Only what is needed of the question is taken out of it: copying one whole costs more.
    guard let type = element.question?.type, type.holdsValue else { return }
    let answer = answer(at: node)
    if !type.isAsked || (answer?.value != nil && element.question?.calculation != nil) {
      guard let value = answer?.value else { return }
      seal.computed[tree.path(of: node)] = value
    } else if let answer {
      seal.answers[tree.path(of: node)] = answer
    } else if seal.status == .complete, !isPassed(element, at: node),
      element.question?.isReadOnly == false
    {
      seal.answers[tree.path(of: node)] = .missing(.skipped)
    }
  }
}
