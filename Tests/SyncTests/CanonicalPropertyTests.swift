import Sync
import Testing

struct CanonicalPropertyTests {
  @Test func `two encoders write the same bytes`() throws {
    for seed in UInt64(0)..<2_000 {
      var generator = SeededGenerator(seed: seed)
      let value = generator.value()
      let bytes = try value.canonicalBytes()
      #expect(bytes == Array(ReferenceEncoder.text(of: value).utf8), "seed \(seed)")
    }
  }

  @Test func `what is written is read back`() throws {
    for seed in UInt64(0)..<2_000 {
      var generator = SeededGenerator(seed: seed)
      let value = generator.value()
      let bytes = try value.canonicalBytes()
      #expect(try CanonicalValue(canonical: bytes) == value, "seed \(seed)")
      try bytes.withUnsafeBytes { try CanonicalValue.check(canonical: $0) }
    }
  }

  @Test func `a text with one byte changed is refused or is canonical itself`() throws {
    let text =
      "{\"\\n\":[0,-10,\"\\u001f\\\"e\u{301}\u{1F600}\"],\"a\":null,\"\u{E9}\":{\"b\":true}}"
    let bytes = Array(text.utf8)
    _ = try CanonicalValue(canonical: bytes)
    for place in bytes.indices {
      for byte in UInt8.min...UInt8.max {
        var changed = bytes
        changed[place] = byte
        expectFaithful(changed, "byte \(place) changed to \(byte)")
      }
    }
  }

  @Test func `a text with bytes lost or doubled is refused or is canonical itself`() throws {
    for seed in UInt64(0)..<3_000 {
      var generator = SeededGenerator(seed: seed)
      var bytes = try generator.value().canonicalBytes()
      let place = Int.random(in: bytes.indices, using: &generator)
      if Bool.random(using: &generator) {
        bytes.remove(at: place)
      } else {
        bytes.insert(bytes[Int.random(in: bytes.indices, using: &generator)], at: place)
      }
      expectFaithful(bytes, "seed \(seed)")
    }
  }

  @Test func `every control character has one spelling`() throws {
    for code in UInt8(1)..<0x20 {
      let spelling = try CanonicalValue.string(String(UnicodeScalar(code))).canonicalBytes()
      expectFaithful(spelling, "U+\(code)")
      let other = Array("\"\\u\(code < 16 ? "000" : "00")\(String(code, radix: 16))\"".utf8)
      let isReadable = (try? CanonicalValue(canonical: other)) != nil
      #expect(isReadable == (other == spelling), "U+\(code)")
    }
  }

  /// Reading refuses the bytes, or gives a value that is written as them; checking agrees.
  private func expectFaithful(_ bytes: [UInt8], _ comment: Comment) {
    let value = try? CanonicalValue(canonical: bytes)
    let isPassed = (try? bytes.withUnsafeBytes { try CanonicalValue.check(canonical: $0) }) != nil
    #expect(isPassed == (value != nil), comment)
    if let value { #expect((try? value.canonicalBytes()) == bytes, comment) }
  }
}
