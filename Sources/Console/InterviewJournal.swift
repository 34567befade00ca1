package import Responses

/// Where the steps of an interview are kept as they happen.
package protocol InterviewJournal {
  /// Keeps all of them durably, or none and throws.
  func record(_ changes: [InterviewChange]) throws
}

/// How a session ended; except for `finalize`, the draft stays for another day.
package enum SessionEnd: Sendable, Equatable {
  case finalize(InterviewSeal)
  case paused
  case left
  case stopped(signal: Int32)
}
