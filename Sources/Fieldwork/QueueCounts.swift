package import Expressions

/// How the cases of a list stand at one moment.
package struct QueueCounts: Sendable, Hashable {
  /// To be sought now.
  package var due = 0
  /// Cases that are not due yet and will be before the day's hours end.
  package var laterToday = 0
  /// Every open appointment of the day and those missed before, in order of time, by the clock here.
  package var appointmentsToday: [Moment] = []
  /// Waiting for the delay of their last outcome.
  package var resting = 0
  /// Waiting for their appointment.
  package var withAppointment = 0
  /// Waiting for the hours of calls where they are.
  package var outsideHours = 0
  /// Waiting for another part of the week.
  package var otherDayPart = 0
  /// For somebody else.
  package var otherInterviewer = 0
  /// Without a number to dial.
  package var withoutNumber = 0
  /// Sought no more.
  package var closed = 0
  /// When the next case becomes due, if none is; nil when none is to come.
  package var nextAt: Moment?

  package init() {}

  /// What is left to do today.
  package var remainingToday: Int { due + laterToday }
}
