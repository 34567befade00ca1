import Expressions
import Forms
import Responses

/// Recalculation: an answer touches only what depends on it.
///
/// The elements affected by a change are visited in dependency order. One is computed anew only if
/// something it reads did change, and inside a repeat only in the instance where it changed, unless
/// it reads across instances. Each visit settles relevance first (its own and that of the group
/// around it), then the repeat's count, then the calculation; when neither relevance nor value came
/// out different, nothing downstream is visited on its account.
extension Interview {
  /// Where an element changed: in one instance's block, or anywhere.
  private enum Reach: Equatable {
    case block(Int)
    case everywhere

    func joined(with other: Reach?) -> Reach {
      guard let other else { return self }
      return self == other ? self : .everywhere
    }
  }

  mutating func recalculate(after node: Int) {
    let changed = tree[node].element
    var reaches: [Int: Reach] = [changed: .block(tree[node].block)]
    for id in plan.affected[changed] {
      guard let reach = reach(of: id, from: reaches) else { continue }
      if let outcome = recompute(form.elements[id], in: reach, because: reaches) {
        reaches[id] = outcome.joined(with: reaches[id])
      }
    }
  }

  private func reach(of id: Int, from reaches: [Int: Reach]) -> Reach? {
    let loop = form.elements[id].loops.last
    var reach: Reach?
    for source in plan.sources[id] {
      guard let changed = reaches[source] else { continue }
      let isSameBlock = form.elements[source].loops.last == loop && !plan.readsWidely[id]
      reach = (isSameBlock ? changed : .everywhere).joined(with: reach)
    }
    return reach
  }

  /// Computes an element where its sources changed; nil when nothing came out different.
  private mutating func recompute(
    _ element: Element, in reach: Reach, because reaches: [Int: Reach]
  ) -> Reach? {
    let nodes =
      switch reach {
      case .block(let block): [tree.node(of: element.id, inBlock: block)]
      case .everywhere: tree.nodes(of: element, inBlock: 0)
      }
    let isTriggered =
      element.question?.triggers.contains { name in
        form.elements(named: name).contains { reaches[$0.id] != nil }
      } ?? false
    var outcome: Reach?
    for node in nodes where settle(node, element, isTriggered: isTriggered) {
      outcome = Reach.block(tree[node].block).joined(with: outcome)
    }
    return outcome
  }

  /// Brings one node up to date; true when its relevance, value or instances changed.
  private mutating func settle(_ node: Int, _ element: Element, isTriggered: Bool) -> Bool {
    var isChanged = settleRelevance(of: node, element)
    if let loop = element.loop {
      isChanged = settleCount(of: loop, at: node) || isChanged
      for instance in tree[node].instances where tree[instance].isRelevant != tree[node].isRelevant {
        tree[instance].isRelevant = tree[node].isRelevant
        isChanged = true
      }
    }
    guard let question = element.question, let calculation = question.calculation else {
      return isChanged
    }
    guard question.triggers.isEmpty || isTriggered else { return isChanged }
    let value = string(calculation, at: node)
    if value != tree[node].value || tree[node].missing != nil {
      put(.value(value), into: node)
      isChanged = true
    }
    return isChanged
  }

  private mutating func settleRelevance(of node: Int, _ element: Element) -> Bool {
    let isInside = tree.container(of: node).map { tree[$0].isRelevant } ?? true
    let isRelevant = isInside && (element.relevant.map { boolean($0, at: node) } ?? true)
    guard isRelevant != tree[node].isRelevant else { return false }
    tree[node].isRelevant = isRelevant
    return true
  }

  /// `repeat_count` names its instances 1, 2, 3…; more than a thousand are not made.
  private mutating func settleCount(of loop: Repeat, at container: Int) -> Bool {
    guard let expression = loop.count else { return false }
    let wanted = number(expression, at: container)
    let count = wanted.isFinite ? min(max(Int(wanted), 0), 1_000) : 0
    guard count != tree[container].instances.count else { return false }
    let names = count == 0 ? [] : (1...count).map { InstanceID(String($0)) }
    changeInstances(of: container, to: names)
    return true
  }

  /// Sets a new block's starting values, then computes it in dependency order.
  mutating func prepareBlock(_ block: Int, elements range: Range<Int>) {
    let loop = tree[block].element == AnswerTree.formElement ? nil : Optional(tree[block].element)
    let ids = range.filter { form.elements[$0].loops.last == loop }
    for id in ids { fillIn(form.elements[id], at: tree.node(of: id, inBlock: block)) }
    for id in ids.sorted(by: { plan.graph.rank[$0] < plan.graph.rank[$1] }) {
      let node = tree.node(of: id, inBlock: block)
      let element = form.elements[id]
      if case .computed(let expression) = element.question?.initialValue {
        put(.value(string(expression, at: node)), into: node)
      }
      _ = settle(node, element, isTriggered: false)
    }
  }

  private mutating func fillIn(_ element: Element, at node: Int) {
    guard let question = element.question else { return }
    if case .fixed(let value) = question.initialValue { tree[node].value = value }
    if let value = preloaded(question) { tree[node].value = value }
  }

  private func preloaded(_ question: Question) -> String? {
    switch question.measures.preload {
    case .purpose: return opening.purpose.rawValue
    case .language: return language.code ?? language.name
    case .interviewer: return opening.interviewer
    case .device: return device
    case .case: return opening.caseID
    case nil: break
    }
    guard case .metadata(let metadata) = question.type else { return nil }
    switch metadata {
    case .start: return opening.startedAt.dateTimeString
    case .today: return opening.startedAt.date.iso
    case .username: return opening.interviewer
    case .deviceID: return device
    default: return nil
    }
  }

  /// Computes everything anew, after many answers were put in at once.
  mutating func recalculateAll() {
    for id in plan.graph.order {
      for node in tree.nodes(of: form.elements[id], inBlock: 0) {
        _ = settle(node, form.elements[id], isTriggered: false)
      }
    }
  }

  // MARK: Evaluation

  func scope(at node: Int) -> InterviewScope {
    InterviewScope(
      tree: tree, formLanguage: language, moment: moment,
      randomness: RandomSequence(seed: seed &+ UInt64(node) &* 0x9E37_79B9), context: node)
  }

  /// An expression that fails while running counts as an empty answer; `form check` names it.
  func string(_ expression: XPathExpression, at node: Int) -> String {
    let scope = scope(at: node)
    return (try? expression.evaluate(in: scope))?.string(in: scope) ?? ""
  }

  func number(_ expression: XPathExpression, at node: Int) -> Double {
    let scope = scope(at: node)
    return (try? expression.evaluate(in: scope))?.number(in: scope) ?? .nan
  }

  func boolean(_ expression: XPathExpression, at node: Int) -> Bool {
    let scope = scope(at: node)
    return (try? expression.evaluate(in: scope))?.boolean(in: scope) ?? false
  }
}
