import Languages

extension Parser {
  /// `name(argument, …)`, the arguments counted and, where it matters, checked.
  mutating func call(_ name: String) throws(ExpressionFailure) -> Int {
    let token = next
    advance()
    let opening = next
    advance()
    let arguments = try enclosed(by: opening, until: .rightParenthesis) {
      parser throws(ExpressionFailure) in try parser.arguments()
    }
    let function = try function(named: name, at: token.offset)
    guard function.argumentCount.allows(arguments.count) else {
      throw .wrongArgumentCount(
        function: name, offset: token.offset, expected: function.argumentCount,
        found: arguments.count)
    }
    try check(arguments, of: function, named: name)
    if function == .current { return try add(.current, at: token.offset, kind: .nodes) }
    var indices = arguments
    if let place = function.questionPlace {
      indices[place] = try questionName(arguments[place])
    }
    return try add(
      .call(function, operands(indices)), at: token.offset, kind: function.resultKind,
      over: indices)
  }

  private mutating func arguments() throws(ExpressionFailure) -> [Int] {
    guard next.kind != .rightParenthesis else { return [] }
    var result = [try expression()]
    while skip(.comma) { result.append(try expression()) }
    return result
  }

  private mutating func function(
    named name: String, at offset: Int
  ) throws(ExpressionFailure) -> XPathFunction {
    guard let function = XPathFunction.byName[name] else {
      let nearest = nearest(to: name, among: XPathFunction.byName.keys.sorted())
      throw .unknownFunction(name: name, offset: offset, nearest: nearest)
    }
    if function == .unavailable, !unsupportedFunctions.contains(name) {
      unsupportedFunctions.append(name)
    }
    guard XPathFunction.isForeign(name) else { return function }
    guard !isStrict else { throw .unsupportedFunction(name: name, offset: offset) }
    if !foreignFunctions.contains(name) {
      foreignFunctions.append(name)
    }
    return function
  }

  private mutating func check(
    _ arguments: [Int], of function: XPathFunction, named name: String
  ) throws(ExpressionFailure) {
    for (place, argument) in arguments.enumerated() {
      if function.needsNodes(at: place), kind(of: argument) == .value {
        throw .needsNodes(function: name, offset: tree.offsets[argument])
      }
    }
    switch function {
    case .regex: try checkPattern(arguments[1])
    case .digest: try checkDigest(arguments)
    default: break
    }
  }

  /// Compiles a pattern that is written out.
  private mutating func checkPattern(_ argument: Int) throws(ExpressionFailure) {
    guard case .string(let source) = tree.nodes[argument] else { return }
    guard let pattern = try? Pattern(source) else {
      throw .unreadablePattern(offset: tree.offsets[argument])
    }
    tree.patterns[argument] = pattern
  }

  /// The algorithm and the encoding, where they are written out.
  private func checkDigest(_ arguments: [Int]) throws(ExpressionFailure) {
    let names = [[], Digest.allCases.map(\.rawValue), DigestEncoding.allCases.map(\.rawValue)]
    for (argument, known) in zip(arguments, names).dropFirst() {
      guard case .string(let name) = tree.nodes[argument],
        !known.contains(where: { $0.lowercased() == name.lowercased() })
      else { continue }
      throw .unknownOption(
        function: "digest", offset: tree.offsets[argument], known: known)
    }
  }

  /// The question `jr:choice-name` names, be it `'${q}'`, `'/data/q'` or `${q}`, as its bare name.
  private mutating func questionName(_ argument: Int) throws(ExpressionFailure) -> Int {
    let name: String
    switch tree.nodes[argument] {
    case .name(let written): name = written
    case .string(let written):
      let trimmed = written.filter { !" ${}".contains($0) }
      name = trimmed.split(separator: "/").last.map(String.init) ?? ""
    default: return argument
    }
    return try add(.string(name), at: tree.offsets[argument], kind: .value)
  }
}
