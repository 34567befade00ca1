import Crypto
import Foundation

/// Seals bytes, as they come, into an age v1 file for some recipients.
///
/// What has been sealed is returned piece by piece; memory holds one chunk of 64 KiB.
package struct AgeSealer {
  private var stream: AgeStream
  private var pending: [UInt8] = []
  /// The file's first bytes, to be written before all else.
  package let head: [UInt8]

  /// A file for at least one recipient, with secrets from a source fit for them.
  package init(
    for recipients: [AgeRecipient], randomBits: () -> UInt64
  ) throws(SealFailure) {
    let fileKey = Array(SecretBytes.drawn(from: randomBits).bytes.prefix(AgeHeader.fileKeyLength))
    let nonce = Array(SecretBytes.drawn(from: randomBits).bytes.prefix(AgeStream.nonceLength))
    guard !recipients.isEmpty else { throw .notForThisKey }
    head =
      try AgeHeader.bytes(fileKey: fileKey, recipients: recipients, randomBits: randomBits) + nonce
    stream = AgeStream(key: AgeKeys.payload(fileKey: fileKey, nonce: nonce))
  }

  /// Takes some bytes and appends to `sealed` the chunks that are full.
  package mutating func seal(
    _ bytes: some Collection<UInt8>, into sealed: inout [UInt8]
  ) throws(SealFailure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      // A full chunk waits for the next byte: the last chunk is marked as such.
      if pending.count == AgeStream.chunkLength { try flush(isLast: false, into: &sealed) }
      let part = rest.prefix(AgeStream.chunkLength - pending.count)
      pending.append(contentsOf: part)
      rest = rest.dropFirst(part.count)
    }
  }

  /// Appends the last chunk; nothing may follow.
  package mutating func finish(into sealed: inout [UInt8]) throws(SealFailure) {
    try flush(isLast: true, into: &sealed)
  }

  private mutating func flush(isLast: Bool, into sealed: inout [UInt8]) throws(SealFailure) {
    sealed += try stream.sealed(pending, isLast: isLast)
    pending.removeAll(keepingCapacity: true)
  }
}

/// The payload's chunks: each sealed under its number and whether it is the last.
struct AgeStream {
  static let chunkLength = 64 * 1024
  static let tagLength = 16
  static let nonceLength = 16

  private let key: SymmetricKey
  private(set) var number: UInt64 = 0

  init(key: SymmetricKey) {
    self.key = key
  }

  mutating func sealed(_ plain: [UInt8], isLast: Bool) throws(SealFailure) -> [UInt8] {
    guard let nonce = nonce(isLast: isLast),
      let box = try? ChaChaPoly.seal(plain, using: key, nonce: nonce)
    else { throw .changed }
    number += 1
    return Array(box.ciphertext) + Array(box.tag)
  }

  /// The plain bytes of the chunk at hand; nil when it is not what was sealed there.
  mutating func opened(_ sealed: some Collection<UInt8>, isLast: Bool) -> [UInt8]? {
    guard let nonce = nonce(isLast: isLast), sealed.count >= Self.tagLength,
      let box = try? ChaChaPoly.SealedBox(
        nonce: nonce, ciphertext: Array(sealed.dropLast(Self.tagLength)),
        tag: Array(sealed.suffix(Self.tagLength))),
      let plain = try? ChaChaPoly.open(box, using: key)
    else { return nil }
    number += 1
    return Array(plain)
  }

  /// Eleven bytes of the chunk's number, big-endian, and one that marks the last.
  private func nonce(isLast: Bool) -> ChaChaPoly.Nonce? {
    let counter = withUnsafeBytes(of: number.bigEndian) { Array($0) }
    return try? ChaChaPoly.Nonce(data: [0, 0, 0] + counter + [isLast ? 1 : 0])
  }
}
