/// What an entry from elsewhere may measure, so that reading it takes a bounded memory.
///
/// No program that keeps to `README.md` comes near; an entry beyond is refused.
package enum EntryLimits {
  /// Bytes of a body.
  package static let body = 16 << 20
  /// Bytes of the body of an interview's seal.
  package static let seal = 4 << 20
  /// Bytes of one text of a header.
  package static let text = 64 << 10
  package static let parents = 10_000

  /// The field that is too large; nil when all fit.
  package static func excess(in columns: EntryColumns) -> EntryField? {
    if columns.by.count > text { return .by }
    if columns.subject.count > text { return .subject }
    if let `case` = columns.case, `case`.count > text { return .case }
    return columns.parents.count > parents ? .parents : nil
  }
}
