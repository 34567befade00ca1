import Sync
import Testing

struct CanonicalValueTests {
  @Test(arguments: Vectors.refused)
  func `a text that is not canonical is refused where it goes wrong`(
    fault: String, offset: Int, bytes: [UInt8]
  ) throws {
    let failure = #expect(throws: CanonicalFailure.self) { try CanonicalValue(canonical: bytes) }
    guard case .unreadable(let found, let place)? = failure else {
      Issue.record("expected an unreadable text")
      return
    }
    #expect("\(found)" == fault)
    #expect(place == offset)
  }

  @Test(arguments: Vectors.refused)
  func `checking a text refuses what reading it refuses`(
    fault: String, offset: Int, bytes: [UInt8]
  ) throws {
    let reading = #expect(throws: CanonicalFailure.self) { try CanonicalValue(canonical: bytes) }
    let checking = #expect(throws: CanonicalFailure.self) {
      try bytes.withUnsafeBytes { try CanonicalValue.check(canonical: $0) }
    }
    #expect(reading == checking)
  }

  @Test func `every fault of a text has a vector`() {
    let faults = Set(CanonicalFault.allCases.map { "\($0)" })
    #expect(Set(Vectors.refused.map(\.fault)) == faults)
  }

  @Test func `sixty-four levels can be written and read`() throws {
    let bytes = Array((String(repeating: "[", count: 64) + String(repeating: "]", count: 64)).utf8)
    #expect(try CanonicalValue(canonical: bytes).canonicalBytes() == bytes)
  }

  @Test func `sixty-five levels cannot be written`() {
    var value = CanonicalValue.array([])
    for _ in 0..<64 { value = .object(["a": value]) }
    #expect(throws: CanonicalFailure.unwritable(.tooDeep)) { try value.canonicalBytes() }
  }

  @Test(arguments: [Int64.min, -9_007_199_254_740_992, 9_007_199_254_740_992, Int64.max])
  func `an integer that not every reader keeps cannot be written`(number: Int64) {
    #expect(throws: CanonicalFailure.unwritable(.integerRange)) {
      try CanonicalValue.integer(number).canonicalBytes()
    }
  }

  @Test func `the null character cannot be written`() {
    #expect(throws: CanonicalFailure.unwritable(.nullCharacter)) {
      try CanonicalValue.array([.string("a\u{0}b")]).canonicalBytes()
    }
    #expect(throws: CanonicalFailure.unwritable(.nullCharacter)) {
      try CanonicalValue.object(["\u{0}": .null]).canonicalBytes()
    }
  }

  @Test func `members whose keys look alike are refused`() {
    #expect(throws: CanonicalFailure.unwritable(.equivalentKeys)) {
      try CanonicalValue(members: [("\u{E9}", .null), ("e\u{301}", .null)])
    }
  }

  @Test func `members given one by one make an object`() throws {
    let value = try CanonicalValue(members: [("b", .integer(1)), ("a", .integer(2))])
    #expect(value == .object(["a": .integer(2), "b": .integer(1)]))
  }

  @Test func `composed and decomposed text are different values`() {
    #expect(CanonicalValue.string("\u{E9}") != .string("e\u{301}"))
    #expect(CanonicalValue.object(["\u{E9}": .null]) != .object(["e\u{301}": .null]))
  }

  @Test func `text keeps its form`() throws {
    let bytes = try CanonicalValue.string("e\u{301}\r\n\u{212B}").canonicalBytes()
    #expect(bytes == Array("\"e\u{301}\\r\\n\u{212B}\"".utf8))
  }

  @Test func `a member is found by its key`() {
    let value = CanonicalValue.object(["a": .array([.bool(true)]), "b": .integer(3)])
    #expect(value["a"]?.arrayValue?.first?.boolValue == true)
    #expect(value["b"]?.integerValue == 3)
    #expect(value["c"] == nil)
    #expect(CanonicalValue.string("a")["a"] == nil)
  }
}
