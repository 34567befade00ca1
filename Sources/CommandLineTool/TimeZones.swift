import Expressions
import Foundation

/// Time zones by name, as this machine knows them.
enum TimeZones {
  /// Minutes east of Greenwich at a moment; nil for a name nobody knows.
  @Sendable static func offset(of zone: String, at moment: Moment) -> Int? {
    if let offset = fixed(zone) { return offset }
    let instant = Date(timeIntervalSince1970: Double(moment.milliseconds) / 1000)
    return TimeZone(identifier: zone).map { $0.secondsFromGMT(for: instant) / 60 }
  }

  /// `-05:00`, `+5`.
  private static func fixed(_ zone: String) -> Int? {
    guard let match = zone.wholeMatch(of: /(?:UTC|GMT)?([+-])(\d{1,2})(?::?(\d{2}))?/),
      let hours = Int(match.output.2)
    else { return nil }
    let minutes = hours * 60 + (match.output.3.flatMap { Int($0) } ?? 0)
    return match.output.1 == "-" ? -minutes : minutes
  }
}

extension Moment {
  /// The same instant as clocks show it in a zone; as it is where the zone is not known.
  func told(inZone zone: String?) -> Moment {
    guard let zone, let offset = TimeZones.offset(of: zone, at: self) else { return self }
    return Moment(milliseconds: milliseconds, zoneOffsetMinutes: offset)
  }

  /// `15/3 18:30` in Spanish, `15 Mar 18:30` in English.
  var shortText: String {
    let time = timeString.prefix(5)
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    return say(
      es: "\(date.day)/\(date.month) \(time)",
      en: "\(date.day) \(months[date.month - 1]) \(time)")
  }
}
