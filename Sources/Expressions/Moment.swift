/// An instant and the zone it is told in.
package struct Moment: Sendable, Hashable, Comparable {
  /// Since 1970-01-01T00:00Z.
  package var milliseconds: Int64
  /// East of Greenwich; Lima is -300.
  package var zoneOffsetMinutes: Int

  package init(milliseconds: Int64, zoneOffsetMinutes: Int) {
    self.milliseconds = milliseconds
    self.zoneOffsetMinutes = zoneOffsetMinutes
  }

  /// A day and the time of its clock in a zone.
  package init(_ date: CivilDate, millisecondOfDay: Int = 0, zoneOffsetMinutes: Int) {
    let local = Int64(date.daysSince1970) * Moment.day + Int64(millisecondOfDay)
    self.init(
      milliseconds: local - Int64(zoneOffsetMinutes) * 60_000,
      zoneOffsetMinutes: zoneOffsetMinutes)
  }

  /// Reads `2026-03-15T10:00:00.000-05:00`; a text without zone is told in the one given.
  package init?(iso text: some StringProtocol, zoneOffsetMinutes: Int) {
    var reader = DateReader(text)
    guard let date = reader.date(), reader.skip("T") || reader.skip(" "), let time = reader.time()
    else { return nil }
    let zone = reader.zone() ?? zoneOffsetMinutes
    guard reader.isAtEnd else { return nil }
    self.init(date, millisecondOfDay: time, zoneOffsetMinutes: zone)
  }

  /// Milliseconds in a day.
  package static let day: Int64 = 86_400_000

  /// The day in the moment's zone.
  package var date: CivilDate { CivilDate(daysSince1970: Int(localDay.quotient)) }
  /// The clock in the moment's zone, from 0 to 86,399,999.
  package var millisecondOfDay: Int { Int(localDay.remainder) }

  /// `2026-03-15T10:00:00.000-05:00`.
  package var dateTimeString: String { "\(date.iso)T\(timeString)" }

  /// `10:00:00.000-05:00`.
  package var timeString: String {
    let clock = ClockTime(millisecondOfDay)
    let zone = abs(zoneOffsetMinutes)
    let sign = zoneOffsetMinutes < 0 ? "-" : "+"
    return "\(clock.text)\(sign)\(padded(zone / 60, 2)):\(padded(zone % 60, 2))"
  }

  /// The same instant told in another zone.
  package func told(inZone zoneOffsetMinutes: Int) -> Moment {
    Moment(milliseconds: milliseconds, zoneOffsetMinutes: zoneOffsetMinutes)
  }

  package static func < (left: Moment, right: Moment) -> Bool {
    left.milliseconds < right.milliseconds
  }

  private var localDay: (quotient: Int64, remainder: Int64) {
    let local = milliseconds + Int64(zoneOffsetMinutes) * 60_000
    let (quotient, remainder) = local.quotientAndRemainder(dividingBy: Moment.day)
    return remainder < 0 ? (quotient - 1, remainder + Moment.day) : (quotient, remainder)
  }
}

/// Hours, minutes, seconds and milliseconds of a day.
struct ClockTime {
  let hour: Int
  let minute: Int
  let second: Int
  let millisecond: Int

  init(_ millisecondOfDay: Int) {
    hour = millisecondOfDay / 3_600_000
    minute = millisecondOfDay / 60_000 % 60
    second = millisecondOfDay / 1000 % 60
    millisecond = millisecondOfDay % 1000
  }

  var text: String {
    "\(padded(hour, 2)):\(padded(minute, 2)):\(padded(second, 2)).\(padded(millisecond, 3))"
  }
}
