import Languages

/// Why a text cannot be read as an XML document; lines count from 1.
package enum XMLFailure: ExplainedFailure, Hashable, Sendable {
  /// Not one element.
  case noElement
  /// Something that cannot stand where it does.
  case malformed(line: Int)
  /// An element that another one, or the end, cuts off.
  case unclosedElement(name: String, line: Int)
  /// The end of an element that is not open.
  case strayEnd(name: String, line: Int)
  /// An attribute that stands twice on an element.
  case repeatedAttribute(name: String, line: Int)
  /// An entity other than the five of XML and numbers.
  case unknownEntity(line: Int)
  /// A document type with declarations of its own, which are never read.
  case declarations(line: Int)
  /// A prefix without a namespace.
  case unboundPrefix(prefix: String, line: Int)
  case tooLarge(limit: Int)
  case tooDeep(limit: Int)
}
