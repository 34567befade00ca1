import Forms
package import Responses

extension Interview {
  /// Every question there is, relevant or not, with its state.
  package var outline: Outline {
    let topics = Dictionary(uniqueKeysWithValues: plan.topics.enumerated().map { ($1, $0) })
    var items: [Outline.Item] = []
    var number = 0
    tree.forEachNode { node in
      guard let item = outlineItem(at: node, number + 1, topics) else { return }
      if item.number != nil { number += 1 }
      items.append(item)
    }
    return Outline(
      items: items,
      topics: plan.topics.enumerated().map { place, id in
        coverage(of: form.elements[id], place, in: items)
      })
  }

  /// What was remarked at a question.
  package func remarks(at path: AnswerPath) -> [Remark] { remarks.filter { $0.path == path } }

  private func outlineItem(
    at node: Int, _ number: Int, _ topics: [Int: Int]
  ) -> Outline.Item? {
    let element = form.elements[tree[node].element]
    guard tree[node].instance == nil, let question = element.question, question.type.isAsked,
      question.type.holdsValue
    else { return nil }
    let path = tree.path(of: node)
    let state = outlineState(of: node, element)
    let isRelevant = state != .notRelevant
    let remarks = remarks(at: path)
    return Outline.Item(
      path: path, label: rendered(element.label, at: node), number: isRelevant ? number : nil,
      topic: topicElement(around: element).flatMap { topics[$0] }, sections: sections(around: node),
      state: state, isRequired: isRelevant && isRequired(question, at: node),
      answer: isRelevant && !tree[node].value.isEmpty ? readable(tree[node].value, question) : nil,
      isCurrent: node == position, isFlagged: remarks.contains { $0.kind == .flag },
      remarks: remarks.count)
  }

  private func outlineState(of node: Int, _ element: Element) -> Outline.State {
    guard tree[node].isRelevant, !isPassed(element, at: node) else { return .notRelevant }
    switch answer(at: node) {
    case .value: return .answered
    case .missing(let kind): return .missing(kind)
    case nil: return tree[node].wasShown && node != position ? .leftOpen : .notAsked
    }
  }

  /// The topic an element lies in.
  func topicElement(around element: Element) -> Int? {
    var parent = element.parent
    while let id = parent, !plan.topics.contains(id) { parent = form.elements[id].parent }
    return parent
  }

  private func coverage(
    of element: Element, _ topic: Int, in items: [Outline.Item]
  ) -> Outline.Topic {
    let inside = items.filter { $0.topic == topic && $0.state != .notRelevant }
    let label = rendered(element.label, at: tree.node(of: element.id, inBlock: 0))
    return Outline.Topic(
      path: AnswerPath(element.path), label: label.isEmpty ? element.name : label,
      answered: inside.count { $0.state != .notAsked && $0.state != .leftOpen },
      total: inside.count)
  }
}
