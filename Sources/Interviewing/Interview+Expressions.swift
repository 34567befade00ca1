package import Expressions
package import Responses

extension Interview {
  /// What an expression sees from a place of the interview, or from the form itself.
  ///
  /// Nil when the form or the repeat has no such place.
  package func expressionScope(at path: AnswerPath? = nil) -> (any Scope)? {
    guard let path else { return scope(at: 0) }
    return tree.node(at: path).map { scope(at: $0) }
  }
}
