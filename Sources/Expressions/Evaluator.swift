/// Evaluates a tree against a scope; its recursion is as deep as the tree, which the parser bounds.
///
/// A class, and not generic, so that calls share it without copying the scope.
final class Evaluator {
  /// How many nodes one evaluation may visit, so that predicates within predicates end.
  static let visitLimit = 2_000_000

  private let shared: SharedTree
  let scope: any Scope
  private var visits = 0

  var tree: SyntaxTree { shared.tree }

  init(_ shared: SharedTree, scope: any Scope) {
    self.shared = shared
    self.scope = scope
  }

  /// Counts nodes that were visited.
  func spend(_ count: Int) throws(ExpressionFailure) {
    visits += count
    guard visits <= Evaluator.visitLimit else { throw .tooManyNodes(limit: Evaluator.visitLimit) }
  }

  /// What a node of the tree gives.
  func operand(_ index: Int, _ focus: Focus) throws(ExpressionFailure) -> Operand {
    switch tree.nodes[index] {
    case .number(let number): return .number(number)
    case .string(let text): return .string(text)
    case .name(let name): return named(name, focus)
    case .context: return contextNode(focus).map(Operand.node) ?? .nodes([])
    case .current: return scope.currentNode.map(Operand.node) ?? .nodes([])
    case .path(let path): return try self.path(path, focus)
    case .union(let range): return try union(range, focus)
    case .and, .or, .equality, .order: return .boolean(try boolean(index, focus))
    case .arithmetic, .negative: return .number(try number(index, focus))
    case .call(let function, let range):
      return try call(
        Call(evaluator: self, function: function, arguments: range, node: index, focus: focus))
    }
  }

  /// The truth of a node, `and` and `or` stopping as soon as they can.
  func boolean(_ index: Int, _ focus: Focus) throws(ExpressionFailure) -> Bool {
    switch tree.nodes[index] {
    case .and(let range):
      for operand in tree.operands[range] {
        guard try boolean(operand, focus) else { return false }
      }
      return true
    case .or(let range):
      for operand in tree.operands[range] where try boolean(operand, focus) { return true }
      return false
    case .equality(let left, let right, let isNegated):
      return areEqual(
        try operand(left, focus), try operand(right, focus), isNegated: isNegated)
    case .order(let comparison, let left, let right):
      return isOrdered(try operand(left, focus), comparison, try operand(right, focus))
    default:
      return boolean(of: try operand(index, focus))
    }
  }

  /// The number of a node.
  func number(_ index: Int, _ focus: Focus) throws(ExpressionFailure) -> Double {
    switch tree.nodes[index] {
    case .number(let number): return number
    case .negative(let operand): return -(try number(operand, focus))
    case .arithmetic(let first, let range):
      var result = try number(first, focus)
      for term in tree.terms[range] {
        term.arithmetic.apply(try number(term.operand, focus), to: &result)
      }
      return result
    default:
      return number(of: try operand(index, focus))
    }
  }

  /// The text of a node.
  func string(_ index: Int, _ focus: Focus) throws(ExpressionFailure) -> String {
    if case .string(let text) = tree.nodes[index] { return text }
    return string(of: try operand(index, focus))
  }

  /// What `.` stands for here.
  func contextNode(_ focus: Focus) -> NodeReference? {
    focus.isInPredicate ? focus.node : scope.contextNode
  }

  private func named(_ name: String, _ focus: Focus) -> Operand {
    if let node = scope.soleNode(named: name) { return .node(node) }
    guard let instance = focus.instance else { return Operand(scope.nodes(named: name)) }
    for place in [instance] + ancestors(of: instance) {
      let found = axis(.descendantOrSelf, of: place, .node).filter { scope.name(of: $0) == name }
      if !found.isEmpty { return Operand(found) }
    }
    return .nodes([])
  }

  func string(of operand: Operand) -> String {
    switch operand {
    case .string(let text): text
    case .number(let number): NumberText.text(number)
    case .boolean(let truth): truth ? "true" : "false"
    case .node(let node): scope.text(of: node)
    case .nodes(let nodes): nodes.first.map { scope.text(of: $0) } ?? ""
    }
  }

  func number(of operand: Operand) -> Double {
    switch operand {
    case .number(let number): number
    case .boolean(let truth): truth ? 1 : 0
    case .string, .node, .nodes: number(of: string(of: operand))
    }
  }

  /// An ISO date or time counts as days, so that dates compare and add.
  func number(of text: String) -> Double {
    let number = NumberText.number(text)
    guard number.isNaN, !text.isEmpty else { return number }
    return DayCount.number(text, zoneOffsetMinutes: scope.moment.zoneOffsetMinutes)
  }

  func boolean(of operand: Operand) -> Bool {
    switch operand {
    case .boolean(let truth): truth
    case .number(let number): scope.isTrue(number)
    case .string(let text): !text.isEmpty
    case .node(let node): scope.isTrue(node)
    case .nodes(let nodes): nodes.contains { scope.isTrue($0) }
    }
  }

  /// The texts of a set's members; a single value is a set of one.
  func texts(of operand: Operand) -> [String] {
    switch operand {
    case .nodes(let nodes): nodes.map { scope.text(of: $0) }
    default: [string(of: operand)]
    }
  }
}

extension Arithmetic {
  fileprivate func apply(_ right: Double, to left: inout Double) {
    switch self {
    case .add: left += right
    case .subtract: left -= right
    case .multiply: left *= right
    case .divide: left /= right
    case .modulo: left = left.truncatingRemainder(dividingBy: right)
    }
  }
}
