package import Expressions
import Languages

/// Why an expression cannot be evaluated over a document.
package enum DocumentFailure: ExplainedFailure, Hashable, Sendable {
  case unreadable(XMLFailure)
  case expression(ExpressionFailure)
  /// The expression that chooses the context finds no node.
  case noContext
  /// A node-set was asked for and the expression gives a value.
  case notNodes
}
