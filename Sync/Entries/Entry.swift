/// A sealed entry: immutable, and named by the hash of its own bytes.
///
/// ```
/// bodyHash = SHA-256(nonce ‖ body)
/// id       = SHA-256(canonical header ‖ bodyHash)
/// ```
package struct Entry: Sendable, Hashable {
  package let header: EntryHeader
  package let id: EntryID
  package let bodyHash: Hash32
  /// Nil when withdrawn, like the body.
  package let nonce: Token16?
  /// Canonical JSON; nil when withdrawn.
  package let body: [UInt8]?

  /// An entry as it was stored or received; `verify()` says whether it is genuine.
  package init(
    header: EntryHeader, id: EntryID, bodyHash: Hash32, nonce: Token16?, body: [UInt8]?
  ) {
    self.header = header
    self.id = id
    self.bodyHash = bodyHash
    self.nonce = nonce
    self.body = body
  }

  /// Seals a value; the nonce must be fresh random bytes.
  package static func sealed(
    _ header: EntryHeader, body: CanonicalValue, nonce: Token16
  ) throws(EntryFailure) -> Entry {
    let bytes: [UInt8]
    do { bytes = try body.canonicalBytes() } catch { throw .bodyNotCanonical(error) }
    return try sealed(header, checkedBytes: bytes, nonce: nonce)
  }

  /// Seals bytes that must be canonical; the nonce must be fresh random bytes.
  package static func sealed(
    _ header: EntryHeader, bodyBytes: [UInt8], nonce: Token16
  ) throws(EntryFailure) -> Entry {
    try bodyBytes.withUnsafeBufferPointer { buffer throws(EntryFailure) in
      try EntryVerifier.checkCanonical(UnsafeRawBufferPointer(buffer))
    }
    return try sealed(header, checkedBytes: bodyBytes, nonce: nonce)
  }

  /// Throws unless the hashes are the entry's own and its body, if any, is canonical.
  package func verify() throws(EntryFailure) {
    var verifier = EntryVerifier()
    guard let body else {
      return try verifier.verify(
        HeaderFields(header), id: id, bodyHash: bodyHash, nonce: nonce, body: nil)
    }
    try body.withUnsafeBufferPointer { buffer throws(EntryFailure) in
      try verifier.verify(
        HeaderFields(header), id: id, bodyHash: bodyHash, nonce: nonce,
        body: UnsafeRawBufferPointer(buffer))
    }
  }

  /// The value of the body; nil when withdrawn.
  package func bodyValue() throws(CanonicalFailure) -> CanonicalValue? {
    guard let body else { return nil }
    return try CanonicalValue(canonical: body)
  }

  /// The entry without nonce and body: what remains after a withdrawal, still verifiable.
  package var withdrawn: Entry {
    Entry(header: header, id: id, bodyHash: bodyHash, nonce: nil, body: nil)
  }

  private static func sealed(
    _ header: EntryHeader, checkedBytes: [UInt8], nonce: Token16
  ) throws(EntryFailure) -> Entry {
    let bodyHash = checkedBytes.withUnsafeBytes { Hash32(nonce: nonce, body: $0) }
    var verifier = EntryVerifier()
    let id = try verifier.id(of: HeaderFields(header), bodyHash: bodyHash)
    return Entry(header: header, id: id, bodyHash: bodyHash, nonce: nonce, body: checkedBytes)
  }
}
