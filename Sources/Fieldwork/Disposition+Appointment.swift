extension Disposition {
  /// The outcome of an attempt that ended with a time for the next one.
  package static let appointmentCode = "0.1"

  /// Whether the time of the next attempt is asked for.
  package var asksForTime: Bool { code == Disposition.appointmentCode }
}
