import Forms
import Responses

/// Elements that depend on themselves in a roundabout way.
///
/// A group whose condition waits for an answer inside it is judged as though it were shown; then
/// everything is computed once more with that verdict. So the outcome depends on the answers that
/// are held, seen or not, and never on the order they were given in. A repeat that counts by its own
/// answers gets other instances until the count says what there is; one that never comes to rest
/// keeps the instances it had.
extension Interview {
  /// More rounds than a repeat may have instances are none that come to an end.
  private static let mostRounds = 1_000

  /// Settles all members together and notes what came out different.
  mutating func settle(_ circle: ComputingOrder.Circle, _ round: inout Recalculation) {
    guard let reach = reach(of: circle, round) else { return }
    let before = tree
    var trial = round
    var rounds = 0
    repeat {
      judge(circle, reach, trial)
      rounds += 1
    } while rounds <= Self.mostRounds && recount(circle, &trial)
    if rounds > Self.mostRounds {
      restoreInstances(of: circle, from: before, &trial)
      judge(circle, reach, trial)
    }
    note(circle, reach, since: before, newBlocks: trial.newBlocks, &round)
  }

  private func reach(
    of circle: ComputingOrder.Circle, _ round: Recalculation
  ) -> Recalculation.Reach? {
    var joined: Recalculation.Reach?
    for member in circle.members {
      guard let reach = round.reach(of: member, in: plan) else { continue }
      joined = reach.joined(with: joined)
    }
    return joined.map { circle.isInOneBlock ? $0 : .everywhere }
  }

  /// Computes all as though every group were shown, then with what the groups' conditions say.
  private mutating func judge(
    _ circle: ComputingOrder.Circle, _ reach: Recalculation.Reach, _ round: Recalculation
  ) {
    for group in circle.groups {
      for node in nodes(of: group, reach) { setRelevance(of: node, isRelevant: isInside(node)) }
    }
    var verdicts: [Int: Bool] = [:]
    for member in circle.members {
      let element = form.elements[member]
      let isGroup = circle.groups.contains(member)
      for node in nodes(of: member, reach) {
        if isGroup {
          verdicts[node] = element.relevant.map { boolean($0, at: node) } ?? true
        } else {
          settleContent(node, element, round)
        }
      }
    }
    for group in circle.groups {
      for node in nodes(of: group, reach) {
        setRelevance(of: node, isRelevant: isInside(node) && verdicts[node] ?? true)
      }
    }
    for member in circle.members where !circle.groups.contains(member) {
      for node in nodes(of: member, reach) {
        settleContent(node, form.elements[member], round)
      }
    }
  }

  private mutating func settleContent(_ node: Int, _ element: Element, _ round: Recalculation) {
    _ = settleRelevance(of: node, element)
    _ = settleValue(of: node, element, round)
  }

  /// Gives the repeats as many instances as they ask for now; false when they have them.
  private mutating func recount(
    _ circle: ComputingOrder.Circle, _ round: inout Recalculation
  ) -> Bool {
    var isChanged = false
    for id in circle.counted {
      guard let loop = form.elements[id].loop else { continue }
      for node in tree.nodes(of: form.elements[id], inBlock: 0)
      where settleInstances(of: loop, at: node, &round) {
        isChanged = true
      }
    }
    return isChanged
  }

  private mutating func restoreInstances(
    of circle: ComputingOrder.Circle, from before: AnswerTree, _ round: inout Recalculation
  ) {
    for id in circle.counted {
      for node in before.nodes(of: form.elements[id], inBlock: 0) {
        replaceInstances(of: node, with: before.instances(of: node), &round)
      }
    }
  }

  private mutating func note(
    _ circle: ComputingOrder.Circle, _ reach: Recalculation.Reach, since before: AnswerTree,
    newBlocks: Set<Int>, _ round: inout Recalculation
  ) {
    for id in circle.members {
      for node in nodes(of: id, reach) where node < before.count {
        let (old, new) = (before[node], tree[node])
        if old.isRelevant != new.isRelevant { round.note(id, in: new.block) }
        if old.value != new.value || old.missing != new.missing {
          round.noteValue(id, at: node, in: new.block)
        }
        guard old.instances != new.instances else { continue }
        round.note(id, in: new.block)
        round.noteInstances(of: form.elements[id], new: Array(newBlocks))
      }
    }
  }

  private func nodes(of id: Int, _ reach: Recalculation.Reach) -> [Int] {
    switch reach {
    case .block(let block): [tree.node(of: id, inBlock: block)]
    case .everywhere: tree.nodes(of: form.elements[id], inBlock: 0)
    }
  }
}
