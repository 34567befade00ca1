import Forms

/// One round of recalculation: what changed so far, and where.
struct Recalculation {
  /// Where an element changed: in one instance's block, or anywhere.
  enum Reach: Equatable {
    case block(Int)
    case everywhere

    func joined(with other: Reach?) -> Reach {
      guard let other else { return self }
      return self == other ? self : .everywhere
    }
  }

  /// Whether every element is computed, whatever changed.
  let isWhole: Bool
  /// Whether repeats keep their instances, whatever their counts say.
  let keepsInstances: Bool
  /// Elements computed everywhere, whatever changed.
  private let due: Set<Int>
  /// Blocks made in this round, whose computed defaults are still to be set.
  private(set) var newBlocks: Set<Int>
  private var reaches: [Int: Reach] = [:]
  private var changedValues: [Int: Set<Int>] = [:]

  init(
    isWhole: Bool = false, keepsInstances: Bool = false, due: [Int] = [], newBlocks: Set<Int> = []
  ) {
    self.isWhole = isWhole
    self.keepsInstances = keepsInstances
    self.due = Set(due)
    self.newBlocks = newBlocks
  }

  /// Notes that a node's relevance or instances changed.
  mutating func note(_ element: Int, in block: Int) {
    reaches[element] = Reach.block(block).joined(with: reaches[element])
  }

  /// Notes that a node's value changed, which may pull a trigger.
  mutating func noteValue(_ element: Int, at node: Int, in block: Int) {
    note(element, in: block)
    changedValues[element, default: []].insert(node)
  }

  /// Notes that a repeat got or lost instances: whatever reads its content reads other nodes now.
  mutating func noteInstances(of loop: Element, new blocks: [Int]) {
    newBlocks.formUnion(blocks)
    for element in loop.id + 1..<loop.subtreeEnd { reaches[element] = .everywhere }
  }

  /// Where an element must be computed; nil when nothing it reads changed.
  func reach(of element: Int, in plan: InterviewPlan) -> Reach? {
    guard !isWhole, !due.contains(element) else { return .everywhere }
    let loop = plan.form.elements[element].loops.last
    var reach: Reach?
    for source in plan.sources[element] {
      guard let changed = reaches[source] else { continue }
      let isSameBlock =
        plan.form.elements[source].loops.last == loop && !plan.readsWidely[element]
      reach = (isSameBlock ? changed : .everywhere).joined(with: reach)
    }
    return reach
  }

  /// The nodes of an element that got another value in this round.
  func changedValues(of element: Int) -> Set<Int> { changedValues[element] ?? [] }
}
