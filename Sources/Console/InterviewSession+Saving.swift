import Interviewing
import Languages
import Responses

/// First recorded, then taken.
extension InterviewSession {
  /// Records the changes and takes the new state; false, loudly, when they could not be recorded.
  @discardableResult
  mutating func save(
    _ advance: Interview.Advance, _ line: String, _ confirmation: String? = nil,
    isRemark: Bool = false
  ) -> Bool {
    do {
      try journal.record(advance.changes, at: advance.interview.moment)
    } catch {
      let reason = reason(of: error)
      say(isRemark ? words.stillNotSaved(reason) : words.notSaved(reason), .alarm)
      unsaved = Unsaved(
        line: line, advance: advance, confirmation: confirmation, isRemark: isRemark)
      initial = isRemark ? "" : line
      waiting = []
      return false
    }
    unsaved = nil
    history += advance.changes.map { ($0, advance.interview.moment) }
    if advance.changes.contains(where: \.moves) { turnPage() }
    interview = advance.interview
    if let confirmation { say(confirmation, .confirmation, indent: 2) }
    return true
  }

  /// What went wrong outside the interview, in the screen's language.
  func reason(of error: any Error) -> String {
    (error as? any ExplainedFailure)?.sentence(in: language) ?? words.unknownReason
  }

  /// Makes the next screen a fresh one.
  mutating func turnPage() {
    needsScreen = true
    firstChoice = 0
    nextChoice = nil
    unshown = []
  }
}

extension InterviewChange {
  /// Whether it says where the interview stands.
  var moves: Bool {
    guard case .movedTo = self else { return false }
    return true
  }
}
