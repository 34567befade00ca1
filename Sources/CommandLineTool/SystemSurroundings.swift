import Expressions
import Foundation
import Storage

extension Surroundings {
  /// The clock and the randomness of this machine.
  static let ofThisMachine = Surroundings(
    now: Moment.now, randomBits: { UInt64.random(in: .min ... .max) })
}

extension Moment {
  /// This instant in the zone of this machine.
  @Sendable static func now() -> Moment {
    let date = Date()
    return Moment(
      milliseconds: Int64((date.timeIntervalSince1970 * 1000).rounded(.down)),
      zoneOffsetMinutes: TimeZone.current.secondsFromGMT(for: date) / 60)
  }
}
