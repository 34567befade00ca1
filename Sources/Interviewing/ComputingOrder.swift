import Forms

/// In what order elements are computed, those on a circle together.
///
/// An element comes after everything it reads. Where a group is shown by what is asked inside it,
/// or a repeat counts by its own answers, no such order exists: the elements that depend on one
/// another stand next to each other and are settled as one, see `Interview+Circles`.
struct ComputingOrder: Sendable {
  struct Circle: Sendable {
    /// Each after what it reads, but for the edges that gave way.
    let members: [Int]
    /// Groups and repeats with a member inside, outermost first.
    let groups: [Int]
    /// Repeats whose count is on the circle.
    let counted: [Int]
    /// Whether all members lie in the same block.
    let isInOneBlock: Bool
  }

  let order: [Int]
  /// Position of each element in `order`.
  let rank: [Int]
  let circles: [Circle]
  /// The circle of each element; nil for all but a few.
  let circle: [Int?]

  init(_ graph: DependencyGraph, sources: [Set<Int>], of form: Form) {
    let isStraight = sources.indices.allSatisfy { element in
      sources[element].allSatisfy { graph.rank[$0] < graph.rank[element] }
    }
    let units = isStraight ? [] : CircleFinder.units(of: sources)
    let sorted = units.map { unit in unit.sorted { graph.rank[$0] < graph.rank[$1] } }
    order = isStraight ? graph.order : sorted.flatMap { $0 }
    circles = sorted.filter { Self.isCircle($0, sources, form) }.map { Circle($0, in: form) }
    var rank = [Int](repeating: 0, count: order.count)
    for (position, element) in order.enumerated() { rank[element] = position }
    self.rank = rank
    var circle = [Int?](repeating: nil, count: order.count)
    for (number, members) in circles.map(\.members).enumerated() {
      for member in members { circle[member] = number }
    }
    self.circle = circle
  }

  /// A default that looks at another instance of its own question is none.
  private static func isCircle(_ unit: [Int], _ sources: [Set<Int>], _ form: Form) -> Bool {
    guard unit.count == 1 else { return true }
    return sources[unit[0]].contains(unit[0]) && form.elements[unit[0]].loop?.count != nil
  }
}

extension ComputingOrder.Circle {
  fileprivate init(_ members: [Int], in form: Form) {
    self.members = members
    groups = members.filter { id in
      members.contains { $0 > id && $0 < form.elements[id].subtreeEnd }
    }.sorted()
    counted = members.filter { form.elements[$0].loop?.count != nil }.sorted()
    let loops = Set(members.map { form.elements[$0].loops })
    isInOneBlock = loops.count == 1 && !members.contains { form.elements[$0].loop != nil }
  }
}

/// Finds what depends on itself in a roundabout way: Tarjan's strongly connected components (1972),
/// without recursion.
private struct CircleFinder {
  private let sources: [[Int]]
  private var number: [Int?]
  private var lowest: [Int]
  private var isOpen: [Bool]
  private var open: [Int] = []
  private var count = 0
  private var units: [[Int]] = []

  /// Elements that depend on one another together, each unit after all that it reads.
  static func units(of sources: [Set<Int>]) -> [[Int]] {
    var finder = CircleFinder(sources)
    for element in sources.indices where finder.number[element] == nil { finder.visit(element) }
    return finder.units
  }

  private init(_ sources: [Set<Int>]) {
    self.sources = sources.map { $0.sorted() }
    number = Array(repeating: nil, count: sources.count)
    lowest = Array(repeating: 0, count: sources.count)
    isOpen = Array(repeating: false, count: sources.count)
  }

  private mutating func visit(_ root: Int) {
    var path = [(element: root, next: 0)]
    begin(root)
    while let (element, next) = path.last {
      guard next < sources[element].count else {
        path.removeLast()
        end(element)
        if let parent = path.last?.element { lowest[parent] = min(lowest[parent], lowest[element]) }
        continue
      }
      path[path.count - 1].next += 1
      let source = sources[element][next]
      if number[source] == nil {
        begin(source)
        path.append((source, 0))
      } else if isOpen[source], let seen = number[source] {
        lowest[element] = min(lowest[element], seen)
      }
    }
  }

  private mutating func begin(_ element: Int) {
    number[element] = count
    lowest[element] = count
    count += 1
    open.append(element)
    isOpen[element] = true
  }

  private mutating func end(_ element: Int) {
    guard lowest[element] == number[element] else { return }
    var unit: [Int] = []
    while let last = open.popLast() {
      isOpen[last] = false
      unit.append(last)
      if last == element { break }
    }
    units.append(unit)
  }
}
