package import Forms

/// All that interviews with one form share: its dependency order and where its nodes lie.
///
/// Nodes are allotted in blocks: one for the form and one for each instance of a repeat. A block
/// holds a node for every element inside it, down to but not into the next repeat, so that the
/// node of an element is its block's first node plus a fixed offset.
package final class InterviewPlan: Sendable {
  package let form: Form
  let order: ComputingOrder
  /// Offset of an element's node in its block; a repeat's own is in the block around it.
  let offsets: [Int]
  /// Size of the form's own block; its first node is the form itself.
  let rootBlockSize: Int
  /// What must be computed anew after an element changed, in order.
  let affected: [[Int]]
  /// Direct sources of each element.
  let sources: [Set<Int>]
  /// Elements whose expressions may look into other instances of their own repeat.
  let readsWidely: [Bool]
  /// Elements computed from words of the form, which differ between its languages.
  let readsWords: [Int]
  /// Selects whose choices depend on other answers.
  let filtered: [Int]
  /// The groups and repeats that are the topics, in order.
  let topics: [Int]
  let listNames: [String]
  private let blockElements: [Int?: [Int]]
  private let columns: [String: [String]]
  private let listNumbers: [String: Int]
  private let soleElements: [String: Int]

  package init(_ form: Form) throws(DependencyGraph.Circle) {
    self.form = form
    topics = form.topics
    let graph = try DependencyGraph(form)
    let blockElements = Dictionary(grouping: form.elements.indices) { form.elements[$0].loops.last }
    self.blockElements = blockElements
    offsets = Self.offsets(in: blockElements, count: form.elements.count)
    rootBlockSize = 1 + (blockElements[nil]?.count ?? 0)
    let sources = Self.sources(of: graph)
    self.sources = sources
    let order = ComputingOrder(graph, sources: sources, of: form)
    self.order = order
    affected = form.elements.indices.map { element in
      guard !graph.dependants[element].isEmpty else { return [] }
      let affected = graph.affected(by: element)
      return order.circles.isEmpty
        ? affected : affected.sorted { order.rank[$0] < order.rank[$1] }
    }
    readsWidely = form.elements.map { element in
      !element.loops.isEmpty && element.eagerExpressions.contains { $0.mayReadOtherInstances }
    }
    readsWords = form.elements.filter { $0.eagerExpressions.contains { $0.readsWords } }.map(\.id)
    filtered = form.elements.filter { $0.question?.choiceFilter != nil }.map(\.id)
    soleElements = Dictionary(grouping: form.elements, by: \.name)
      .filter { $0.value.count == 1 }.mapValues { $0[0].id }
    listNames = form.choiceLists.keys.sorted()
    listNumbers = Dictionary(uniqueKeysWithValues: listNames.enumerated().map { ($1, $0) })
    columns = form.choiceLists.mapValues { list in
      ["name", "label"] + Set(list.choices.flatMap(\.columns.keys)).sorted()
    }
  }

  /// The element of that name when there is just one.
  func soleElement(named name: String) -> Element? { soleElements[name].map { form.elements[$0] } }

  func number(ofList name: String) -> Int? { listNumbers[name] }

  /// What a choice's item holds: `name`, `label` and the list's further columns.
  func columns(of list: ChoiceList) -> [String] { columns[list.name] ?? [] }

  /// The elements with a node in the block of a repeat's instance (nil: of the form), in order.
  func elements(inBlockOf loop: Int?) -> [Int] { blockElements[loop] ?? [] }

  private static func offsets(in blocks: [Int?: [Int]], count: Int) -> [Int] {
    var offsets = [Int](repeating: 0, count: count)
    for elements in blocks.values {
      for (position, element) in elements.enumerated() { offsets[element] = position + 1 }
    }
    return offsets
  }

  private static func sources(of graph: DependencyGraph) -> [Set<Int>] {
    var sources = [Set<Int>](repeating: [], count: graph.dependants.count)
    for (source, dependants) in graph.dependants.enumerated() {
      for dependant in dependants { sources[dependant].insert(source) }
    }
    return sources
  }
}
