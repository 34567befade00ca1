import Expressions
import Foundation
import Storage
import TestSupport

/// A clock that goes on by a second whenever it is read, and randomness that a seed repeats.
final class SteppedSurroundings: @unchecked Sendable {
  private let lock = NSLock()
  private var generator: SeededGenerator
  private var moment: Moment

  init(seed: UInt64 = 1, at moment: Moment = .sample) {
    generator = SeededGenerator(seed: seed)
    self.moment = moment
  }

  var value: Surroundings {
    Surroundings(now: { self.next() }, randomBits: { self.bits() })
  }

  func set(_ moment: Moment) {
    lock.withLock { self.moment = moment }
  }

  private func next() -> Moment {
    lock.withLock {
      moment.milliseconds += 1_000
      return moment
    }
  }

  private func bits() -> UInt64 {
    lock.withLock { generator.next() }
  }
}
