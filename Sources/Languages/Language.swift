/// A language of the program's own screens; questionnaires bring theirs.
package enum Language: String, Sendable, CaseIterable, Hashable {
  case spanish = "es"
  case english = "en"

  /// The language of a POSIX locale name such as `es_PE.UTF-8`; nil when it is neither.
  package init?(locale: String) {
    self.init(rawValue: String(locale.prefix(2)).lowercased())
  }
}
