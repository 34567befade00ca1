import Expressions
import Forms
package import Responses

extension InterviewPlan {
  /// The seal with its computed values made anew, as answers that came together from several seals
  /// need it.
  ///
  /// What a calculation remembers stays: the value of a trigger's moment, of `once()`, of a clock or
  /// an identity alone. So does what only the device could tell. Time is the end of the interview.
  package func recomputed(_ seal: InterviewSeal) -> InterviewSeal {
    var interview = Interview(plan: self, opening: seal.opening)
    interview.moment = seal.endedAt
    let known = seal.answers.merging(seal.computed.mapValues(Answer.value)) { answer, _ in answer }
    interview.putInstances(
      seal.instances.sorted { $0.key.text.utf8.count < $1.key.text.utf8.count }
        .map { ($0.key, $0.value) })
    interview.replaceAnswers(with: known)
    interview.recalculateAll()
    let whole = interview.seal(as: seal.status, at: seal.endedAt)
    var recomputed = seal
    recomputed.computed = whole.computed.filter { path, _ in
      seal.computed[path] != nil || isCalculated(path)
    }
    for (path, value) in seal.computed where isKept(path) && whole.computed[path] != nil {
      recomputed.computed[path] = value
    }
    return recomputed
  }

  private func question(_ path: AnswerPath) -> Question? {
    form.element(atPath: path.elementPath)?.question
  }

  private func isCalculated(_ path: AnswerPath) -> Bool { question(path)?.calculation != nil }

  /// Whether a value says what was so when it was made.
  private func isKept(_ path: AnswerPath) -> Bool {
    guard let question = question(path) else { return true }
    guard let calculation = question.calculation else { return true }
    if !question.triggers.isEmpty { return true }
    return calculation.dependsOnTime && calculation.references.isEmpty
  }
}

extension Interview {
  /// Puts in all that was answered, and nothing where nothing was, defaults included.
  mutating func replaceAnswers(with known: [AnswerPath: Answer]) {
    var nodes: [Int] = []
    tree.forEachNode { node in
      guard tree[node].instance == nil, form.elements[tree[node].element].question != nil else {
        return
      }
      nodes.append(node)
    }
    for node in nodes {
      let isAsked = form.elements[tree[node].element].question?.type.isAsked == true
      let answer = known[tree.path(of: node)]
      if answer != nil || isAsked { put(answer, into: node) }
    }
  }
}
