package import Expressions

/// Which elements must be computed anew when one changes, and in what order.
///
/// An element depends on what its calculation, relevance, repeat count and triggers read, on the
/// group around it (whose relevance it shares) and, for a repeat read as a whole, on its count.
/// Constraints, requirements, filters and labels are looked at when the question is shown, so they
/// are no edges. What a repeat count or a default reads gives way in a circle, and so does the group
/// around an element when a calculation is on the way, see `DependencySorter`; any other circle is
/// reported as a path.
package struct DependencyGraph: Sendable {
  /// All elements, each after everything it depends on.
  package let order: [Int]
  /// Position of each element in `order`.
  package let rank: [Int]
  /// Direct dependants by element id.
  package let dependants: [[Int]]
  /// Circles in which an element is computed before the group around it.
  package let loosened: [Circle]

  /// A circle of elements, each depending on the next and the last on the first.
  package struct Circle: Error, Equatable {
    package let path: [Int]
  }

  package init(_ form: Form) throws(Circle) {
    let firm = form.elements.map { Self.sources(of: $0, in: form) }
    let yielding = form.elements.indices.map { index in
      Self.yieldingSources(of: form.elements[index], in: form).subtracting(firm[index])
    }
    let sources = zip(firm, yielding).map { $0.union($1) }
    var dependants = [[Int]](repeating: [], count: sources.count)
    for (element, reads) in sources.enumerated() {
      for source in reads { dependants[source].append(element) }
    }
    self.dependants = dependants
    var sorter = DependencySorter(
      sources: sources, yielding: yielding, dependants: dependants,
      parents: form.elements.map(\.parent),
      computes: form.elements.map { $0.question?.calculation != nil })
    order = try sorter.sorted()
    loosened = sorter.loosened.map(Circle.init)
    var rank = [Int](repeating: 0, count: order.count)
    for (position, element) in order.enumerated() { rank[element] = position }
    self.rank = rank
  }

  /// Everything that may change when `element` does, itself left out, in computing order.
  package func affected(by element: Int) -> [Int] {
    var seen = Set<Int>()
    var pending = dependants[element]
    while let next = pending.popLast() {
      guard seen.insert(next).inserted else { continue }
      pending.append(contentsOf: dependants[next])
    }
    return seen.sorted { rank[$0] < rank[$1] }
  }

  /// What must be computed before an element, whatever else.
  private static func sources(of element: Element, in form: Form) -> Set<Int> {
    let expressions = [element.relevant, element.question?.calculation].compactMap(\.self)
    var sources = Self.sources(of: expressions, from: element, in: form)
    for name in element.question?.triggers ?? [] {
      sources.formUnion(form.elements(for: .name(name), from: element).map(\.id))
    }
    if let parent = element.parent { sources.insert(parent) }
    return sources
  }

  /// What a repeat count or a default reads.
  private static func yieldingSources(of element: Element, in form: Form) -> Set<Int> {
    let expressions = [element.loop?.count, element.computedInitialValue].compactMap(\.self)
    return sources(of: expressions, from: element, in: form)
  }

  private static func sources(
    of expressions: [XPathExpression], from element: Element, in form: Form
  ) -> Set<Int> {
    var sources = Set<Int>()
    for reference in expressions.flatMap(\.references) where reference != .current {
      sources.formUnion(form.elements(for: reference, from: element).map(\.id))
    }
    return sources
  }
}

extension Element {
  /// The expressions kept up to date while the interview goes on.
  package var eagerExpressions: [XPathExpression] {
    [relevant, question?.calculation, loop?.count, computedInitialValue].compactMap(\.self)
  }

  fileprivate var computedInitialValue: XPathExpression? {
    guard case .computed(let expression) = question?.initialValue else { return nil }
    return expression
  }
}
