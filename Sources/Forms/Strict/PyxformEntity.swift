/// A row of the entities sheet and what the survey gives it.
struct PyxformEntity {
  /// A question that an entity takes a value from.
  struct Use {
    let path: [PyxformContainer.Step]
    let row: Int
    /// What it is saved as; nil when the entities sheet names the question.
    let property: String?
  }

  let name: String
  let row: Int
  /// Names of the questions its own cells read.
  let readNames: Set<String>
  var uses: [Use] = []

  /// The deepest repeat of its uses, or the survey.
  var scope: [PyxformContainer.Step] {
    uses.map(\.path.scope).reduce(nil) { deepest, scope in
      guard let deepest else { return scope }
      return scope.repeatCount > deepest.repeatCount ? scope : deepest
    } ?? PyxformContainer().path
  }

  var savedPaths: [[PyxformContainer.Step]] {
    var paths: [[PyxformContainer.Step]] = []
    for use in uses where use.property != nil && !paths.contains(use.path) {
      paths.append(use.path)
    }
    return paths
  }

  /// The container it would best be in: where its properties are, else where it reads deepest.
  var wantedPath: [PyxformContainer.Step] {
    let saved = savedPaths
    guard saved.isEmpty else { return saved.count == 1 ? saved[0] : sharedPath(saved) }
    let inScope = uses.filter { $0.path.scope == scope }
    let deepest = inScope.reduce(nil as [PyxformContainer.Step]?) { best, use in
      guard let best else { return use.path }
      return use.path.count > best.count ? use.path : best
    }
    return deepest ?? PyxformContainer().path
  }

  private func sharedPath(_ paths: [[PyxformContainer.Step]]) -> [PyxformContainer.Step] {
    let shared = paths.dropFirst().reduce(paths[0]) { shared, path in
      zip(shared, path).prefix { $0 == $1 }.map(\.0)
    }
    let savedScope = paths.map(\.scope).max { $0.repeatCount < $1.repeatCount } ?? shared
    let depth = { (path: [PyxformContainer.Step]) in
      (path.repeatCount, path.count - path.scope.count)
    }
    return depth(shared) > depth(savedScope) ? shared : savedScope
  }
}

extension [PyxformContainer.Step] {
  /// The way to the nearest repeat, or to the survey.
  var scope: [PyxformContainer.Step] {
    guard let last = lastIndex(where: { $0.kind == .loop }) else { return Array(prefix(1)) }
    return Array(self[...last])
  }

  var repeatCount: Int { filter { $0.kind == .loop }.count }
}
