import Forms
import Responses

@testable import Interviewing

extension Interview {
  /// The interview that holds the same answers, hidden and set aside ones too, computed at once.
  func rebuilt(from fresh: Interview) -> Interview {
    var rebuilt = fresh
    rebuilt.copyAnswers(of: self, inBlockOf: nil, from: 0, to: 0)
    rebuilt.recalculateAll()
    return rebuilt
  }

  private mutating func copyAnswers(
    of other: Interview, inBlockOf loop: Int?, from old: Int, to new: Int
  ) {
    for id in plan.elements(inBlockOf: loop) {
      let node = tree.node(of: id, inBlock: new)
      let held = other.tree[other.tree.node(of: id, inBlock: old)]
      let question = form.elements[id].question
      if question != nil, question?.calculation == nil {
        tree[node].value = held.value
        tree[node].missing = held.missing
      }
      guard form.elements[id].loop != nil else { continue }
      copyInstances(of: other, held, id, to: node)
    }
  }

  private mutating func copyInstances(
    of other: Interview, _ held: AnswerTree.Node, _ loop: Int, to container: Int
  ) {
    let blocks = held.instances + held.setAside
    let names = blocks.compactMap { other.tree[$0].instance }
    _ = tree.setInstances(names, of: container)
    for (old, new) in zip(blocks, tree[container].instances) {
      copyAnswers(of: other, inBlockOf: loop, from: old, to: new)
    }
    _ = tree.setInstances(held.instances.compactMap { other.tree[$0].instance }, of: container)
  }
}
