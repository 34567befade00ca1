import Crypto

extension Hash32 {
  /// The SHA-256 of some bytes, as FIPS 180-4 defines it.
  package init(sha256 bytes: UnsafeRawBufferPointer) {
    var hasher = SHA256()
    hasher.update(bufferPointer: bytes)
    self = Hash32(hasher.finalize())
  }

  /// The hash of a body: SHA-256 of its nonce and then its bytes.
  package init(nonce: Token16, body: UnsafeRawBufferPointer) {
    var hasher = SHA256()
    nonce.withBytes { hasher.update(bufferPointer: $0) }
    hasher.update(bufferPointer: body)
    self = Hash32(hasher.finalize())
  }

  /// The hash of an entry's header and its body's hash, which names the entry.
  init(sha256 header: UnsafeRawBufferPointer, then bodyHash: Hash32) {
    var hasher = SHA256()
    hasher.update(bufferPointer: header)
    bodyHash.bytes.withUnsafeBytes { hasher.update(bufferPointer: $0) }
    self = Hash32(hasher.finalize())
  }

  fileprivate init(_ digest: SHA256.Digest) {
    self = digest.withUnsafeBytes { Hash32($0) } ?? .zero
  }
}

/// A SHA-256 of bytes that come piece by piece.
package struct RunningHash: Sendable {
  private var hasher = SHA256()

  package init() {}

  package mutating func add(_ bytes: UnsafeRawBufferPointer) {
    hasher.update(bufferPointer: bytes)
  }

  package mutating func add(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { hasher.update(bufferPointer: $0) }
  }

  /// The hash of all bytes so far.
  package var value: Hash32 { Hash32(hasher.finalize()) }
}
