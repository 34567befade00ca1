/// A parsed expression of a form.
package struct XPathExpression: Sendable, Hashable {
  package let source: String
  /// Every name and path it reads, in order, without repeats.
  package let references: [Reference]
  /// Whether evaluating it again may give another value though no answer changed.
  package let dependsOnTime: Bool
  private let tree: SyntaxTree

  /// Reads the source, its functions and their arguments.
  package init(_ source: String) throws(ExpressionFailure) {
    self.source = source
    tree = try Parser.tree(of: source)
    references = ReferenceCollector.references(of: tree)
    dependsOnTime = tree.nodes.contains { $0.isVolatile }
  }

  /// The value in a scope; fails only on what parsing could not know, such as a computed pattern.
  package func evaluate(in scope: some Scope) throws(ExpressionFailure) -> XPathValue {
    let evaluator = Evaluator(tree: tree, scope: scope)
    return try evaluator.operand(tree.root, .outside).value
  }

  package static func == (left: XPathExpression, right: XPathExpression) -> Bool {
    left.source == right.source
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(source) }
}

extension SyntaxNode {
  fileprivate var isVolatile: Bool {
    guard case .call(let function, let arguments) = self else { return false }
    switch function {
    case .today, .now, .random, .uuid: return true
    case .randomize: return arguments.count == 1
    default: return false
    }
  }
}
