import Languages

/// Why an entry cannot be sealed, or is not what its id says.
package enum EntryFailure: ExplainedFailure, Hashable {
  case unknownVersion(Int64)
  /// A header number that its field does not allow.
  case numberOutOfRange(EntryField)
  /// A header text that must have at least one character.
  case textEmpty(EntryField)
  /// A header text that must be 1 to 64 visible ASCII characters.
  case notAWord(EntryField)
  /// A header text that canonical JSON cannot hold.
  case textUnwritable(EntryField, CanonicalFault)
  /// Parents that do not stand in ascending order, each once.
  case parentsUnordered
  case nonceWithoutBody
  case bodyWithoutNonce
  case bodyNotCanonical(CanonicalFailure)
  case bodyHashMismatch
  case idMismatch
  case headerNotCanonical(CanonicalFailure)
  /// A header with a field too few, too many or of another type.
  case headerMalformed(EntryField?)
}

/// A field of an entry's header, by its name in the canonical bytes.
package enum EntryField: String, Sendable, Hashable, CaseIterable {
  case at
  case audience
  case by
  case `case`
  case kind
  case origin
  case parents
  case seq
  case study
  case subject
  case version = "v"
  case zone
}
