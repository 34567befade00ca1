import Crypto
import Foundation

/// The head of an age file: who may open it, each with the file's key sealed for them, and a code
/// that proves the head unchanged.
///
/// ```
/// age-encryption.org/v1
/// -> X25519 <ephemeral share>
/// <file key, sealed>
/// --- <HMAC of all this up to the dashes>
/// ```
struct AgeHeader {
  struct Stanza {
    let words: [String]
    let body: [UInt8]
  }

  static let firstLine = "age-encryption.org/v1\n"
  /// More than any sender of ours writes, and little enough to hold.
  static let longest = 64 * 1024
  static let fileKeyLength = 16

  private let stanzas: [Stanza]
  private let sealedText: [UInt8]
  private let code: [UInt8]

  // MARK: Writing

  /// The head's bytes for some recipients; each gets an ephemeral key of its own.
  static func bytes(
    fileKey: [UInt8], recipients: [AgeRecipient], randomBits: () -> UInt64
  ) throws(SealFailure) -> [UInt8] {
    var text = firstLine
    for recipient in recipients {
      let ephemeral = AgeIdentity(randomBits: randomBits)
      let wrapped = try wrapped(fileKey, for: recipient, ephemeral)
      text += "-> X25519 \(AgeText.encoded(ephemeral.recipient.bytes))\n"
      text += AgeText.encoded(wrapped) + "\n"
    }
    text += "---"
    let code = Array(HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: key(fileKey)))
    return Array((text + " " + AgeText.encoded(code) + "\n").utf8)
  }

  private static func wrapped(
    _ fileKey: [UInt8], for recipient: AgeRecipient, _ ephemeral: AgeIdentity
  ) throws(SealFailure) -> [UInt8] {
    let share = ephemeral.recipient.bytes
    guard let key = AgeKeys.wrapping(ephemeral, recipient.bytes, salt: share + recipient.bytes),
      let box = try? ChaChaPoly.seal(fileKey, using: key, nonce: AgeKeys.zeroNonce())
    else { throw .notForThisKey }
    return Array(box.ciphertext) + Array(box.tag)
  }

  // MARK: Reading

  /// The head that some bytes begin with, and its length; nil when more bytes are needed.
  static func read(_ bytes: [UInt8]) throws(SealFailure) -> (header: AgeHeader, length: Int)? {
    let start = Array(firstLine.utf8)
    guard bytes.prefix(start.count).elementsEqual(start.prefix(bytes.count)) else { throw .notAge }
    var lines = AgeLines(bytes, from: start.count)
    var stanzas: [Stanza] = []
    while let line = try lines.next() {
      if line.hasPrefix("--- ") {
        guard let code = AgeText.decoded(line.dropFirst(4)), code.count == 32 else {
          throw .changed
        }
        let sealed = Array(bytes[..<(lines.lineStart + 3)])
        return (AgeHeader(stanzas: stanzas, sealedText: sealed, code: code), lines.position)
      }
      guard let stanza = try stanza(line, &lines) else { return nil }
      stanzas.append(stanza)
    }
    return nil
  }

  private static func stanza(
    _ line: Substring, _ lines: inout AgeLines
  ) throws(SealFailure) -> Stanza? {
    let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard words.count >= 2, words[0] == "->",
      words.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (33...126).contains($0) } })
    else { throw .changed }
    var body: [UInt8] = []
    while let line = try lines.next() {
      // All lines of a body are full but the last, which may be empty.
      guard line.utf8.count <= AgeText.lineLength, let part = AgeText.decoded(line) else {
        throw .changed
      }
      body += part
      if line.utf8.count < AgeText.lineLength {
        return Stanza(words: Array(words.dropFirst()), body: body)
      }
    }
    return nil
  }

  /// The file's key, if one of the identities opens it and the head is unchanged.
  func fileKey(_ identities: [AgeIdentity]) throws(SealFailure) -> [UInt8] {
    for stanza in stanzas where stanza.words.first == "X25519" {
      guard stanza.words.count == 2, let share = AgeText.decoded(Substring(stanza.words[1])),
        share.count == 32, stanza.body.count == Self.fileKeyLength + 16
      else { throw .changed }
      for identity in identities {
        guard let key = Self.opened(stanza.body, share: share, identity) else { continue }
        guard
          HMAC<SHA256>.isValidAuthenticationCode(
            code, authenticating: sealedText, using: Self.key(key))
        else { throw .changed }
        return key
      }
    }
    throw .notForThisKey
  }

  private static func opened(
    _ body: [UInt8], share: [UInt8], _ identity: AgeIdentity
  ) -> [UInt8]? {
    guard let key = AgeKeys.wrapping(identity, share, salt: share + identity.recipient.bytes),
      let nonce = try? AgeKeys.zeroNonce(),
      let box = try? ChaChaPoly.SealedBox(
        nonce: nonce, ciphertext: body.prefix(fileKeyLength), tag: body.suffix(16)),
      let plain = try? ChaChaPoly.open(box, using: key)
    else { return nil }
    return Array(plain)
  }

  private static func key(_ fileKey: [UInt8]) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: SymmetricKey(data: fileKey), info: Array("header".utf8),
      outputByteCount: 32)
  }
}

/// The keys that age derives.
enum AgeKeys {
  /// What seals a file's key: from an X25519 agreement, of whichever side holds the secret.
  static func wrapping(
    _ secret: AgeIdentity, _ other: [UInt8], salt: [UInt8]
  ) -> SymmetricKey? {
    guard let other = try? Curve25519.KeyAgreement.PublicKey(rawRepresentation: other),
      let shared = try? secret.key.sharedSecretFromKeyAgreement(with: other)
    else { return nil }
    return shared.hkdfDerivedSymmetricKey(
      using: SHA256.self, salt: salt, sharedInfo: Array("age-encryption.org/v1/X25519".utf8),
      outputByteCount: 32)
  }

  /// What seals the payload, from the file's key and the payload's nonce.
  static func payload(fileKey: [UInt8], nonce: [UInt8]) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: SymmetricKey(data: fileKey), salt: nonce, info: Array("payload".utf8),
      outputByteCount: 32)
  }

  static func zeroNonce() throws -> ChaChaPoly.Nonce {
    try ChaChaPoly.Nonce(data: [UInt8](repeating: 0, count: 12))
  }
}
