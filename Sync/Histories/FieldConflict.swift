/// A value that a field could have: one of its heads.
package struct FieldCandidate<Value: Equatable & Sendable>: Sendable, Equatable {
  package let precedence: Precedence
  package let value: Value

  package var id: EntryID { precedence.id }
}

/// A field whose heads disagree.
package struct FieldConflict<Value: Equatable & Sendable>: Sendable, Equatable {
  package let field: String
  /// At least two, the provisional one first, then by falling precedence.
  package let candidates: [FieldCandidate<Value>]
}
