import Forms
package import Responses

/// The order of an interview: where it stops, going on and going back.
extension Interview {
  /// What the screen shows now.
  package var step: Step {
    guard let node = position else { return .review(review) }
    return form.elements[tree[node].element].loop == nil
      ? .question(prompt(at: node)) : .offerInstance(offer(at: node))
  }

  /// The path of the question on the screen; empty at the review.
  package var positionPath: AnswerPath {
    position.map(tree.path) ?? AnswerPath("")
  }

  /// The relevant questions, in order, those that are passed for want of choices among them.
  var questionStops: [Int] {
    var stops: [Int] = []
    tree.forEachNode { node in
      guard tree[node].isRelevant, tree[node].instance == nil,
        form.elements[tree[node].element].question?.type.isAsked == true
      else { return }
      stops.append(node)
    }
    return stops
  }

  /// The first stop behind `node` (nil: from the beginning); nil when the review is next.
  func firstStop(after node: Int?) -> Int? {
    let route = route
    let start = node.flatMap { place(of: $0, on: route) }.map { $0 + 1 } ?? 0
    return route[start...].first(where: isStop)
  }

  /// The last stop before `node` (nil: the review); nil at the beginning.
  func lastStop(before node: Int?) -> Int? {
    let route = route
    let end = node.flatMap { place(of: $0, on: route) } ?? route.count
    return route[..<end].last(where: isStopGoingBack)
  }

  /// The first stop inside an instance; the repeat itself where there is none.
  func firstStop(inInstance id: InstanceID, of container: Int) -> Int? {
    guard let block = tree[container].instances.first(where: { tree[$0].instance == id }) else {
      return container
    }
    let loop = form.elements[tree[container].element]
    var inside: [Int] = []
    appendRoute(block: block, elements: loop.id + 1..<loop.subtreeEnd, to: &inside)
    return inside.first(where: isStop) ?? container
  }

  // MARK: The route

  /// Every node in document order, each repeat once more behind its instances.
  private var route: [Int] {
    var route: [Int] = []
    appendRoute(block: 0, elements: 0..<form.elements.count, to: &route)
    return route
  }

  private func appendRoute(block: Int, elements range: Range<Int>, to route: inout [Int]) {
    var id = range.lowerBound
    while id < range.upperBound {
      let node = tree.node(of: id, inBlock: block)
      if form.elements[id].loop != nil {
        let inside = id + 1..<form.elements[id].subtreeEnd
        for instance in tree[node].instances {
          appendRoute(block: instance, elements: inside, to: &route)
        }
        id = inside.upperBound
      } else {
        id += 1
      }
      route.append(node)
    }
  }

  /// Where a node stands; one whose instance was taken away stands for its repeat.
  private func place(of node: Int, on route: [Int]) -> Int? {
    var current: Int? = node
    while let standing = current {
      if let place = route.firstIndex(of: standing) { return place }
      current = tree[tree[standing].block].container
    }
    return nil
  }

  private func isStop(_ node: Int) -> Bool {
    guard tree[node].isRelevant else { return false }
    let element = form.elements[tree[node].element]
    if let loop = element.loop { return loop.count == nil && !tree[node].isClosed }
    return element.question?.type.isAsked == true && !isPassed(element, at: node)
  }

  /// Going back stops at a closed repeat too, so that it can be opened again.
  private func isStopGoingBack(_ node: Int) -> Bool {
    let loop = form.elements[tree[node].element].loop
    return isStop(node) || (tree[node].isRelevant && loop != nil && loop?.count == nil)
  }

  /// Whether a relevant question is not shown: read-only with nothing to read, or without choices.
  func isPassed(_ element: Element, at node: Int) -> Bool {
    let isSilent = element.label.isEmpty && element.question?.isReadOnly == true
    return isSilent || isWithoutChoices(element, at: node)
  }

  /// A cascade whose first answer is missing offers nothing: there is nothing to ask.
  private func isWithoutChoices(_ element: Element, at node: Int) -> Bool {
    guard let question = element.question, answer(at: node) == nil,
      question.choiceFilter != nil || question.choiceSource != nil
    else { return false }
    return offeredChoices(of: question, at: node).isEmpty
  }
}
