import Sync
import Testing

struct EntryHeaderTests {
  @Test func `parents are kept in order and once`() throws {
    let ids = Vectors.all.compactMap { $0["id"].flatMap { EntryID(hex: $0) } }
    let header = header(parents: ids.reversed() + ids)
    #expect(header.parents == ids.sorted())
    #expect(try EntryHeader(canonical: header.canonicalBytes()) == header)
  }

  @Test(arguments: [
    (header(seq: 0), EntryFailure.numberOutOfRange(.seq)),
    (header(seq: 9_007_199_254_740_992), .numberOutOfRange(.seq)),
    (header(at: .max), .numberOutOfRange(.at)),
    (header(zone: 1440), .numberOutOfRange(.zone)),
    (header(zone: -1440), .numberOutOfRange(.zone)),
    (header(by: "a\u{0}"), .textUnwritable(.by, .nullCharacter)),
    (header(kind: ""), .notAWord(.kind)),
    (header(kind: "dos palabras"), .notAWord(.kind)),
    (header(kind: String(repeating: "k", count: 65)), .notAWord(.kind)),
    (header(subject: ""), .textEmpty(.subject)),
    (header(case: ""), .textEmpty(.case)),
    (header(audience: ""), .notAWord(.audience)),
    (header(audience: "ñ"), .notAWord(.audience)),
  ])
  func `a header with a field out of bounds is refused`(
    header: EntryHeader, failure: EntryFailure
  ) {
    #expect(throws: failure) { try header.canonicalBytes() }
  }

  @Test(arguments: [
    (#""seq":3"#, #""seq":"3""#, EntryFailure.headerMalformed(.seq)),
    (#""by":"Ana""#, #""by":null"#, .headerMalformed(.by)),
    (#""case":"c1""#, #""case":1"#, .headerMalformed(.case)),
    (#""kind":"interview","#, "", .headerMalformed(nil)),
    (#""zone":-300"#, #""zone":-300,"zzz":1"#, .headerMalformed(nil)),
    (#""v":1"#, #""v":2"#, .unknownVersion(2)),
    (#""at":4"#, #""at":04"#, .headerNotCanonical(.unreadable(.integerSpelling, offset: 6))),
    (#""seq":3"#, #""seq":0"#, .numberOutOfRange(.seq)),
    (#""parents":["0"#, #""parents":["A"#, .headerMalformed(.parents)),
  ])
  func `bytes that are no header are refused`(
    part: String, replacement: String, failure: EntryFailure
  ) throws {
    let text = String(decoding: try header().canonicalBytes(), as: UTF8.self)
    let changed = text.replacing(part, with: replacement)
    #expect(changed != text)
    #expect(throws: failure) { try EntryHeader(canonical: Array(changed.utf8)) }
  }

  @Test func `parents out of order are refused`() throws {
    let low = String(repeating: "0", count: 64)
    let high = String(repeating: "f", count: 64)
    let text = String(decoding: try header().canonicalBytes(), as: UTF8.self)
    for list in ["\"\(high)\",\"\(low)\"", "\"\(low)\",\"\(low)\""] {
      let changed = text.replacing("\"\(low)\"", with: list)
      #expect(throws: EntryFailure.parentsUnordered) {
        try EntryHeader(canonical: Array(changed.utf8))
      }
    }
  }

  @Test func `a header that is no object is refused`() {
    #expect(throws: EntryFailure.headerMalformed(nil)) {
      try EntryHeader(canonical: Array("[]".utf8))
    }
  }
}
