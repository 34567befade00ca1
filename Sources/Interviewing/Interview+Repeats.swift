package import Expressions
import Forms
import Languages
package import Responses

/// Repeats by name: which instances there are, one more at any time, one less in the middle.
extension Interview {
  /// The relevant repeats, in order, with their instances.
  package var repeats: [RepeatOutline] {
    var outlines: [RepeatOutline] = []
    tree.forEachNode { node in
      guard tree[node].isRelevant, tree[node].instance == nil,
        let loop = form.elements[tree[node].element].loop
      else { return }
      outlines.append(
        RepeatOutline(
          path: tree.path(of: node), label: name(of: node), isCounted: loop.count != nil,
          isClosed: tree[node].isClosed, instances: instances(of: node)))
    }
    return outlines
  }

  private func instances(of container: Int) -> [InstanceOutline] {
    let blocks = tree[container].instances
    return blocks.enumerated().map { position, block in
      let questions = questions(inInstance: block)
      return InstanceOutline(
        path: tree.path(of: block), name: name(of: block), ordinal: position + 1,
        count: blocks.count, answered: questions.count { answer(at: $0) != nil },
        total: questions.count)
    }
  }

  private func questions(inInstance block: Int) -> [Int] {
    var questions: [Int] = []
    tree.forEachNode(inInstance: block) { node in
      let element = form.elements[tree[node].element]
      guard tree[node].isRelevant, tree[node].instance == nil, let type = element.question?.type,
        type.isAsked, type.holdsValue, !isPassed(element, at: node)
      else { return }
      questions.append(node)
    }
    return questions
  }

  /// The label with its places filled in, else the element's name.
  private func name(of node: Int) -> String {
    let element = form.elements[tree[node].element]
    let label = rendered(element.label, at: node)
    return label.isEmpty ? element.name : label
  }

  // MARK: Verbs

  /// Makes one more instance behind the others, also of a closed repeat, and enters it.
  package func adding(
    instance new: InstanceID, to path: AnswerPath, at moment: Moment
  ) throws(AnswerRefusal) -> Advance {
    let container = try openRepeat(at: path)
    let names = tree.instances(of: container) + [new]
    return making([.instances(tree.path(of: container), names)], at: moment) { next in
      next.firstStop(inInstance: new, of: container)
    }
  }

  /// Takes an instance away with its answers; whoever stood inside stands at its repeat then.
  package func removing(
    instance path: AnswerPath, at moment: Moment
  ) throws(AnswerRefusal) -> Advance {
    let (block, container) = try instance(at: path)
    _ = try openRepeat(at: tree.path(of: container))
    let names = tree[container].instances.filter { $0 != block }.compactMap { tree[$0].instance }
    let change = InterviewChange.instances(tree.path(of: container), names)
    return making([change], at: moment) { next in
      position.map { tree.isNode($0, inside: block) } == true
        ? container : next.position
    }
  }

  /// Goes to the first question of an instance; past a counted repeat where it has none.
  package func moving(
    toInstance path: AnswerPath, at moment: Moment
  ) throws(AnswerRefusal) -> Advance {
    let (block, container) = try instance(at: path)
    guard let id = tree[block].instance else { throw .unknownRepeat(path.text) }
    let stop = firstStop(inInstance: id, of: container)
    let isCounted = form.elements[tree[container].element].loop?.count != nil
    guard stop == container, isCounted else { return moving(to: stop, at: moment) }
    return moving(to: firstStop(after: container), at: moment)
  }

  private func openRepeat(at path: AnswerPath) throws(AnswerRefusal) -> Int {
    guard let container = tree.node(at: path), tree[container].isRelevant,
      tree[container].instance == nil, let loop = form.elements[tree[container].element].loop
    else { throw .unknownRepeat(path.text) }
    guard loop.count == nil else { throw .countedRepeat(label: name(of: container)) }
    return container
  }

  private func instance(
    at path: AnswerPath
  ) throws(AnswerRefusal) -> (block: Int, container: Int) {
    guard let block = tree.node(at: path), tree[block].isRelevant,
      let container = tree[block].container
    else { throw .unknownRepeat(path.text) }
    return (block, container)
  }

  // MARK: Names

  /// The instance a person means: by its path, by its own name, by its repeat's name and its place
  /// (`préstamo 2`), or by its place alone in the repeat at hand.
  package func instance(named text: String) -> AnswerPath? {
    let all = repeats.flatMap { outline in outline.instances.map { (outline, $0) } }
    let folded = text.trimmed.folded
    if let match = all.first(where: { $0.1.path.text == text.trimmed }) { return match.1.path }
    if let ordinal = Int(folded) {
      let near = repeatAtHand ?? (repeats.count == 1 ? repeats[0].path : nil)
      return all.first { $0.0.path == near && $0.1.ordinal == ordinal }?.1.path
    }
    let placed = all.filter { outline, instance in
      [outline.label.folded, AnswerPath(outline.path.text).name.folded].contains {
        folded == "\($0) \(instance.ordinal)"
      }
    }
    let named = all.filter { $0.1.name.folded == folded }
    let begun = folded.isEmpty ? [] : all.filter { $0.1.name.folded.hasPrefix(folded) }
    return [placed, named, begun].first { $0.count == 1 }?[0].1.path
  }

  private var repeatAtHand: AnswerPath? {
    guard let position else { return nil }
    if form.elements[tree[position].element].loop != nil { return tree.path(of: position) }
    return tree[tree[position].block].container.map(tree.path)
  }
}
