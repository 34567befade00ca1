import Languages

extension Parser {
  /// A path that starts at the root or at the context node.
  mutating func locationPath() throws(ExpressionFailure) -> Int {
    let offset = next.offset
    var path = LocationPath(start: .context)
    if skip(.slash) {
      path.start = .root
      guard startsStep else { return try add(path, at: offset) }
    } else if skip(.doubleSlash) {
      path.start = .root
      path.steps.append(.anywhereBelow)
    }
    try readSteps(into: &path)
    return try add(path, at: offset)
  }

  /// The operand with the predicates and steps that follow it.
  mutating func filtered(_ base: Int) throws(ExpressionFailure) -> Int {
    var path = LocationPath(start: .node(base))
    if case .current = tree.nodes[base] { path.start = .current }
    guard isFiltered else { return base }
    guard kind(of: base) != .value else { throw unexpected() }
    path.startPredicates = try predicates()
    if skip(.slash) {
      try readSteps(into: &path)
    } else if skip(.doubleSlash) {
      path.steps.append(.anywhereBelow)
      try readSteps(into: &path)
    }
    return try add(path, at: tree.offsets[base])
  }

  /// Whether a predicate or a step follows.
  private var isFiltered: Bool {
    next.kind == .leftBracket || next.kind == .slash || next.kind == .doubleSlash
  }

  private var startsStep: Bool {
    switch next.kind {
    case .name, .dot, .doubleDot, .at, .star: true
    default: false
    }
  }

  private mutating func add(
    _ path: LocationPath, at offset: Int
  ) throws(ExpressionFailure) -> Int {
    if path.startPredicates.isEmpty, path.steps.count == 1, case .context = path.start,
      path.steps[0].axis == .`self`, path.steps[0].test == .node, path.steps[0].predicates.isEmpty
    {
      return try add(.context, at: offset, kind: .nodes)
    }
    var children = path.startPredicates + path.steps.flatMap(\.predicates)
    if case .node(let base) = path.start { children.append(base) }
    // A predicate is listed with all steps before it, so that many of both would take long.
    pathWork += path.steps.count * path.steps.count { !$0.predicates.isEmpty }
    guard pathWork <= Parser.pathWorkLimit else {
      throw .tooDeep(offset: offset, limit: Parser.depthLimit)
    }
    tree.paths.append(path)
    return try add(.path(tree.paths.count - 1), at: offset, kind: .nodes, over: children)
  }

  private mutating func readSteps(into path: inout LocationPath) throws(ExpressionFailure) {
    path.steps.append(try step())
    while isFiltered {
      if next.kind == .doubleSlash { path.steps.append(.anywhereBelow) }
      advance()
      path.steps.append(try step())
    }
  }

  /// One step, abbreviated or with its axis.
  private mutating func step() throws(ExpressionFailure) -> LocationStep {
    if skip(.dot) { return try bare(LocationStep(axis: .`self`, test: .node, written: ".")) }
    if skip(.doubleDot) {
      return try bare(LocationStep(axis: .parent, test: .node, written: ".."))
    }
    if skip(.at) {
      let test = try nodeTest()
      return try completed(
        LocationStep(axis: .attribute, test: test.test, written: "@" + test.written))
    }
    guard case .name(let name) = next.kind, kind(ahead: 1) == .doubleColon else {
      let test = try nodeTest()
      return try completed(LocationStep(axis: .child, test: test.test, written: test.written))
    }
    let axis = try axis(named: name)
    advance()
    advance()
    let test = try nodeTest()
    let written = axis == .child ? test.written : "\(name)::\(test.written)"
    return try completed(LocationStep(axis: axis, test: test.test, written: written))
  }

  /// `.` and `..` take no predicates (XPath 1.0, section 2.5).
  private func bare(_ step: LocationStep) throws(ExpressionFailure) -> LocationStep {
    guard next.kind != .leftBracket else { throw unexpected() }
    return step
  }

  private func axis(named name: String) throws(ExpressionFailure) -> Axis {
    if let axis = Axis(rawValue: name) { return axis }
    let nearest = nearest(to: name, among: Axis.allCases.map(\.rawValue))
    throw .unknownAxis(name: name, offset: next.offset, nearest: nearest)
  }

  /// `*`, a name, `prefix:*` or the type of a node, such as `text()`.
  private mutating func nodeTest() throws(ExpressionFailure) -> (test: NodeTest, written: String) {
    if skip(.star) { return (.any, "*") }
    guard case .name(let name) = next.kind else { throw unexpected() }
    let offset = next.offset
    advance()
    guard nodeTypes.contains(name), skip(.leftParenthesis) else {
      let test = NodeTest(qualifiedName: name)
      if let prefix = test.prefix, !tree.prefixes.contains(where: { $0.prefix == prefix }) {
        tree.prefixes.append((prefix, offset))
      }
      return (test, name)
    }
    var target: String?
    if name == "processing-instruction", case .literal(let text) = next.kind {
      advance()
      target = text
    }
    guard skip(.rightParenthesis) else { throw unexpected() }
    switch name {
    case "node": return (.node, "node()")
    case "text": return (.text, "text()")
    case "comment": return (.comment, "comment()")
    default: return (.processingInstruction(target), "processing-instruction()")
    }
  }

  /// The step with the predicates that follow it.
  private mutating func completed(
    _ step: LocationStep
  ) throws(ExpressionFailure) -> LocationStep {
    var step = step
    step.predicates = try predicates()
    return step
  }

  private mutating func predicates() throws(ExpressionFailure) -> [Int] {
    var result: [Int] = []
    while next.kind == .leftBracket {
      let opening = next
      advance()
      result.append(
        try enclosed(by: opening, until: .rightBracket) { parser throws(ExpressionFailure) in
          try parser.expression()
        })
    }
    return result
  }
}

extension NodeTest {
  fileprivate var prefix: String? {
    switch self {
    case .prefix(let prefix), .qualified(let prefix, _): prefix
    default: nil
    }
  }

  fileprivate init(qualifiedName: String) {
    guard let colon = qualifiedName.firstIndex(of: ":") else {
      self = .name(qualifiedName)
      return
    }
    let prefix = String(qualifiedName[..<colon])
    let local = String(qualifiedName[qualifiedName.index(after: colon)...])
    self = local == "*" ? .prefix(prefix) : .qualified(prefix: prefix, local: local)
  }
}
