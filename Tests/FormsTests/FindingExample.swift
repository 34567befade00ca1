import Forms
import Testing

/// A form with one thing amiss, and what is said about it.
struct FindingExample: Sendable, CustomTestStringConvertible {
  let severity: Finding.Severity
  let code: String
  let form: String
  let spanish: String
  let english: String

  init(
    _ severity: Finding.Severity, _ code: String, form: String, spanish: String, english: String
  ) {
    self.severity = severity
    self.code = code
    self.form = form
    self.spanish = spanish
    self.english = english
  }

  var testDescription: String { code }

  static let all = sheets + rows + choices + references + values + repairs
}
