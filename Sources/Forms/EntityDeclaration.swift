package import Expressions

/// A row of the entities sheet: which list the interview's data go to, and when.
///
/// It is read and kept; nothing acts on it.
package struct EntityDeclaration: Sendable {
  package let list: String
  package let label: TextTemplate?
  package let identity: XPathExpression?
  package let createCondition: XPathExpression?
  package let updateCondition: XPathExpression?
  /// The repeat whose instances are entities; nil when the interview is one.
  package let loop: String?
  package let row: Int
}
