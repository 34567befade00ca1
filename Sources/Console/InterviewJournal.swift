package import Expressions
package import Responses

/// Where the steps of an interview are kept as they happen.
package protocol InterviewJournal {
  /// Keeps all of them durably, or none and throws; `moment` is the interview's when it made them.
  func record(_ changes: [InterviewChange], at moment: Moment) throws
}

/// How a session ended; except for `finalize`, the draft stays for another day.
package enum SessionEnd: Sendable, Equatable {
  case finalize(InterviewSeal)
  case paused
  case left
  case stopped(signal: Int32)
}
