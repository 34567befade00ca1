import Sync
import Testing

struct IdentityTests {
  /// The SHA-256 of `abc`: FIPS 180-4's example.
  private let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

  @Test func `a hash is the SHA-256 of its bytes`() {
    let hash = Array("abc".utf8).withUnsafeBytes { Hash32(sha256: $0) }
    #expect(hash.description == abc)
  }

  @Test func `a hash is read from its digits and its bytes`() throws {
    let hash = try #require(Hash32(hex: abc))
    #expect(hash.description == abc)
    #expect(hash.bytes == Vectors.bytes(hex: abc))
    #expect(Hash32(bytes: hash.bytes) == hash)
  }

  @Test(arguments: ["", "ab", String(repeating: "A", count: 64), String(repeating: "g", count: 64)])
  func `only sixty-four lower-case digits spell a hash`(text: String) {
    #expect(Hash32(hex: text) == nil)
  }

  @Test func `a hash has thirty-two bytes and a token sixteen`() {
    #expect(Hash32(bytes: [UInt8](repeating: 0, count: 31)) == nil)
    #expect(Token16(bytes: [UInt8](repeating: 0, count: 32)) == nil)
  }

  @Test func `hashes and tokens stand in the order of their bytes`() {
    for seed in UInt64(0)..<500 {
      var generator = SeededGenerator(seed: seed)
      var left = (0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let place = Int.random(in: 0..<32, using: &generator)
      let right = left
      left[place] = UInt8.random(in: 0...255, using: &generator)
      let isBefore = left.lexicographicallyPrecedes(right)
      let hashes = (Hash32(bytes: left), Hash32(bytes: right))
      if let a = hashes.0, let b = hashes.1 { #expect((a < b) == isBefore, "seed \(seed)") }
      let tokens = (Token16(bytes: left.prefix(16)), Token16(bytes: right.prefix(16)))
      if let a = tokens.0, let b = tokens.1, a != b { #expect((a < b) == isBefore, "seed \(seed)") }
    }
  }

  @Test func `combining a hash twice leaves what was`() throws {
    let hash = try #require(Hash32(hex: abc))
    let other = Array("x".utf8).withUnsafeBytes { Hash32(sha256: $0) }
    #expect(hash ^ .zero == hash)
    #expect(hash ^ other != hash)
    #expect(hash ^ other ^ other == hash)
  }

  @Test func `a token is read from its digits and its bytes`() throws {
    let token = try #require(Token16(hex: "00112233445566778899aabbccddeeff"))
    #expect(token.description == "00112233445566778899aabbccddeeff")
    #expect(token.bytes.prefix(3) == [0x00, 0x11, 0x22])
    #expect(Token16(bytes: token.bytes) == token)
  }

  @Test func `a token is drawn from the randomness given`() {
    var first = SeededGenerator(seed: 1)
    var second = SeededGenerator(seed: 1)
    let token = Token16(using: &first)
    #expect(token == Token16(using: &second))
    #expect(token != Token16(using: &first))
  }

  @Test func `names are packed and unpacked`() throws {
    let ids = Vectors.all.compactMap { $0["id"].flatMap { EntryID(hex: $0) } }
    let packed = ids.packed
    #expect(packed.count == ids.count * 32)
    #expect(packed.withUnsafeBytes { [EntryID](packed: $0) } == ids)
    #expect(packed.dropLast().withUnsafeBytes { [EntryID](packed: $0) } == nil)
  }
}
