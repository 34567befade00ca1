/// Whom a bundle is sealed for: an X25519 public key, spelled `age1…` as age does.
package struct AgeRecipient: Sendable, Hashable, CustomStringConvertible {
  private let key: Hash32
  private static let prefix = "age"

  init(key: Hash32) {
    self.key = key
  }

  /// The recipient that a text spells; nil for any other text.
  package init?(_ text: String) {
    guard let bytes = Bech32.bytes(text, prefix: Self.prefix), let key = Hash32(bytes: bytes)
    else { return nil }
    self.key = key
  }

  package var bytes: [UInt8] { key.bytes }

  package var description: String { Bech32.text(prefix: Self.prefix, bytes: key.bytes) }
}
