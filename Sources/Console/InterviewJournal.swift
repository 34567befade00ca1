package import Expressions
package import Responses

/// Where the steps of an interview are kept as they happen.
package protocol InterviewJournal {
  /// Keeps all of them durably, or none and throws; `moment` is the interview's when it made them.
  func record(_ changes: [InterviewChange], at moment: Moment) throws
  /// Keeps a line that was being typed when the system asked to end.
  func keep(unfinished line: String) throws
}

extension InterviewJournal {
  package func keep(unfinished line: String) throws {}
}
