import Sync
import Testing

struct EntryVerifierTests {
  @Test func `rows of genuine entries pass`() throws {
    var verifier = EntryVerifier()
    for entry in try entries() {
      try withColumns(of: entry) { try verifier.verify($0) }
      try withColumns(of: entry.withdrawn) { try verifier.verify($0) }
    }
  }

  @Test func `a row whose text is not UTF-8 is refused`() throws {
    let entry = try entries()[0]
    var verifier = EntryVerifier()
    #expect(throws: EntryFailure.textUnwritable(.by, .notUTF8)) {
      try withColumns(of: entry, by: [0x41, 0xFF]) { try verifier.verify($0) }
    }
  }

  @Test func `a row with another text is refused`() throws {
    let entry = try entries()[0]
    var verifier = EntryVerifier()
    #expect(throws: EntryFailure.idMismatch) {
      try withColumns(of: entry, by: Array("otra".utf8)) { try verifier.verify($0) }
    }
  }

  @Test func `a row whose parents are out of order is refused`() throws {
    let entry = try #require(try entries().first { $0.header.parents.count == 2 })
    var verifier = EntryVerifier()
    #expect(throws: EntryFailure.parentsUnordered) {
      try withColumns(of: entry, parents: entry.header.parents.reversed()) {
        try verifier.verify($0)
      }
    }
  }

  @Test func `a row whose body has keys that look alike is refused`() throws {
    let body = Array("{\"e\u{301}\":1,\"\u{E9}\":2}".utf8)
    let nonce = Token16(high: 5, low: 6)
    let bodyHash = body.withUnsafeBytes { Hash32(nonce: nonce, body: $0) }
    let id = try (header().canonicalBytes() + bodyHash.bytes).withUnsafeBytes {
      EntryID(Hash32(sha256: $0))
    }
    let entry = Entry(header: header(), id: id, bodyHash: bodyHash, nonce: nonce, body: body)
    var verifier = EntryVerifier()
    #expect(throws: EntryFailure.bodyNotCanonical(.unreadable(.equivalentKeys, offset: 9))) {
      try withColumns(of: entry) { try verifier.verify($0) }
    }
  }

  private func entries() throws -> [Entry] {
    try Vectors.all.filter { $0["header"] != nil }.map { vector in
      let nonce = try #require(Token16(hex: vector["nonce"] ?? ""))
      return try Entry.sealed(
        EntryHeader(canonical: vector.bytes("header")), bodyBytes: vector.bytes("body"),
        nonce: nonce)
    }
  }

  private func withColumns(
    of entry: Entry, by: [UInt8]? = nil, parents: [EntryID]? = nil,
    _ body: (EntryColumns) throws -> Void
  ) throws {
    let header = entry.header
    let texts = [
      by ?? Array(header.by.utf8), Array(header.kind.rawValue.utf8), Array(header.subject.utf8),
      header.case.map { Array($0.utf8) }, header.audience.map { Array($0.utf8) }, entry.body,
    ]
    let buffers = texts.map { text in
      text.map { bytes in
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
        copy.copyBytes(from: bytes)
        return UnsafeRawBufferPointer(copy)
      }
    }
    defer { for buffer in buffers { buffer?.deallocate() } }
    let empty = UnsafeRawBufferPointer(start: nil, count: 0)
    try body(
      EntryColumns(
        id: entry.id, bodyHash: entry.bodyHash, study: header.study, origin: header.origin,
        seq: header.seq, at: header.at, zone: header.zone, by: buffers[0] ?? empty,
        kind: buffers[1] ?? empty, subject: buffers[2] ?? empty, case: buffers[3],
        audience: buffers[4], parents: parents ?? header.parents, nonce: entry.nonce,
        body: buffers[5]))
  }
}
