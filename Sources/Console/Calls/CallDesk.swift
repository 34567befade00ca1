package import Fieldwork
import Languages

/// What the calls of a session need from the study: cases in, outcomes out.
///
/// Every throwing call may fail with an `ExplainedFailure`, whose sentence is shown.
package protocol CallDesk: AnyObject {
  /// The attempt a power cut left open, else the next case but for those passed over; nil for none.
  func nextCard(passing passed: Set<String>) throws -> CallCard?
  /// Notes durably that the attempt has begun.
  func begin(_ card: CallCard, phone: CasePhone?) throws
  /// Keeps what was noted and what stands in the line, should the program end before the outcome.
  func keep(note: String, unfinished line: String) throws
  /// Forgets an attempt that was begun and did not take place.
  func withdraw(_ card: CallCard) throws
  /// Holds the interview of the case; the interim or final outcome is not recorded yet.
  func holdInterview(_ card: CallCard) throws -> CallInterview
  /// Seals the attempt; what follows from it is told.
  func record(_ ending: AttemptEnding, of card: CallCard) throws -> String
  func readAppointment(_ phrase: String, for card: CallCard) -> AppointmentAnswer
  /// The outcomes on offer, the usual ones first.
  func outcomes(for mode: ContactMode) -> [Disposition]
  /// Any outcome of the study's table, by its code.
  func outcome(code: String) -> Disposition?
  /// What is left to do today.
  func summary() throws -> String
  var answerSheet: String { get }
}

/// How the interview of a call ended.
package enum CallInterview: Sendable {
  case finished
  /// It goes on another day, at the time that was said if one was.
  case paused(resumes: String)
  case brokenOff(code: String, note: String)
  /// The system asked the program to end.
  case stopped(signal: Int32)
}

/// What came of an attempt.
package struct AttemptEnding: Sendable, Hashable {
  package var code: String
  package var appointment: Appointment?
  package var phone: CasePhone?
  package var note: String

  package init(
    code: String, appointment: Appointment? = nil, phone: CasePhone? = nil, note: String = ""
  ) {
    self.code = code
    self.appointment = appointment
    self.phone = phone
    self.note = note
  }
}

/// A time as somebody said it, understood or not.
package enum AppointmentAnswer: Sendable {
  case understood(Appointment, echo: String)
  case refused(String)
}

/// Why a session of calls ended.
package enum CallSessionEnd: Sendable, Equatable {
  case nothingLeft, left
  case stopped(signal: Int32)
}
