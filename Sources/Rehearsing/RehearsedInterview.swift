package import Interviewing
package import Responses

/// An interview that was rehearsed: what was typed, what each line changed, and what came of it.
package struct RehearsedInterview: Sendable {
  package struct Line: Sendable {
    package let text: String
    /// What a draft keeps of it; nothing when the line was refused or finalizes.
    package let changes: [InterviewChange]
  }

  package internal(set) var lines: [Line] = []
  /// The state after the last line.
  package internal(set) var interview: Interview
  /// Nil when the interview was given up before its end.
  package internal(set) var seal: InterviewSeal?
}
