import Languages

/// Why a value has no canonical text, or a text is not canonical.
package enum CanonicalFailure: ExplainedFailure, Hashable {
  /// A value that cannot be written.
  case unwritable(CanonicalFault)
  /// A text that is not byte for byte canonical; the offset counts bytes from 0.
  case unreadable(CanonicalFault, offset: Int)
}

/// What is wrong with a canonical value or text.
package enum CanonicalFault: Sendable, Hashable, CaseIterable {
  case endsEarly
  case unexpectedByte
  case trailingBytes
  case notUTF8
  case nullCharacter
  case controlCharacter
  case escapeSpelling
  case fraction
  case integerSpelling
  case integerRange
  case keyOrder
  case equivalentKeys
  case tooDeep
}
