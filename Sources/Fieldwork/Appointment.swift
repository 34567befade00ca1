package import Expressions

/// A time agreed for the next attempt.
package struct Appointment: Sendable, Hashable {
  package enum Firmness: String, Sendable, CaseIterable, Hashable {
    /// At this very time.
    case hard
    /// About then, as in "on Monday afternoon".
    case soft
  }

  /// Told in the zone of the person to be called.
  package let at: Moment
  package let firmness: Firmness
  /// Who has to keep it; nil when anybody may.
  package let interviewer: String?

  package init(at: Moment, firmness: Firmness = .hard, interviewer: String? = nil) {
    self.at = at
    self.firmness = firmness
    self.interviewer = interviewer
  }
}
