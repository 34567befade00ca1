import Foundation
import Sync
import Testing

/// The bytes of `Sync/README.md`, against vectors computed with Python's hashlib.
struct VectorTests {
  private static let canonical = Vectors.all.filter { $0["canonical"] != nil }
  private static let entries = Vectors.all.filter { $0["headerJSON"] != nil }

  @Test func `there are vectors of both sorts`() {
    #expect(VectorTests.canonical.count == 6)
    #expect(VectorTests.entries.count == 5)
  }

  @Test(arguments: canonical)
  func `a value is written as its vector`(vector: [String: String]) throws {
    let value = try ForeignJSON.value(vector.text("json"))
    let expected = try vector.bytes("canonical")
    #expect(try value.canonicalBytes() == expected)
    #expect(Array(ReferenceEncoder.text(of: value).utf8) == expected)
  }

  @Test(arguments: canonical)
  func `a vector is read as its value`(vector: [String: String]) throws {
    let value = try ForeignJSON.value(vector.text("json"))
    #expect(
      try CanonicalValue(canonical: vector.bytes("canonical")) == value)
  }

  @Test(arguments: entries)
  func `an entry is sealed as its vector`(vector: [String: String]) throws {
    let json = try ForeignJSON.value(vector.text("headerJSON"))
    let header = try EntryHeader(json: json)
    let body = try ForeignJSON.value(vector.text("bodyJSON"))
    let nonce = try #require(Token16(hex: vector.text("nonce")))
    let entry = try Entry.sealed(header, body: body, nonce: nonce)
    #expect(try header.canonicalBytes() == vector.bytes("header"))
    #expect(try entry.body == vector.bytes("body"))
    #expect(entry.bodyHash.description == vector["bodyHash"])
    #expect(entry.id.description == vector["id"])
  }

  @Test(arguments: entries)
  func `a header is read from its vector`(vector: [String: String]) throws {
    let header = try EntryHeader(canonical: vector.bytes("header"))
    let json = try ForeignJSON.value(vector.text("headerJSON"))
    #expect(try header == EntryHeader(json: json))
  }

  @Test func `the digest of the entries is its vector`() throws {
    let vector = Vectors.named("digest")
    let ids = try vector.text("member").split(separator: " ").map { String($0) }
    #expect(ids == VectorTests.entries.compactMap { $0["id"] })
    let digest = Digest(of: ids.compactMap { EntryID(hex: $0) })
    #expect(digest.count.description == vector["count"])
    #expect(digest.xor.description == vector["xor"])
  }

  @Test func `the specification shows these vectors`() throws {
    let blocks = try fences("vector").map(Vectors.parsed)
    #expect(blocks == Vectors.all)
    #expect(try fences("sealed").map(Vectors.parsed) == SealVectors.all)
  }

  @Test func `the specification shows these refusals`() throws {
    let lines = try fences("refused").flatMap(Vectors.unwrapped)
    #expect(lines == Vectors.unwrapped(Vectors.refusedText))
  }

  private func fences(_ language: String) throws -> [String] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "Sync/README.md"), encoding: .utf8)
    return text.components(separatedBy: "```\(language)\n").dropFirst().compactMap {
      $0.components(separatedBy: "\n```").first
    }
  }
}

extension EntryHeader {
  /// The header that a JSON object of any spelling holds.
  fileprivate init(json: CanonicalValue) throws {
    func text(_ key: String) throws -> String { try #require(json[key]?.stringValue) }
    func number(_ key: String) throws -> Int64 { try #require(json[key]?.integerValue) }
    func token(_ key: String) throws -> Token16 {
      let digits = try text(key)
      return try #require(Token16(hex: digits))
    }
    let parents = try #require(json["parents"]?.arrayValue)
    self.init(
      study: try token("study"),
      origin: try token("origin"), seq: try number("seq"),
      at: try number("at"), zone: Int(try number("zone")), by: try text("by"),
      kind: EntryKind(rawValue: try text("kind")), subject: try text("subject"),
      case: json["case"]?.stringValue, audience: json["audience"]?.stringValue,
      parents: parents.compactMap { $0.stringValue.flatMap { EntryID(hex: $0) } })
  }
}

extension [String: String] {
  /// The text of a vector's line.
  func text(_ name: String) throws -> String { try #require(self[name]) }

  /// The bytes that a vector's line spells.
  func bytes(_ name: String) throws -> [UInt8] { Vectors.bytes(hex: try text(name)) }
}
