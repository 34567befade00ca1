package import Expressions

/// The clock and the randomness a survey file is given.
package struct Surroundings: Sendable {
  package let now: @Sendable () -> Moment
  package let randomBits: @Sendable () -> UInt64

  package init(
    now: @escaping @Sendable () -> Moment, randomBits: @escaping @Sendable () -> UInt64
  ) {
    self.now = now
    self.randomBits = randomBits
  }
}
