package import Forms

/// All that interviews with one form share: its dependency order and where its nodes lie.
///
/// Nodes are allotted in blocks: one for the form and one for each instance of a repeat. A block
/// holds a node for every element inside it, down to but not into the next repeat, so that the
/// node of an element is its block's first node plus a fixed offset.
package final class InterviewPlan: Sendable {
  package let form: Form
  let graph: DependencyGraph
  /// Offset of an element's node in its block; a repeat's own is in the block around it.
  let offsets: [Int]
  /// Size of the block that an instance of a repeat takes, by the repeat's element id.
  let blockSizes: [Int: Int]
  /// Size of the form's own block; its first node is the form itself.
  let rootBlockSize: Int
  /// What must be computed anew after an element changed, in order.
  let affected: [[Int]]
  /// Direct sources of each element.
  let sources: [Set<Int>]
  /// Elements whose expressions may look into other instances of their own repeat.
  let readsWidely: [Bool]
  let listNames: [String]
  private let listNumbers: [String: Int]
  private let soleElements: [String: Int]

  package init(_ form: Form) throws(DependencyGraph.Circle) {
    self.form = form
    let graph = try DependencyGraph(form)
    self.graph = graph
    (offsets, blockSizes, rootBlockSize) = Self.layOut(form)
    affected = form.elements.indices.map {
      graph.dependants[$0].isEmpty ? [] : graph.affected(by: $0)
    }
    var sources = [Set<Int>](repeating: [], count: form.elements.count)
    for (source, dependants) in graph.dependants.enumerated() {
      for dependant in dependants { sources[dependant].insert(source) }
    }
    self.sources = sources
    readsWidely = form.elements.map { element in
      !element.loops.isEmpty && element.eagerExpressions.contains { $0.mayReadOtherInstances }
    }
    soleElements = Dictionary(grouping: form.elements, by: \.name)
      .filter { $0.value.count == 1 }.mapValues { $0[0].id }
    listNames = form.choiceLists.keys.sorted()
    listNumbers = Dictionary(uniqueKeysWithValues: listNames.enumerated().map { ($1, $0) })
  }

  /// The element of that name when there is just one.
  func soleElement(named name: String) -> Element? { soleElements[name].map { form.elements[$0] } }

  func number(ofList name: String) -> Int? { listNumbers[name] }

  private static func layOut(_ form: Form) -> ([Int], [Int: Int], Int) {
    var offsets = [Int](repeating: 0, count: form.elements.count)
    var blockSizes: [Int: Int] = [:]
    var rootBlockSize = 1
    for element in form.elements {
      if let loop = element.loops.last {
        offsets[element.id] = blockSizes[loop, default: 1]
        blockSizes[loop, default: 1] += 1
      } else {
        offsets[element.id] = rootBlockSize
        rootBlockSize += 1
      }
    }
    for element in form.elements where element.loop != nil {
      blockSizes[element.id] = blockSizes[element.id] ?? 1
    }
    return (offsets, blockSizes, rootBlockSize)
  }
}
