/// Thirty-two bytes: a SHA-256, or several of them combined with `^`.
///
/// Compared by bytes, the first the most significant.
package struct Hash32: Sendable, Hashable, Comparable, CustomStringConvertible {
  private let first: UInt64
  private let second: UInt64
  private let third: UInt64
  private let fourth: UInt64

  package static let byteCount = 32
  package static let zero = Hash32(0, 0, 0, 0)

  private init(_ first: UInt64, _ second: UInt64, _ third: UInt64, _ fourth: UInt64) {
    self.first = first
    self.second = second
    self.third = third
    self.fourth = fourth
  }

  /// The hash that a buffer of exactly 32 bytes holds.
  package init?(_ buffer: UnsafeRawBufferPointer) {
    guard buffer.count == Hash32.byteCount else { return nil }
    self.init(buffer.word(at: 0), buffer.word(at: 8), buffer.word(at: 16), buffer.word(at: 24))
  }

  /// The hash that exactly 32 bytes hold.
  package init?(bytes: some Collection<UInt8>) {
    let hash = Array(bytes).withUnsafeBytes { Hash32($0) }
    guard let hash else { return nil }
    self = hash
  }

  /// The hash that 64 lower-case hexadecimal digits spell; nil for any other text.
  package init?(hex: String) {
    guard let words = Hexadecimal.words(hex, count: 4) else { return nil }
    self.init(words[0], words[1], words[2], words[3])
  }

  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Hash32.byteCount)
    append(to: &bytes)
    return bytes
  }

  /// Writes the 32 bytes to a place that has room for them.
  package func store(to place: UnsafeMutableRawPointer) {
    place.storeBytes(of: first.bigEndian, as: UInt64.self)
    place.storeBytes(of: second.bigEndian, toByteOffset: 8, as: UInt64.self)
    place.storeBytes(of: third.bigEndian, toByteOffset: 16, as: UInt64.self)
    place.storeBytes(of: fourth.bigEndian, toByteOffset: 24, as: UInt64.self)
  }

  package var description: String { Hexadecimal.text(first, second, third, fourth) }

  package static func ^ (left: Hash32, right: Hash32) -> Hash32 {
    Hash32(
      left.first ^ right.first, left.second ^ right.second,
      left.third ^ right.third, left.fourth ^ right.fourth)
  }

  package static func < (left: Hash32, right: Hash32) -> Bool {
    (left.first, left.second, left.third, left.fourth)
      < (right.first, right.second, right.third, right.fourth)
  }

  /// Appends the 32 bytes.
  package func append(to bytes: inout [UInt8]) {
    Hexadecimal.append(bytesOf: first, to: &bytes)
    Hexadecimal.append(bytesOf: second, to: &bytes)
    Hexadecimal.append(bytesOf: third, to: &bytes)
    Hexadecimal.append(bytesOf: fourth, to: &bytes)
  }

  func appendHex(to bytes: inout [UInt8]) {
    Hexadecimal.append(first, to: &bytes)
    Hexadecimal.append(second, to: &bytes)
    Hexadecimal.append(third, to: &bytes)
    Hexadecimal.append(fourth, to: &bytes)
  }
}
