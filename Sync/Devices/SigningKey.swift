import Crypto
import Foundation

/// The Ed25519 public key that a device's signatures are checked with.
package struct SigningKey: Sendable, Hashable, CustomStringConvertible {
  private let key: Hash32

  /// The key that exactly 32 bytes hold.
  package init?(bytes: some Collection<UInt8>) {
    guard let key = Hash32(bytes: bytes) else { return nil }
    self.key = key
  }

  /// The key that 64 lower-case hexadecimal digits spell.
  package init?(hex: String) {
    guard let key = Hash32(hex: hex) else { return nil }
    self.key = key
  }

  package var bytes: [UInt8] { key.bytes }
  package var description: String { key.description }

  /// Whether this key's owner signed a message.
  package func isValid(signature: [UInt8], for message: [UInt8]) -> Bool {
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: key.bytes) else {
      return false
    }
    return key.isValidSignature(signature, for: message)
  }
}

extension SigningKey {
  init(_ key: Hash32) {
    self.key = key
  }
}
