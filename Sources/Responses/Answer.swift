package import Forms

/// What a question holds: a value as XForms writes it, or the kind of its absence.
package enum Answer: Sendable, Hashable {
  /// Numbers with a point, dates as ISO 8601, several choices joined by spaces.
  case value(String)
  case missing(MissingKind)

  package var value: String? {
    guard case .value(let value) = self else { return nil }
    return value
  }
}
