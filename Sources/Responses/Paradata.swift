package import Expressions

/// How an interview went, beside what was answered.
package struct Paradata: Sendable, Equatable {
  package var startedAt: Moment
  package var endedAt: Moment
  /// Seconds spent at work: long gaps are pauses and not among them.
  package var activeSeconds = 0
  package var pauses = 0
  package var pausedSeconds = 0
  /// Seconds with each question or offer on the screen; the review's path is empty.
  package var seconds: [AnswerPath: Int] = [:]
  /// Moves to a question that had been on the screen before the one left.
  package var backSteps = 0
  /// Answers put in place of other ones or taken away.
  package var changedAnswers = 0
  package var undone = 0
  package var languageSwitches = 0
  package var interviewer: String
  package var device: String
  /// Name and version of the program.
  package var program: String
  package var formVersion: String
  /// How the person was reached, such as `phone` or `visit`; nil where nobody said.
  package var mode: String?
  package var clockWarnings: [ClockWarning] = []

  package init(
    startedAt: Moment, endedAt: Moment, interviewer: String = "", device: String = "",
    program: String = "", formVersion: String = "", mode: String? = nil
  ) {
    self.startedAt = startedAt
    self.endedAt = endedAt
    self.interviewer = interviewer
    self.device = device
    self.program = program
    self.formVersion = formVersion
    self.mode = mode
  }
}

/// A sign that the device's clock cannot be trusted.
package struct ClockWarning: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    /// A step was made before the one before it.
    case wentBack = "went-back"
    /// The offset from Greenwich is another one.
    case zoneChanged = "zone-changed"
  }

  package let kind: Kind
  package let at: Moment
  /// By how much, always positive.
  package let seconds: Int

  package init(_ kind: Kind, at: Moment, seconds: Int) {
    self.kind = kind
    self.at = at
    self.seconds = seconds
  }
}
