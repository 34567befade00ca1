/// Sixteen random bytes: the identity of a study or an origin, or the nonce of an entry.
///
/// Compared by bytes, the first the most significant.
package struct Token16: Sendable, Hashable, Comparable, CustomStringConvertible {
  private let high: UInt64
  private let low: UInt64

  package static let byteCount = 16

  /// A token of two words, the more significant first; the caller draws them at random.
  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// A token drawn from a source of randomness.
  package init(using generator: inout some RandomNumberGenerator) {
    self.init(high: generator.next(), low: generator.next())
  }

  /// The token that a buffer of exactly 16 bytes holds.
  package init?(_ buffer: UnsafeRawBufferPointer) {
    guard buffer.count == Token16.byteCount else { return nil }
    self.init(high: buffer.word(at: 0), low: buffer.word(at: 8))
  }

  /// The token that exactly 16 bytes hold.
  package init?(bytes: some Collection<UInt8>) {
    let token = Array(bytes).withUnsafeBytes { Token16($0) }
    guard let token else { return nil }
    self = token
  }

  /// The token that 32 lower-case hexadecimal digits spell; nil for any other text.
  package init?(hex: String) {
    guard let words = Hexadecimal.words(hex, count: 2) else { return nil }
    self.init(high: words[0], low: words[1])
  }

  package var bytes: [UInt8] { withBytes { Array($0) } }

  /// Writes the 16 bytes to a place that has room for them.
  package func store(to place: UnsafeMutableRawPointer) {
    place.storeBytes(of: high.bigEndian, as: UInt64.self)
    place.storeBytes(of: low.bigEndian, toByteOffset: 8, as: UInt64.self)
  }

  package var description: String { Hexadecimal.text(high, low) }

  package static func < (left: Token16, right: Token16) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }

  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    withUnsafeBytes(of: (high.bigEndian, low.bigEndian), body)
  }

  func appendHex(to bytes: inout [UInt8]) {
    Hexadecimal.append(high, to: &bytes)
    Hexadecimal.append(low, to: &bytes)
  }
}

/// The identity of one installation and incarnation; a cloned or restored one gets another.
package typealias OriginID = Token16

/// The identity of a study, in every file that belongs to it.
package typealias StudyID = Token16
