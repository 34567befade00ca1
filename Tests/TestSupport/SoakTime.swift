import Foundation

/// How far property tests go: the same few seeds on every machine, or minutes of them with
/// `CAMPO_SOAK=1`.
package struct SoakTime: Sendable {
  private let clock = ContinuousClock()
  private let end: ContinuousClock.Instant?
  private let count: UInt64

  /// A slice of `seconds` at about fifteen seeds a second, and how many seconds a soak may take.
  package init(seconds: Double, soaking: Double) {
    let isSoaking = ProcessInfo.processInfo.environment["CAMPO_SOAK"] == "1"
    end = isSoaking ? clock.now + .seconds(soaking) : nil
    count = UInt64(max(2, seconds * 15))
  }

  /// The seeds to try, at least one.
  package func seeds(from first: UInt64 = 1) -> some Sequence<UInt64> {
    sequence(first: first) { seed in
      guard let end else { return seed + 1 < first + count ? seed + 1 : nil }
      return clock.now < end ? seed + 1 : nil
    }
  }
}
