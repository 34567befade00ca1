import Expressions
import Forms
import Responses

/// Recalculation: an answer touches only what depends on it.
///
/// The elements affected by a change are visited in dependency order. One is computed anew only if
/// something it reads did change, and inside a repeat only in the instance where it changed, unless
/// it reads across instances. Each visit settles relevance first (its own and that of the group
/// around it), then the repeat's count, then the value; when none came out different, nothing
/// downstream is visited on its account. What is not relevant is not calculated: its value stays as
/// it was, unseen, until it is shown again. Elements on a circle are settled as one, see
/// `Interview+Circles`.
extension Interview {
  /// Computes what depends on an answer.
  mutating func recalculate(after node: Int) {
    var round = Recalculation()
    let element = tree[node].element
    round.noteValue(element, at: node, in: tree[node].block)
    compute(plan.affected[element], &round)
  }

  /// Gives a repeat other instances and computes what depends on them.
  mutating func changeInstances(of container: Int, to instances: [InstanceID]) {
    var round = Recalculation()
    replaceInstances(of: container, with: instances, &round)
    compute(plan.affected[tree[container].element], &round)
  }

  /// Computes everything for the first time.
  mutating func computeStart() {
    fillIn(block: 0, of: nil)
    var round = Recalculation(isWhole: true, newBlocks: [0])
    compute(plan.order.order, &round)
  }

  /// Gives several repeats other instances and computes what depends on them, once.
  mutating func putInstances(_ instances: [(path: AnswerPath, names: [InstanceID])]) {
    var round = Recalculation(isWhole: true, keepsInstances: true)
    for (path, names) in instances {
      guard let container = tree.node(at: path) else { continue }
      replaceInstances(of: container, with: names, &round)
    }
    compute(plan.order.order, &round)
  }

  /// Computes everything anew, after many answers were put in at once.
  mutating func recalculateAll() {
    var round = Recalculation(isWhole: true)
    compute(plan.order.order, &round)
  }

  /// Computes anew what is made of the form's words, in the language of now.
  mutating func recalculateWords() {
    var round = Recalculation(due: plan.readsWords)
    for element in form.elements where element.question?.measures.preload == .language {
      for node in tree.nodes(of: element, inBlock: 0) {
        tree[node].value = language.code ?? language.name
        round.noteValue(element.id, at: node, in: tree[node].block)
      }
    }
    compute(plan.order.order, &round)
  }

  private mutating func compute(_ ids: [Int], _ round: inout Recalculation) {
    var settled: Int?
    for id in ids {
      if let circle = plan.order.circle[id] {
        if circle != settled { settle(plan.order.circles[circle], &round) }
        settled = circle
        continue
      }
      guard let reach = round.reach(of: id, in: plan) else { continue }
      let nodes =
        switch reach {
        case .block(let block): [tree.node(of: id, inBlock: block)]
        case .everywhere: tree.nodes(of: form.elements[id], inBlock: 0)
        }
      for node in nodes { settle(node, form.elements[id], &round) }
    }
  }

  /// Brings one node up to date and notes what changed.
  private mutating func settle(_ node: Int, _ element: Element, _ round: inout Recalculation) {
    if settleRelevance(of: node, element) { round.note(element.id, in: tree[node].block) }
    if let loop = element.loop { _ = settleInstances(of: loop, at: node, &round) }
    if settleValue(of: node, element, round) {
      round.noteValue(element.id, at: node, in: tree[node].block)
    }
  }

  mutating func settleRelevance(of node: Int, _ element: Element) -> Bool {
    let isRelevant = isInside(node) && (element.relevant.map { boolean($0, at: node) } ?? true)
    return setRelevance(of: node, isRelevant: isRelevant)
  }

  /// Whether what is around a node is relevant.
  func isInside(_ node: Int) -> Bool {
    tree.container(of: node).map { tree[$0].isRelevant } ?? true
  }

  @discardableResult
  mutating func setRelevance(of node: Int, isRelevant: Bool) -> Bool {
    guard isRelevant != tree[node].isRelevant else { return false }
    tree[node].isRelevant = isRelevant
    for instance in tree[node].instances { tree[instance].isRelevant = isRelevant }
    return true
  }

  /// `repeat_count` names its instances 1, 2, 3…; more than a thousand are not made.
  mutating func settleInstances(
    of loop: Repeat, at container: Int, _ round: inout Recalculation
  ) -> Bool {
    guard let expression = loop.count, !round.keepsInstances else { return false }
    let wanted = number(expression, at: container)
    let count = wanted.isNaN ? 0 : Int(min(max(wanted, 0), 1_000))
    guard count != tree[container].instances.count else { return false }
    let names = (0..<count).map { InstanceID(String($0 + 1)) }
    replaceInstances(of: container, with: names, &round)
    return true
  }

  mutating func replaceInstances(
    of container: Int, with instances: [InstanceID], _ round: inout Recalculation
  ) {
    let loop = form.elements[tree[container].element]
    let blocks = tree.setInstances(instances, of: container)
    for block in blocks { fillIn(block: block, of: loop.id) }
    round.note(loop.id, in: tree[container].block)
    round.noteInstances(of: loop, new: blocks)
  }

  /// Sets a computed default once, and the calculation whenever it is due; true when it changed.
  mutating func settleValue(
    of node: Int, _ element: Element, _ round: Recalculation
  ) -> Bool {
    guard let question = element.question else { return false }
    var expression: XPathExpression?
    if case .computed(let start) = question.initialValue,
      round.newBlocks.contains(tree[node].block), preloaded(question) == nil
    {
      expression = start
    }
    if let calculation = question.calculation, isDue(question, of: element, at: node, round) {
      expression = calculation
    }
    guard let value = expression.map({ string($0, at: node) }),
      value != tree[node].value || tree[node].missing != nil
    else { return false }
    put(.value(value), into: node)
    return true
  }

  /// A calculation with triggers waits for them; any other follows what it reads.
  private func isDue(
    _ question: Question, of element: Element, at node: Int, _ round: Recalculation
  ) -> Bool {
    guard !question.triggers.isEmpty else { return tree[node].isRelevant }
    return !round.isWhole
      && question.triggers.contains { name in
        form.elements(for: .name(name), from: element).contains { trigger in
          round.changedValues(of: trigger.id).contains { changed in
            isNear(changed, trigger, to: node, element)
          }
        }
      }
  }

  /// Whether two nodes lie in the same instance of every repeat that is around both.
  private func isNear(
    _ first: Int, _ firstElement: Element, to second: Int, _ secondElement: Element
  ) -> Bool {
    let shared = zip(firstElement.loops, secondElement.loops).prefix { $0 == $1 }.count
    return tree.ancestorBlock(of: tree[first].block, atLevel: shared)
      == tree.ancestorBlock(of: tree[second].block, atLevel: shared)
  }
}
