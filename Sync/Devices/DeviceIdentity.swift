import Crypto
import Foundation

/// A device's secrets: what it signs with and what opens bundles sealed for it.
package struct DeviceIdentity: Sendable {
  private let signing: Curve25519.Signing.PrivateKey
  package let age: AgeIdentity
  package let keys: DeviceKeys

  package var id: DeviceID { keys.id }

  /// A new identity from a source of randomness fit for secrets.
  package init(randomBits: () -> UInt64) {
    let seed = SecretBytes.drawn(from: randomBits)
    self.init(seed: seed, age: AgeIdentity(randomBits: randomBits))
  }

  init(seed: Hash32, age: AgeIdentity) {
    // Every 32 bytes are a seed of Ed25519: the fallback is never taken.
    signing =
      (try? Curve25519.Signing.PrivateKey(rawRepresentation: seed.bytes))
      ?? Curve25519.Signing.PrivateKey()
    self.age = age
    let key = SigningKey(bytes: signing.publicKey.rawRepresentation)
    keys = DeviceKeys(
      signing: key ?? SigningKey(Hash32.zero), recipient: age.recipient)
  }

  /// The identity kept in a text; nil for any other text.
  package init?(text: String) {
    let line = text.hasSuffix("\n") ? text.dropLast() : text[...]
    guard let value = try? CanonicalValue(canonical: Array(line.utf8)),
      value["v"]?.integerValue == 1,
      let seed = value["signing"]?.stringValue.flatMap({ Hash32(hex: $0) }),
      let age = value["age"]?.stringValue.flatMap({ AgeIdentity($0) })
    else { return nil }
    self.init(seed: seed, age: age)
  }

  /// Both secrets as text; it belongs into a file of mode 0600 and nowhere else.
  package var text: String {
    let seed = Hash32(bytes: signing.rawRepresentation) ?? .zero
    return #"{"age":"\#(age.text)","signing":"\#(seed)","v":1}"# + "\n"
  }

  /// The Ed25519 signature of a message, 64 bytes.
  package func sign(_ message: [UInt8]) -> [UInt8] {
    Array((try? signing.signature(for: message)) ?? Data())
  }
}
