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

  private init(_ digest: SHA256.Digest) {
    self = digest.withUnsafeBytes { Hash32($0) } ?? .zero
  }
}
