package import Expressions

extension Form {
  /// The elements a reference may read when the expression belongs to `element` (nil: the form).
  ///
  /// `${name}` prefers the elements nearest in the tree: with several of one name, those that
  /// share the deepest group with the asker. A path is followed as written; unknown names give none.
  package func elements(for reference: Reference, from element: Element?) -> [Element] {
    switch reference {
    case .name(let name): nearestElements(named: name, to: element)
    case .path(let absolute, let steps): elements(absolute: absolute, steps: steps, from: element)
    case .current: element.map { [$0] } ?? []
    case .instance: []
    }
  }

  private func nearestElements(named name: String, to element: Element?) -> [Element] {
    let candidates = elements(named: name)
    guard candidates.count > 1, let element else { return candidates }
    let depths = candidates.map { sharedDepth($0.path, element.path) }
    let deepest = depths.max()
    return zip(candidates, depths).filter { $0.1 == deepest }.map(\.0)
  }

  private func sharedDepth(_ left: String, _ right: String) -> Int {
    zip(left.split(separator: "/"), right.split(separator: "/")).prefix { $0 == $1 }.count
  }

  /// Follows child names, `.` and `..`; an absolute path's first step is the form itself.
  private func elements(absolute: Bool, steps: [String], from element: Element?) -> [Element] {
    var current: Element? = absolute ? nil : element
    for (position, step) in steps.enumerated() {
      if absolute && position == 0 { continue }
      switch step {
      case ".", "current()": continue
      case "..": current = current?.parent.map { elements[$0] }
      default:
        let path = current.map { "\($0.path)/\(step)" } ?? step
        guard let child = self.element(atPath: path) else { return [] }
        current = child
      }
    }
    return current.map { [$0] } ?? []
  }
}
