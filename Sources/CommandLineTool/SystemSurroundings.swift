import Expressions
import Foundation
import Languages
import Storage

extension Surroundings {
  /// The clock and the randomness of this machine, and the keys and the memory of this account.
  static let ofThisMachine: Surroundings = {
    let home = KeyRing.folder(environment: ProcessInfo.processInfo.environment)
    var own = Surroundings(
      now: Moment.now, randomBits: randomBits,
      keys: home.map { KeyRing(folder: $0, randomBits: randomBits) })
    own.memory = home.map { FolderOriginMemory(home: $0) }
    own.tell = { Streams.complain($0.sentence(in: .ofThisProcess)) }
    return own
  }()

  @Sendable private static func randomBits() -> UInt64 { UInt64.random(in: .min ... .max) }
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
