import Expressions
import Forms

/// How far an interview is.
extension Interview {
  /// Question n of about m: those relevant now, and ahead those that an open answer may still
  /// make relevant, as long as they have no condition of their own.
  func progress(at node: Int) -> (number: Int, total: Int) {
    let stops = questionStops
    let passed = stops[...(stops.firstIndex(of: node) ?? stops.endIndex - 1)]
    let undecided = form.elements[(tree[node].element + 1)...].count { element in
      guard element.loops.isEmpty, element.relevant == nil,
        let type = element.question?.type, type.isAsked, type != .note,
        !tree[tree.node(of: element.id, inBlock: 0)].isRelevant
      else { return false }
      return isUndecided(element)
    }
    let ahead = stops[passed.endIndex...]
    let done = max(passed.count(where: isCounted), 1)
    return (done, done + ahead.count { isCounted($0) || isCascadeToCome($0) } + undecided)
  }

  private func isCounted(_ node: Int) -> Bool {
    let element = form.elements[tree[node].element]
    return element.question?.type.holdsValue == true && !isPassed(element, at: node)
  }

  /// Whether a list is empty only because the answer that fills it is still to come.
  private func isCascadeToCome(_ node: Int) -> Bool {
    let element = form.elements[tree[node].element]
    guard let filter = element.question?.choiceFilter else { return false }
    let read = filter.references.flatMap { form.elements(for: $0, from: element) }
    return read.contains { other in
      guard other.id < element.id, other.question?.type.isAsked == true,
        other.loops == element.loops
      else { return false }
      return tree.nodes(of: other, inBlock: tree[node].block).contains { place in
        tree[place].isRelevant && answer(at: place) == nil
          && (!isPassed(other, at: place) || isCascadeToCome(place))
      }
    }
  }

  /// Whether all groups that hide an element wait for a question not answered yet.
  private func isUndecided(_ element: Element) -> Bool {
    var parent = element.parent
    while let id = parent {
      let group = form.elements[id]
      if let relevant = group.relevant, !boolean(relevant, at: tree.node(of: id, inBlock: 0)) {
        let reads = relevant.references.flatMap { form.elements(for: $0, from: group) }
        let isOpen = reads.contains { read in
          read.loops.isEmpty && answer(at: tree.node(of: read.id, inBlock: 0)) == nil
        }
        guard isOpen else { return false }
      }
      parent = group.parent
    }
    return true
  }
}
