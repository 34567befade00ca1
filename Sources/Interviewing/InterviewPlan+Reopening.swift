import Forms
package import Responses

/// A sealed interview taken up again, to be corrected by the same rules it was held by.
extension InterviewPlan {
  /// The interview as its seal has it, at its review: no defaults but what was answered.
  package func reopened(_ seal: InterviewSeal, device: String = "") -> Interview {
    var interview = Interview(plan: self, opening: seal.opening, device: device)
    interview.moment = seal.endedAt
    interview.putInstances(
      seal.instances.sorted { $0.key.text.utf8.count < $1.key.text.utf8.count }
        .map { ($0.key, $0.value) })
    interview.replaceAnswers(
      with: seal.answers.merging(seal.computed.mapValues(Answer.value)) { answer, _ in answer })
    interview.recalculateAll()
    interview.remarks = seal.remarks
    interview.position = nil
    interview.past = Past()
    return interview
  }

  /// The seal that `interview`, taken up from `base`, makes of it.
  ///
  /// What the form hides by now stays as it was, unseen, so that undoing a correction loses nothing;
  /// so does what this version of the form does not know. Questions that appear without an answer
  /// count as skipped.
  package func amended(_ base: InterviewSeal, by interview: Interview) -> InterviewSeal {
    let before = reopened(base).uncheckedSeal(as: base.status)
    let after = interview.uncheckedSeal(as: base.status)
    var seal = base
    seal.remarks = interview.remarks
    var changed: Set<AnswerPath> = []
    for (path, answer) in after.answers where before.answers[path] != answer {
      seal.answers[path] = answer
      changed.insert(path)
    }
    for path in before.answers.keys where after.answers[path] == nil {
      guard !interview.holdsUnseen(path) else { continue }
      seal.answers[path] = nil
      changed.insert(path)
    }
    for path in Set(before.instances.keys).union(after.instances.keys)
    where before.instances[path] != after.instances[path] && !interview.holdsUnseen(path) {
      seal.instances[path] = after.instances[path]
    }
    let broken = interview.brokenRules().filter { $0.kind == .constraint }.map(\.path)
    seal.broken = Set(base.broken.filter { !changed.contains($0) }).union(broken).sorted()
    return recomputed(seal)
  }
}

extension Interview {
  /// Whether the form hides a place that holds something.
  fileprivate func holdsUnseen(_ path: AnswerPath) -> Bool {
    guard let node = tree.node(at: path), !tree[node].isRelevant else { return false }
    return answer(at: node) != nil || !tree[node].instances.isEmpty
  }

  /// Whether the form's logic shows the place of an answer.
  package func isRelevant(_ path: AnswerPath) -> Bool {
    tree.node(at: path).map { tree[$0].isRelevant } ?? false
  }
}
