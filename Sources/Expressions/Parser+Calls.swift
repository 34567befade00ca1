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
    if function == .choiceName { indices[1] = try questionName(arguments[1]) }
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

  private func function(
    named name: String, at offset: Int
  ) throws(ExpressionFailure) -> XPathFunction {
    if let function = XPathFunction.byName[name] { return function }
    if XPathFunction.unsupported.contains(name) {
      throw .unsupportedFunction(name: name, offset: offset)
    }
    let nearest = nearest(to: name, among: XPathFunction.byName.keys.sorted())
    throw .unknownFunction(name: name, offset: offset, nearest: nearest)
  }

  private func check(
    _ arguments: [Int], of function: XPathFunction, named name: String
  ) throws(ExpressionFailure) {
    for (place, argument) in arguments.enumerated() {
      if function.needsNodes(at: place), kind(of: argument) == .value {
        throw .needsNodes(function: name, offset: tree.offsets[argument])
      }
    }
    guard function == .regex, case .string(let pattern) = tree.nodes[arguments[1]] else { return }
    guard (try? Regex(pattern)) != nil else {
      throw .unreadablePattern(offset: tree.offsets[arguments[1]])
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
