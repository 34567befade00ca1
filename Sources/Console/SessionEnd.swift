package import Responses

/// How a session ended; except for `finalize`, the draft stays for another day.
package enum SessionEnd: Sendable, Equatable {
  case finalize(InterviewSeal)
  case paused(Pause)
  case left
  /// The person asks to be called or visited again; the phrase says when, as it was typed.
  case appointment(phrase: String)
  case brokenOff(BreakOff)
  case stopped(signal: Int32)
}

/// Why an interview pauses and when it goes on; both may be empty.
package struct Pause: Sendable, Equatable {
  package let reason: String
  package let resumes: String

  package init(reason: String = "", resumes: String = "") {
    self.reason = reason
    self.resumes = resumes
  }
}

/// An interview that the person ended before its last question.
package struct BreakOff: Sendable, Equatable {
  package let code: String
  package let note: String

  package init(code: String, note: String = "") {
    self.code = code
    self.note = note
  }
}
