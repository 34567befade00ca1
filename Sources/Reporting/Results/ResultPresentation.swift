package import Languages

/// A result as the commands give it: text for people, JSON for scripts, records for spreadsheets.
package protocol ResultPresentation {
  /// Aligned text no wider than `width`; `plain` keeps drawings to ASCII.
  func text(width: Int, language: Language, plain: Bool) -> String

  /// Keys in a fixed order; numbers unrounded, null for what cannot be computed.
  func json() -> JSONValue

  /// A flat table with a header; numbers unrounded with a point, empty for what has no value.
  ///
  /// The rows of all interviews have no segment and no value.
  func csvRecords() -> [[String]]
}
