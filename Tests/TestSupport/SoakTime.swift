import Foundation

/// How long property tests go on: a slice by default, minutes with `CAMPO_SOAK=1`.
package struct SoakTime: Sendable {
  private let clock = ContinuousClock()
  private let end: ContinuousClock.Instant

  package init(seconds: Double, soaking: Double) {
    let isSoaking = ProcessInfo.processInfo.environment["CAMPO_SOAK"] == "1"
    end = clock.now + .seconds(isSoaking ? soaking : seconds)
  }

  /// The seeds to try until time is up, at least one.
  package func seeds(from first: UInt64 = 1) -> some Sequence<UInt64> {
    sequence(first: first) { seed in
      clock.now < end ? seed + 1 : nil
    }
  }
}
