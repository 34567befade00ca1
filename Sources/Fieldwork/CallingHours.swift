package import Expressions

/// When people may be called, by the clock where they are.
package struct CallingHours: Sendable, Hashable {
  /// Minutes of the day by weekday, from Sunday; windows in order, none on days without calls.
  package let windows: [[Range<Int>]]

  /// Seven days of windows, from Sunday.
  init(windows: [[Range<Int>]]) { self.windows = windows }

  /// Monday to Saturday from 9:00 to 20:00.
  package static let standard = CallingHours(
    windows: [[]] + Array(repeating: [540..<1200], count: 6))

  package func isCallable(_ local: Moment) -> Bool {
    let minute = local.minuteOfDay
    return windows[local.date.weekday].contains { $0.contains(minute) }
  }

  /// The same moment when it is within the hours, else the next opening; nil when there is none.
  package func nextCallable(from local: Moment) -> Moment? {
    if isCallable(local) { return local }
    let minute = local.minuteOfDay
    for ahead in 0...7 {
      let day = CivilDate(daysSince1970: local.date.daysSince1970 + ahead)
      let openings = windows[day.weekday].map(\.lowerBound)
      guard let opening = openings.first(where: { ahead > 0 || $0 > minute }) else { continue }
      return Moment(
        day, millisecondOfDay: opening * 60_000, zoneOffsetMinutes: local.zoneOffsetMinutes)
    }
    return nil
  }

  /// When the last window of the moment's day ends; nil on days without calls.
  package func closing(on local: Moment) -> Moment? {
    guard let end = windows[local.date.weekday].last?.upperBound else { return nil }
    return Moment(
      local.date, millisecondOfDay: end * 60_000, zoneOffsetMinutes: local.zoneOffsetMinutes)
  }
}

extension Moment {
  var minuteOfDay: Int { millisecondOfDay / 60_000 }
}
