/// The name of a device: the first 16 bytes of the SHA-256 of its signing key.
package struct DeviceID: Sendable, Hashable, Comparable, CustomStringConvertible {
  private let token: Token16

  package init(_ key: SigningKey) {
    let hash = key.bytes.withUnsafeBytes { Hash32(sha256: $0) }
    token = Token16(bytes: hash.bytes.prefix(Token16.byteCount)) ?? Token16(high: 0, low: 0)
  }

  /// The device that 32 lower-case hexadecimal digits name; nil for any other text.
  package init?(_ text: String) {
    guard let token = Token16(hex: text) else { return nil }
    self.token = token
  }

  /// The 32 digits, as an entry's audience names the device.
  package var description: String { token.description }

  package static func < (left: DeviceID, right: DeviceID) -> Bool { left.token < right.token }
}
