package import Expressions

/// How a study calls: caps, hours, parts of the day, refusals and completeness.
package struct CallingRules: Sendable, Hashable {
  /// After so many attempts a case is closed, unless an appointment stands.
  package var maximumAttempts = 6
  /// Over how many parts of the week those attempts must be spread.
  package var minimumDayParts = 3
  /// Whether one of those parts has to be the evening.
  package var needsEvening = true
  /// Whether one of those parts has to be the weekend.
  package var needsWeekend = true
  /// Whether a case waits until a part of the week it was least tried in comes round.
  package var onlyLeastTriedParts = false
  /// When people may be called, by the clock where they are.
  package var hours = CallingHours.standard
  /// Minute of the day at which the afternoon begins.
  package var noon = 13 * 60
  /// Minute of the day at which the evening begins.
  package var evening = 18 * 60
  /// How many soft refusals another interviewer may try to turn.
  package var conversions = 1
  /// How long before its time an appointment is proposed.
  package var appointmentLeadMinutes = 5
  /// How late an appointment may be kept by the one it was made with, before others see it.
  package var appointmentGraceMinutes = 15
  /// When an unfinished interview is partial or complete.
  package var completeness = CompletenessRule()
  /// How the country's telephone numbers look; nil accepts any that can be dialled.
  package var numberPlan: NumberPlan?

  /// The initial rules.
  package init() {}

  /// The part of the week, by the clock where the person is.
  package func dayPart(of local: Moment) -> DayPart {
    guard (1...5).contains(local.date.weekday) else { return .weekend }
    let minute = local.minuteOfDay
    if minute < noon { return .morning }
    return minute < evening ? .afternoon : .evening
  }

  /// The parts in which calls are allowed at all.
  package var reachableParts: Set<DayPart> {
    var parts: Set<DayPart> = []
    for (weekday, windows) in hours.windows.enumerated() where !windows.isEmpty {
      guard (1...5).contains(weekday) else {
        parts.insert(.weekend)
        continue
      }
      for window in windows {
        if window.lowerBound < noon { parts.insert(.morning) }
        if window.overlaps(noon..<max(noon, evening)) { parts.insert(.afternoon) }
        if window.upperBound > evening { parts.insert(.evening) }
      }
    }
    return parts
  }
}
