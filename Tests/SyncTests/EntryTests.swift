import Sync
import Testing

struct EntryTests {
  private let nonce = Token16(high: 1, low: 2)

  @Test func `a sealed entry verifies`() throws {
    try entry().verify()
  }

  @Test func `an entry sealed from bytes is the entry sealed from their value`() throws {
    let entry = try entry()
    let body = try #require(entry.body)
    #expect(try Entry.sealed(header(), bodyBytes: body, nonce: nonce) == entry)
  }

  @Test func `bytes that are not canonical are not sealed`() {
    #expect(
      throws: EntryFailure.bodyNotCanonical(.unreadable(.unexpectedByte, offset: 1))
    ) {
      try Entry.sealed(header(), bodyBytes: Array("{ }".utf8), nonce: nonce)
    }
  }

  @Test func `a value that cannot be written is not sealed`() {
    #expect(throws: EntryFailure.bodyNotCanonical(.unwritable(.integerRange))) {
      try Entry.sealed(header(), body: .integer(.max), nonce: nonce)
    }
  }

  @Test func `another nonce gives another id`() throws {
    #expect(try entry(nonce: Token16(high: 1, low: 3)).id != entry().id)
  }

  @Test func `a withdrawn entry keeps its id and verifies`() throws {
    let withdrawn = try entry().withdrawn
    #expect(withdrawn.body == nil)
    #expect(withdrawn.nonce == nil)
    #expect(try withdrawn.id == entry().id)
    try withdrawn.verify()
    #expect(try withdrawn.bodyValue() == nil)
  }

  @Test func `the body is read back`() throws {
    #expect(try entry().bodyValue() == .object(["nps": .string("9")]))
  }

  @Test func `a changed body is noticed`() throws {
    let entry = try entry()
    let changed = Entry(
      header: entry.header, id: entry.id, bodyHash: entry.bodyHash, nonce: entry.nonce,
      body: Array(#"{"nps":"8"}"#.utf8))
    #expect(throws: EntryFailure.bodyHashMismatch) { try changed.verify() }
  }

  @Test func `a changed nonce is noticed`() throws {
    let entry = try entry()
    let changed = Entry(
      header: entry.header, id: entry.id, bodyHash: entry.bodyHash, nonce: Token16(high: 0, low: 0),
      body: entry.body)
    #expect(throws: EntryFailure.bodyHashMismatch) { try changed.verify() }
  }

  @Test(arguments: changedHeaders)
  func `a changed header is noticed`(changed: EntryHeader) throws {
    let entry = try entry()
    let forged = Entry(
      header: changed, id: entry.id, bodyHash: entry.bodyHash, nonce: entry.nonce, body: entry.body)
    #expect(throws: EntryFailure.idMismatch) { try forged.verify() }
    #expect(throws: EntryFailure.idMismatch) { try forged.withdrawn.verify() }
  }

  @Test func `a body of a kind to come must be canonical too`() throws {
    let genuine = try entry(header(kind: "later"))
    let body = Array("{ }".utf8)
    let bodyHash = body.withUnsafeBytes { Hash32(nonce: nonce, body: $0) }
    let id = try (genuine.header.canonicalBytes() + bodyHash.bytes).withUnsafeBytes {
      EntryID(Hash32(sha256: $0))
    }
    let forged = Entry(
      header: genuine.header, id: id, bodyHash: bodyHash, nonce: nonce, body: body)
    #expect(throws: EntryFailure.bodyNotCanonical(.unreadable(.unexpectedByte, offset: 1))) {
      try forged.verify()
    }
    try genuine.verify()
  }

  @Test func `a body without its nonce and a nonce without its body are noticed`() throws {
    let entry = try entry()
    let onlyBody = Entry(
      header: entry.header, id: entry.id, bodyHash: entry.bodyHash, nonce: nil, body: entry.body)
    let onlyNonce = Entry(
      header: entry.header, id: entry.id, bodyHash: entry.bodyHash, nonce: nonce, body: nil)
    #expect(throws: EntryFailure.bodyWithoutNonce) { try onlyBody.verify() }
    #expect(throws: EntryFailure.nonceWithoutBody) { try onlyNonce.verify() }
  }

  private func entry(_ header: EntryHeader = header(), nonce: Token16? = nil) throws -> Entry {
    try Entry.sealed(header, body: .object(["nps": .string("9")]), nonce: nonce ?? self.nonce)
  }

  private static let changedHeaders = [
    header(study: 8), header(origin: 8), header(seq: 8), header(at: 8), header(zone: 8),
    header(by: "Eva"), header(kind: "note"), header(subject: "s8"), header(case: nil),
    header(audience: nil), header(parents: []),
  ]
}

/// A header in which every field has a value.
func header(
  study: UInt64 = 1, origin: UInt64 = 2, seq: Int64 = 3, at: Int64 = 4, zone: Int = -300,
  by: String = "Ana", kind: String = "interview", subject: String = "s1", case: String? = "c1",
  audience: String? = "*", parents: [EntryID] = [EntryID(.zero)]
) -> EntryHeader {
  EntryHeader(
    study: Token16(high: study, low: 0), origin: Token16(high: origin, low: 0), seq: seq, at: at,
    zone: zone, by: by, kind: EntryKind(rawValue: kind), subject: subject, case: `case`,
    audience: audience, parents: parents)
}
