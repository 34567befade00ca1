/// A parsed expression of a form.
package struct XPathExpression: Sendable, Hashable {
  package let source: String
  /// Every name and path it reads, in order, without repeats.
  package let references: [Reference]
  /// Whether evaluating it again may give another value though no answer changed.
  package let dependsOnTime: Bool
  /// Functions that cannot be evaluated here and give `""`: those of devices and accounts.
  package let unsupportedFunctions: [String]
  /// Functions that only SurveyCTO or CHT know; strict reading refuses them by name.
  package let foreignFunctions: [String]
  private let shared: SharedTree

  /// Reads the source, its functions and their arguments; strictly, only what ODK reads.
  package init(_ source: String, isStrict: Bool = false) throws(ExpressionFailure) {
    let parser = try Parser.parsed(source, isStrict: isStrict)
    self.source = source
    references = ReferenceCollector.references(of: parser.tree)
    unsupportedFunctions = parser.unsupportedFunctions
    foreignFunctions = parser.foreignFunctions
    dependsOnTime = parser.tree.nodes.contains { $0.isVolatile }
    shared = SharedTree(parser.tree)
  }

  /// The value in a scope; fails only on what parsing could not know, such as a computed pattern.
  package func evaluate(in scope: some Scope) throws(ExpressionFailure) -> XPathValue {
    if !shared.tree.prefixes.isEmpty { try checkPrefixes(in: scope) }
    let evaluator = Evaluator(shared, scope: scope)
    return try evaluator.operand(shared.tree.root, .outside).value
  }

  /// A prefix must have a namespace where the recommendation holds (XPath 1.0, section 2.3).
  private func checkPrefixes(in scope: some Scope) throws(ExpressionFailure) {
    guard scope.dialect == .recommendation else { return }
    for (prefix, offset) in shared.tree.prefixes where scope.namespace(ofPrefix: prefix) == nil {
      throw .unknownPrefix(prefix, offset: offset)
    }
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
