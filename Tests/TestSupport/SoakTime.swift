import Foundation

/// How far property tests go: the same few seeds on every machine, or minutes of them with
/// `CAMPO_SOAK=1`; `CAMPO_SEED=7` tries that one alone.
package struct SoakTime: Sendable {
  private let clock = ContinuousClock()
  private let end: ContinuousClock.Instant?
  private let count: UInt64
  private let only = ProcessInfo.processInfo.environment["CAMPO_SEED"].flatMap { UInt64($0) }

  /// A slice of `seconds` at about fifteen seeds a second, and how many seconds a soak may take.
  package init(seconds: Double, soaking: Double) {
    end = Self.isSoaking ? clock.now + .seconds(soaking) : nil
    count = UInt64(max(2, seconds * 15))
  }

  /// Whether the long proofs were asked for.
  package static let isSoaking = ProcessInfo.processInfo.environment["CAMPO_SOAK"] == "1"

  /// Says how far a long proof went.
  package static func report(_ figures: String) {
    guard isSoaking else { return }
    print(figures)
  }

  /// So many seeds, or in a long run so many more.
  package static func seeds(_ count: UInt64, soaking: UInt64) -> ClosedRange<UInt64> {
    let only = ProcessInfo.processInfo.environment["CAMPO_SEED"].flatMap { UInt64($0) }
    if let only { return only...only }
    return 1...(isSoaking ? soaking : count)
  }

  /// The seeds to try, at least one.
  package func seeds(from first: UInt64 = 1) -> some Sequence<UInt64> {
    sequence(first: only ?? first) { seed in
      guard only == nil else { return nil }
      guard let end else { return seed + 1 < first + count ? seed + 1 : nil }
      return clock.now < end ? seed + 1 : nil
    }
  }
}
