import Expressions
import Languages

/// Finds the moment that a phrase means, seen from now.
struct AppointmentResolution {
  let now: Moment
  let rules: CallingRules

  func time(
    of phrase: AppointmentPhrase
  ) throws(FieldworkFailure) -> (at: Moment, isApproximate: Bool) {
    if let minutes = phrase.minutesAhead {
      guard phrase.day == nil, phrase.clock == nil else { throw .appointmentUnclear(word: nil) }
      let at = now.milliseconds / 60_000 * 60_000 + Int64(minutes) * 60_000
      return (
        Moment(milliseconds: at, zoneOffsetMinutes: now.zoneOffsetMinutes), phrase.isApproximate
      )
    }
    let date = try date(of: phrase)
    if let clock = phrase.clock {
      let hours = try hours(of: clock, phrase)
      return (try best(hours, clock.minute, on: date), phrase.isApproximate)
    }
    if let part = phrase.part {
      return (try time(in: part, on: date), part != .midday || phrase.isApproximate)
    }
    guard let date else { throw .appointmentUnclear(word: nil) }
    guard date != now.date else {
      throw .appointmentNeedsTime(day: DayWords(now, hasTime: false).sentence)
    }
    return (moment(date, 10 * 60), true)
  }

  private func moment(_ date: CivilDate, _ minute: Int) -> Moment {
    Moment(date, millisecondOfDay: minute * 60_000, zoneOffsetMinutes: now.zoneOffsetMinutes)
  }

  private var tomorrow: CivilDate { CivilDate(daysSince1970: now.date.daysSince1970 + 1) }
}

extension AppointmentResolution {
  /// Nil when no day was said.
  private func date(of phrase: AppointmentPhrase) throws(FieldworkFailure) -> CivilDate? {
    guard let day = phrase.day else { return nil }
    let date = try date(of: day)
    if let weekday = phrase.weekday, weekday != date.weekday {
      throw .weekdayDiffers(date: DayWords(moment(date, 0), hasTime: false).sentence)
    }
    return date
  }

  private func date(of day: AppointmentPhrase.Day) throws(FieldworkFailure) -> CivilDate {
    let today = now.date
    switch day {
    case .ahead(let days): return CivilDate(daysSince1970: today.daysSince1970 + days)
    case .weekday(let weekday):
      let ahead = (weekday - today.weekday + 7) % 7
      return CivilDate(daysSince1970: today.daysSince1970 + (ahead == 0 ? 7 : ahead))
    case .date(let date): return date
    case .dayMonth(let day, let month):
      let years = [today.year, today.year + 1]
      let dates = years.compactMap { CivilDate(year: $0, month: month, day: day) }
      guard let date = dates.first(where: { $0 >= today }) else {
        throw .noSuchDay("\(day)/\(month)")
      }
      return date
    case .dayOfMonth(let day):
      let next = today.month == 12 ? 1 : today.month + 1
      let dates = [
        CivilDate(year: today.year, month: today.month, day: day),
        CivilDate(year: today.month == 12 ? today.year + 1 : today.year, month: next, day: day),
      ]
      guard let date = dates.compactMap({ $0 }).first(where: { $0 >= today }) else {
        throw .noSuchDay(String(day))
      }
      return date
    }
  }
}

extension AppointmentResolution {
  /// The hours that a said hour may mean, one or two; from one to seven it is after noon.
  private func hours(
    of clock: AppointmentPhrase.Clock, _ phrase: AppointmentPhrase
  ) throws(FieldworkFailure) -> [Int] {
    let hour = clock.hour
    guard (1...12).contains(hour) else { return [hour] }
    if let isAfternoon = phrase.isAfternoon {
      return [hour % 12 + (isAfternoon ? 12 : 0)]
    }
    switch phrase.part {
    case .morning: return [hour]
    case .midday: return [hour < 5 ? hour + 12 : hour]
    case .afternoon: return [hour == 12 ? 12 : hour + 12]
    case .evening:
      guard hour < 12 else { throw .appointmentUnclear(word: "12") }
      return [hour + 12]
    case nil: break
    }
    if clock.isExact || hour == 12 { return [hour] }
    if hour <= 7 { return [hour + 12] }
    if clock.isWritten { return [hour] }
    return [hour, hour + 12]
  }

  /// The hour that people would mean: within the hours of calls, else by day, else any to come.
  private func best(
    _ hours: [Int], _ minute: Int, on date: CivilDate?
  ) throws(FieldworkFailure) -> Moment {
    let days = date.map { [$0] } ?? [now.date, tomorrow]
    let options = days.flatMap { day in hours.map { moment(day, $0 * 60 + minute) } }
    let coming = options.filter { $0 > now }
    guard let first = coming.first, hours.count > 1 else {
      guard let only = coming.first ?? options.last else { throw .appointmentUnclear(word: nil) }
      return only
    }
    let isDaytime = { (moment: Moment) in (7 * 60..<22 * 60).contains(moment.minuteOfDay) }
    return coming.first(where: rules.hours.isCallable) ?? coming.first(where: isDaytime) ?? first
  }

  /// The usual time of a part of the day; later in it when that is past.
  private func time(
    in part: AppointmentPhrase.Part, on date: CivilDate?
  ) throws(FieldworkFailure) -> Moment {
    let (usual, end) = part.minutes
    let day = date ?? now.date
    let time = moment(day, usual)
    if time > now { return time }
    let inAnHour = (now.minuteOfDay + 60 + 29) / 30 * 30
    if day == now.date, inAnHour < end { return moment(day, inAnHour) }
    return date == nil ? moment(tomorrow, usual) : time
  }
}

extension AppointmentPhrase.Part {
  /// The usual minute and the end of the part.
  fileprivate var minutes: (usual: Int, end: Int) {
    switch self {
    case .morning: (10 * 60, 13 * 60)
    case .midday: (12 * 60, 12 * 60)
    case .afternoon: (15 * 60, 19 * 60)
    case .evening: (19 * 60, 22 * 60)
    }
  }
}
