/// Something an expression reads.
package enum Reference: Sendable, Hashable {
  /// `${name}`; `${last-saved#name}` keeps its prefix.
  case name(String)
  /// A location path, its steps as written: `..`, `@id`, `ancestor::x`.
  ///
  /// Relative ones start at `current()`.
  /// A path inside a predicate is listed with the steps of the path it filters before its own.
  case path(absolute: Bool, steps: [String])
  /// `.` or `current()`, alone.
  case current
  /// `instance('id')` or `pulldata('id', …)`.
  case instance(String)
}
