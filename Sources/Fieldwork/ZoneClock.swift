import Expressions

/// The clock of one zone at the moment of the queue, worked out once for all its cases.
struct ZoneClock {
  let offsetMinutes: Int
  let part: DayPart
  let isCallable: Bool
  /// Now, or when calls may begin again; nil when no hours are set.
  let opensAt: Moment?
  /// End of the last window of the day in this zone, in milliseconds since 1970; nil without one.
  let closesAt: Int64?
  /// When calls may next be made in each part of the week.
  let nextTimes: [DayPart: Moment]

  init(now: Moment, offsetMinutes: Int, rules: CallingRules) {
    let local = now.told(inZone: offsetMinutes)
    self.offsetMinutes = offsetMinutes
    part = rules.dayPart(of: local)
    isCallable = rules.hours.isCallable(local)
    opensAt = rules.hours.nextCallable(from: local)
    closesAt = rules.hours.closing(on: local)?.milliseconds
    nextTimes = rules.nextTimes(after: local)
  }

  /// The soonest time in any of the parts; nil when they are out of reach.
  func nextTime(in parts: DayPartSet) -> Moment? {
    nextTimes.filter { parts.contains($0.key) }.values.min()
  }
}

extension CallingRules {
  /// The first time after a moment at which each part of the week may be called.
  fileprivate func nextTimes(after local: Moment) -> [DayPart: Moment] {
    var times: [DayPart: Moment] = [:]
    for ahead in 0...7 {
      let day = CivilDate(daysSince1970: local.date.daysSince1970 + ahead)
      let openings = hours.windows[day.weekday].map(\.lowerBound)
      for minute in (openings + [noon, evening]).sorted() {
        let moment = Moment(
          day, millisecondOfDay: minute * 60_000, zoneOffsetMinutes: local.zoneOffsetMinutes)
        guard moment > local, hours.isCallable(moment) else { continue }
        let part = dayPart(of: moment)
        times[part] = min(times[part] ?? moment, moment)
      }
    }
    return times
  }
}

/// Reads `-05:00`, `+5:30`, `UTC-5` or `GMT+02:00`, as minutes east of Greenwich.
func offsetMinutes(ofZone text: String) -> Int? {
  var rest = text[...]
  for prefix in ["UTC", "GMT", "utc", "gmt"] where rest.hasPrefix(prefix) {
    rest = rest.dropFirst(3)
  }
  guard let sign = rest.first, "+-−".contains(sign) else {
    return rest.isEmpty || rest == "Z" ? 0 : nil
  }
  let digits = rest.dropFirst()
  let parts = digits.split(separator: ":", omittingEmptySubsequences: false)
  let isCompact = parts.count == 1 && digits.count == 4
  let hourText = isCompact ? digits.prefix(2) : parts.first ?? ""
  let minuteText = isCompact ? digits.suffix(2) : parts.dropFirst().first ?? "0"
  guard parts.count <= 2, let hours = Int(hourText), (0...14).contains(hours),
    let minutes = Int(minuteText), (0...59).contains(minutes)
  else { return nil }
  return (sign == "+" ? 1 : -1) * (hours * 60 + minutes)
}
