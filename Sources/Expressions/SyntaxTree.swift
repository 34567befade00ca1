/// A parsed expression: its nodes in one array, children named by their index.
///
/// Chains of `and`, `or`, `+` and `*` are one node, so that long sums do not make a deep tree.
struct SyntaxTree: Sendable {
  var nodes: [SyntaxNode] = []
  /// Where each node begins in the source.
  var offsets: [Int] = []
  /// Arguments and operands of the nodes that have several.
  var operands: [Int] = []
  /// The operators of arithmetic chains with what stands to their right.
  var terms: [ArithmeticTerm] = []
  /// The location paths that `.path` nodes name.
  var paths: [LocationPath] = []
  /// The regular expressions that are written out, by their nodes.
  var patterns: [Int: Pattern] = [:]
  /// The prefixes of node tests, with the place of the first of each.
  var prefixes: [(prefix: String, offset: Int)] = []
  var root = 0
}

/// A tree that evaluations share, so that none copies its arrays.
final class SharedTree: Sendable {
  let tree: SyntaxTree

  init(_ tree: SyntaxTree) { self.tree = tree }
}

/// A part of an expression; numbers are indices of nodes, ranges are runs of operands or terms.
enum SyntaxNode: Sendable {
  case number(Double)
  case string(String)
  /// `${name}`
  case name(String)
  case context
  case current
  case path(Int)
  case and(Range<Int>)
  case or(Range<Int>)
  case union(Range<Int>)
  case equality(Int, Int, isNegated: Bool)
  case order(Comparison, Int, Int)
  case arithmetic(first: Int, Range<Int>)
  case negative(Int)
  case call(XPathFunction, Range<Int>)
}

/// The operators that order numbers.
enum Comparison: Sendable { case less, lessOrEqual, greater, greaterOrEqual }

/// The operators that give numbers.
enum Arithmetic: Sendable { case add, subtract, multiply, divide, modulo }

/// An operator and the node to its right.
struct ArithmeticTerm: Sendable {
  let arithmetic: Arithmetic
  let operand: Int
}

/// Where to start and which way to walk.
struct LocationPath: Sendable {
  enum Start: Sendable {
    case root
    case context
    case current
    case node(Int)
  }

  var start: Start
  /// Conditions on what the start gives as a whole, as in `(a | b)[1]`.
  var startPredicates: [Int] = []
  var steps: [LocationStep] = []
}

/// An axis, a test of the nodes along it, and conditions on those that pass.
struct LocationStep: Sendable {
  var axis: Axis
  var test: NodeTest
  var predicates: [Int] = []
  /// As the form wrote it.
  var written: String

  /// What `//` is short for.
  static let anywhereBelow = LocationStep(
    axis: .descendantOrSelf, test: .node, written: "descendant-or-self::node()")
}

/// Which nodes of an axis are meant (XPath 1.0, section 2.3).
enum NodeTest: Sendable, Equatable {
  case node, text, comment
  /// `*`
  case any
  /// `processing-instruction()`, perhaps with its target.
  case processingInstruction(String?)
  /// `prefix:*`
  case prefix(String)
  case name(String)
  /// `prefix:name`
  case qualified(prefix: String, local: String)
}

/// The directions of XPath 1.0, section 2.2.
enum Axis: String, Sendable, CaseIterable {
  case child, parent, descendant, ancestor, following, preceding, attribute, namespace
  case `self` = "self"
  case descendantOrSelf = "descendant-or-self"
  case ancestorOrSelf = "ancestor-or-self"
  case followingSibling = "following-sibling"
  case precedingSibling = "preceding-sibling"

  /// Whether positions count backwards from the context node.
  var isReverse: Bool {
    switch self {
    case .parent, .ancestor, .ancestorOrSelf, .preceding, .precedingSibling: true
    default: false
    }
  }
}
