/// A function call being evaluated: its arguments, evaluated when asked for.
struct Call {
  let evaluator: Evaluator
  let function: XPathFunction
  let arguments: Range<Int>
  let node: Int
  let focus: Focus

  var count: Int { arguments.count }
  var scope: any Scope { evaluator.scope }
  var zone: Int { scope.moment.zoneOffsetMinutes }

  /// The tree's node for the argument at a place.
  func argument(_ place: Int) -> Int { evaluator.tree.operands[arguments.lowerBound + place] }

  func operand(_ place: Int) throws(ExpressionFailure) -> Operand {
    try evaluator.operand(argument(place), focus)
  }

  func string(_ place: Int) throws(ExpressionFailure) -> String {
    try evaluator.string(argument(place), focus)
  }

  func number(_ place: Int) throws(ExpressionFailure) -> Double {
    try evaluator.number(argument(place), focus)
  }

  func boolean(_ place: Int) throws(ExpressionFailure) -> Bool {
    try evaluator.boolean(argument(place), focus)
  }

  func nodes(_ place: Int) throws(ExpressionFailure) -> [NodeReference] {
    switch try operand(place) {
    case .node(let node): return [node]
    case .nodes(let nodes): return nodes
    case .string, .number, .boolean:
      throw .needsNodes(
        function: function.rawValue, offset: evaluator.tree.offsets[argument(place)])
    }
  }

  /// The values of the arguments from a place on, each set spread into its members.
  func operands(from place: Int) throws(ExpressionFailure) -> [Operand] {
    var result: [Operand] = []
    for next in place..<max(place, count) {
      let operand = try operand(next)
      switch operand {
      case .nodes(let nodes): result += nodes.map(Operand.node)
      case .string, .number, .boolean, .node: result.append(operand)
      }
    }
    return result
  }

  func strings(from place: Int) throws(ExpressionFailure) -> [String] {
    try operands(from: place).map(evaluator.string(of:))
  }

  func numbers(from place: Int) throws(ExpressionFailure) -> [Double] {
    try operands(from: place).map(evaluator.number(of:))
  }

  /// The first argument, or the context node when it was left out.
  func operandOrContext() throws(ExpressionFailure) -> Operand {
    guard count == 0 else { return try operand(0) }
    return evaluator.contextNode(focus).map(Operand.node) ?? .nodes([])
  }

  func stringOrContext() throws(ExpressionFailure) -> String {
    evaluator.string(of: try operandOrContext())
  }
}

extension Evaluator {
  /// Asks each family of functions in turn, those that forms use most first.
  func call(_ call: Call) throws(ExpressionFailure) -> Operand {
    if let result = try call.selection() { return result }
    if let result = try call.logic() { return result }
    if let result = try call.nodeSet() { return result }
    if let result = try call.arithmetic() { return result }
    if let result = try call.text() { return result }
    if let result = try call.calendar() { return result }
    if let result = try call.geography() { return result }
    return try call.surveyCTO() ?? .string("")
  }
}
