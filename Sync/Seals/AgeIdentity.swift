import Crypto
import Foundation

/// What opens a bundle: an X25519 secret key, spelled `AGE-SECRET-KEY-1…` as age does.
package struct AgeIdentity: Sendable {
  let key: Curve25519.KeyAgreement.PrivateKey
  package let recipient: AgeRecipient
  private static let prefix = "age-secret-key-"

  /// An identity of 32 bytes drawn from a source of randomness fit for secrets.
  package init(randomBits: () -> UInt64) {
    self.init(secret: SecretBytes.drawn(from: randomBits))
  }

  /// The identity that a text spells; nil for any other text.
  package init?(_ text: String) {
    guard text == text.uppercased(),
      let bytes = Bech32.bytes(text.lowercased(), prefix: Self.prefix),
      let key = Hash32(bytes: bytes)
    else { return nil }
    self.init(secret: key)
  }

  init(secret: Hash32) {
    // Every 32 bytes are a secret key of X25519: the fallback is never taken.
    key =
      (try? Curve25519.KeyAgreement.PrivateKey(rawRepresentation: secret.bytes))
      ?? Curve25519.KeyAgreement.PrivateKey()
    recipient = AgeRecipient(key: Hash32(bytes: key.publicKey.rawRepresentation) ?? .zero)
  }

  /// The secret's text; it belongs into a file of mode 0600 and nowhere else.
  package var text: String {
    Bech32.text(prefix: Self.prefix, bytes: Array(key.rawRepresentation)).uppercased()
  }

  /// The contents of a file as `age-keygen` writes it, after lines of comment.
  package func file(comments: [String]) -> String {
    (comments + ["public key: \(recipient)"]).map { "# \($0)\n" }.joined() + text + "\n"
  }

  /// The identities in a file as `age-keygen` writes it.
  package static func all(inFile text: String) -> [AgeIdentity] {
    text.split(whereSeparator: \.isNewline).compactMap { AgeIdentity(String($0)) }
  }
}

/// Secrets drawn from a source of randomness.
enum SecretBytes {
  static func drawn(from randomBits: () -> UInt64) -> Hash32 {
    let words = (0..<4).map { _ in randomBits() }
    return words.withUnsafeBytes { Hash32($0) } ?? .zero
  }
}
