/// Checks many entries one after another without building their bodies.
///
/// One verifier keeps one buffer; give each thread its own.
package struct EntryVerifier {
  private var writer = CanonicalWriter()

  package init() {}

  /// Throws unless the row's hashes are its own and its body, if any, is canonical.
  package mutating func verify(_ columns: EntryColumns) throws(EntryFailure) {
    try verify(
      HeaderFields(columns), id: columns.id, bodyHash: columns.bodyHash,
      nonce: columns.nonce, body: columns.body)
  }

  /// Throws unless the row's hashes are its own; what its body says is not looked at.
  package mutating func verifyHashes(_ columns: EntryColumns) throws(EntryFailure) {
    try verifyHashes(
      HeaderFields(columns), id: columns.id, bodyHash: columns.bodyHash,
      nonce: columns.nonce, body: columns.body)
  }

  /// The id of an entry with a header and a body's hash.
  mutating func id(
    of fields: HeaderFields<some CanonicalText>, bodyHash: Hash32
  ) throws(EntryFailure) -> EntryID {
    writer.removeAll()
    try fields.append(to: &writer)
    writer.append(bodyHash)
    return EntryID(writer.bytes.withUnsafeBytes { Hash32(sha256: $0) })
  }

  mutating func verify(
    _ fields: HeaderFields<some CanonicalText>, id: EntryID, bodyHash: Hash32,
    nonce: Token16?, body: UnsafeRawBufferPointer?
  ) throws(EntryFailure) {
    try verifyHashes(fields, id: id, bodyHash: bodyHash, nonce: nonce, body: body)
    if let body { try EntryVerifier.checkCanonical(body) }
  }

  private mutating func verifyHashes(
    _ fields: HeaderFields<some CanonicalText>, id: EntryID, bodyHash: Hash32,
    nonce: Token16?, body: UnsafeRawBufferPointer?
  ) throws(EntryFailure) {
    switch (nonce, body) {
    case (nil, nil): break
    case (nil, _): throw .bodyWithoutNonce
    case (_, nil): throw .nonceWithoutBody
    case (let nonce?, let body?):
      guard Hash32(nonce: nonce, body: body) == bodyHash else { throw .bodyHashMismatch }
    }
    guard try self.id(of: fields, bodyHash: bodyHash) == id else { throw .idMismatch }
  }

  package static func checkCanonical(_ body: UnsafeRawBufferPointer) throws(EntryFailure) {
    do { try CanonicalValue.check(canonical: body) } catch { throw .bodyNotCanonical(error) }
  }
}
