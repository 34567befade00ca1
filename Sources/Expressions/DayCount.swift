/// Dates and times as days since 1970-01-01T00:00 told in one zone, so that they compare and add.
enum DayCount {
  /// The number the text says, an ISO date or time being its days; NaN for anything else.
  static func number(_ text: String, zoneOffsetMinutes: Int) -> Double {
    let number = NumberText.number(text)
    guard number.isNaN, looksLikeDate(text) else { return number }
    return days(text, zoneOffsetMinutes: zoneOffsetMinutes) ?? .nan
  }

  /// Whole days for a date, a fraction for a time alone, both for a date with time.
  static func days(_ text: String, zoneOffsetMinutes: Int) -> Double? {
    if let date = CivilDate(iso: text) { return Double(date.daysSince1970) }
    if let moment = Moment(iso: text, zoneOffsetMinutes: zoneOffsetMinutes) {
      return local(moment.told(inZone: zoneOffsetMinutes))
    }
    return millisecondOfDay(text, inZone: zoneOffsetMinutes).map { Double($0) / Double(Moment.day) }
  }

  /// Of `10:30`, or of `10:30:15.250-05:00` told in the zone given.
  static func millisecondOfDay(_ text: String, inZone zone: Int) -> Int? {
    var reader = DateReader(text)
    guard let time = reader.time() else { return nil }
    let own = reader.zone()
    guard reader.isAtEnd else { return nil }
    let day = Int(Moment.day)
    return ((time + (zone - (own ?? zone)) * 60_000) % day + day) % day
  }

  private static func local(_ moment: Moment) -> Double {
    let clock = Double(moment.millisecondOfDay) / Double(Moment.day)
    return Double(moment.date.daysSince1970) + clock
  }

  /// Whether it begins as an ISO date or time does.
  static func looksLikeDate(_ text: String) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first, (48...57).contains(first), bytes.count >= 5 else { return false }
    let fifth = bytes[bytes.index(bytes.startIndex, offsetBy: 4)]
    let third = bytes[bytes.index(bytes.startIndex, offsetBy: 2)]
    let second = bytes[bytes.index(after: bytes.startIndex)]
    let colon = UInt8(ascii: ":")
    return fifth == UInt8(ascii: "-") || third == colon || second == colon
  }
}
