package import Expressions

/// What was done on one day, or by one interviewer.
package struct FieldworkProgress: Sendable, Hashable {
  /// Calls and visits.
  package private(set) var attempts = 0
  /// Attempts in which somebody of the case was spoken with.
  package private(set) var contacts = 0
  package private(set) var completes = 0
  package private(set) var partials = 0
  package private(set) var refusals = 0
  /// Attempts that ended with a time for the next one.
  package private(set) var appointments = 0

  package init() {}

  /// Attempts in which somebody was reached ÷ attempts; nil without attempts.
  package var contactability: Double? {
    attempts > 0 ? Double(contacts) / Double(attempts) : nil
  }

  /// Days in order, each by the clock of its attempts.
  package static func byDay(
    _ attempts: some Sequence<Attempt>, table: DispositionTable
  ) -> [(day: CivilDate, progress: FieldworkProgress)] {
    grouped(attempts, by: \.at.date, table: table).sorted { $0.key < $1.key }
      .map { ($0.key, $0.value) }
  }

  /// Interviewers by name.
  package static func byInterviewer(
    _ attempts: some Sequence<Attempt>, table: DispositionTable
  ) -> [(interviewer: String, progress: FieldworkProgress)] {
    grouped(attempts, by: \.by, table: table).sorted { $0.key < $1.key }
      .map { ($0.key, $0.value) }
  }

  /// All attempts together.
  package static func total(
    _ attempts: some Sequence<Attempt>, table: DispositionTable
  ) -> FieldworkProgress {
    var total = FieldworkProgress()
    for attempt in attempts { total.take(attempt, table.disposition(for: attempt.code)) }
    return total
  }

  private static func grouped<Key: Hashable>(
    _ attempts: some Sequence<Attempt>, by key: (Attempt) -> Key, table: DispositionTable
  ) -> [Key: FieldworkProgress] {
    var result: [Key: FieldworkProgress] = [:]
    for attempt in attempts {
      result[key(attempt), default: FieldworkProgress()].take(
        attempt, table.disposition(for: attempt.code))
    }
    return result
  }

  private mutating func take(_ attempt: Attempt, _ disposition: Disposition) {
    attempts += 1
    if disposition.contacted { contacts += 1 }
    if attempt.appointment != nil { appointments += 1 }
    switch disposition.group {
    case .complete: completes += 1
    case .partial: partials += 1
    case .refusal: refusals += 1
    default: break
    }
  }
}
