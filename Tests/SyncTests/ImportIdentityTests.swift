import Sync
import Testing

/// The same row of the same source is the same interview everywhere.
struct ImportIdentityTests {
  @Test func `an identity is 32 hexadecimal digits`() {
    let id = ImportIdentity.interview(formID: "f", source: "s", key: "k")
    #expect(id.utf8.count == 32)
    #expect(Token16(hex: id) != nil)
  }

  @Test func `form, source and key all count`() {
    let ids = [("f", "s", "k"), ("g", "s", "k"), ("f", "t", "k"), ("f", "s", "l"), ("fs", "", "k")]
      .map { ImportIdentity.interview(formID: $0.0, source: $0.1, key: $0.2) }
    #expect(Set(ids).count == ids.count)
  }

  @Test func `equal rows are told apart by their place among them`() {
    let row = Array("Ana,30".utf8)
    let ids = (1...3).map {
      ImportIdentity.interview(formID: "f", source: "s", row: row, occurrence: $0)
    }
    #expect(Set(ids).count == 3)
    #expect(
      ImportIdentity.interview(formID: "f", source: "s", row: row[...], occurrence: 1) == ids[0])
  }

  @Test func `a key that spells a row's hash is not that row`() {
    let bytes = Array("Ana,30".utf8)
    let hash = bytes.withUnsafeBytes { Hash32(sha256: $0) }.description
    #expect(
      ImportIdentity.interview(formID: "f", source: "s", key: hash)
        != ImportIdentity.interview(formID: "f", source: "s", row: bytes, occurrence: 1))
  }

  @Test func `a character that no text can hold does not take the identity away`() {
    let id = ImportIdentity.interview(formID: "f", source: "s", key: "a\u{0}b")
    #expect(id == ImportIdentity.interview(formID: "f", source: "s", key: "ab"))
  }
}
