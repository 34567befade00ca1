/// Orders elements so that each comes after what it depends on.
///
/// Kahn's algorithm. Where it is stuck on a circle, an edge of the circle that may give way is
/// dropped: a repeat may count by its own answers (`if(${more} = 'yes', count(${loan}) + 1, …)`)
/// and a default may look at an earlier instance of its own question. Where neither is on a circle
/// but a calculation is, a group's relevance waits in a roundabout way for an answer inside it: that
/// answer no longer waits for its group, as in ODK Collect. Any other circle is thrown.
struct DependencySorter {
  /// What each element still waits for, edges that gave way left out.
  private var sources: [Set<Int>]
  private let yielding: [Set<Int>]
  private let dependants: [[Int]]
  private var waiting: [Int]
  private var order: [Int] = []
  private let parents: [Int?]
  /// Whether each element is calculated.
  private let computes: [Bool]
  /// Circles that were opened between an element and the group around it.
  private(set) var loosened: [[Int]] = []

  init(
    sources: [Set<Int>], yielding: [Set<Int>], dependants: [[Int]], parents: [Int?],
    computes: [Bool]
  ) {
    self.parents = parents
    self.computes = computes
    self.sources = sources
    self.yielding = yielding
    self.dependants = dependants
    waiting = sources.map(\.count)
    order.reserveCapacity(sources.count)
  }

  mutating func sorted() throws(DependencyGraph.Circle) -> [Int] {
    var ready = waiting.indices.filter { waiting[$0] == 0 }
    while true {
      take(ready)
      guard order.count < sources.count else { return order }
      let circle = circle()
      guard let element = dropYieldingEdge(of: circle) ?? dropParentEdge(of: circle) else {
        throw DependencyGraph.Circle(path: circle)
      }
      ready = waiting[element] == 0 ? [element] : []
    }
  }

  private mutating func take(_ ready: [Int]) {
    var ready = ready
    var next = 0
    while next < ready.count {
      let element = ready[next]
      next += 1
      order.append(element)
      for dependant in dependants[element] where sources[dependant].contains(element) {
        waiting[dependant] -= 1
        if waiting[dependant] == 0 { ready.append(dependant) }
      }
    }
  }

  /// Walks from any unsorted element to one it waits for until an element comes up again.
  private func circle() -> [Int] {
    guard var element = waiting.firstIndex(where: { $0 > 0 }) else { return [] }
    var path: [Int] = []
    while !path.contains(element) {
      path.append(element)
      guard let next = sources[element].filter({ waiting[$0] > 0 }).min() else { return path }
      element = next
    }
    return Array(path.drop { $0 != element })
  }

  /// The element that no longer waits for the group around it; nil when the circle has none.
  private mutating func dropParentEdge(of circle: [Int]) -> Int? {
    guard circle.contains(where: { computes[$0] }) else { return nil }
    for (element, source) in zip(circle, circle.dropFirst() + circle.prefix(1))
    where parents[element] == source {
      sources[element].remove(source)
      waiting[element] -= 1
      loosened.append(circle)
      return element
    }
    return nil
  }

  /// The element that no longer waits for its successor on the circle; nil when none may.
  private mutating func dropYieldingEdge(of circle: [Int]) -> Int? {
    for (element, source) in zip(circle, circle.dropFirst() + circle.prefix(1))
    where yielding[element].contains(source) {
      sources[element].remove(source)
      waiting[element] -= 1
      return element
    }
    return nil
  }
}
