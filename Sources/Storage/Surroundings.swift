package import Expressions

/// The clock, the randomness and the keys a survey file is given.
package struct Surroundings: Sendable {
  package let now: @Sendable () -> Moment
  package let randomBits: @Sendable () -> UInt64
  /// Nil where there is no place for keys: interviews go on, sealing for others does not.
  package let keys: KeyRing?
  /// What this device remembers of its origins; nil where it cannot remember anything.
  package var memory: (any OriginMemory)?
  /// Takes word of what happens to a file on its own.
  package var tell: @Sendable (FileNotice) -> Void = { _ in }

  package init(
    now: @escaping @Sendable () -> Moment, randomBits: @escaping @Sendable () -> UInt64,
    keys: KeyRing? = nil
  ) {
    self.now = now
    self.randomBits = randomBits
    self.keys = keys
  }
}
