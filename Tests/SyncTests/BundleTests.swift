import Sync
import Testing

/// A bundle's plain and sealed text, against vectors made elsewhere.
struct BundleTests {
  private let vector = SealVectors.named("bundle-plain")
  private let sealed = SealVectors.named("bundle-sealed")

  @Test func `a manifest is written and read as its vector`() throws {
    let value = try ForeignJSON.value(vector.text("manifestJSON"))
    #expect(try value.canonicalBytes() == vector.bytes("manifest"))
    let manifest = try BundleManifest(canonical: vector.bytes("manifest"))
    #expect(try manifest.canonicalBytes() == vector.bytes("manifest"))
    #expect(manifest.receiver == nil)
    #expect(manifest.recipients.count == 2)
    #expect(manifest.ranges.map(\.first) == [2])
  }

  @Test func `a manifest is signed as its vector`() throws {
    let manifest = try BundleManifest(canonical: vector.bytes("manifest"))
    let message = BundleManifest.message(try vector.bytes("manifest"))
    #expect(try manifest.signing.isValid(signature: vector.bytes("signature"), for: message))
  }

  @Test func `a bundle made elsewhere is read, entry by entry`() throws {
    let (manifest, entries) = try read(sealed.bytes("age"))
    #expect(try manifest.canonicalBytes() == vector.bytes("manifest"))
    #expect(entries.map(\.header.subject) == ["entrevista/7f3a", "entrevista/retirada"])
    #expect(entries.map { $0.body == nil } == [false, true])
    for entry in entries { try entry.verify() }
  }

  @Test func `the lines of entries are written as their vector`() throws {
    let (_, entries) = try read(sealed.bytes("age"))
    var lines: [UInt8] = []
    for entry in entries { try BundleLine.append(entry, to: &lines) }
    #expect(try lines == vector.bytes("lines"))
  }

  @Test func `a body that is null is not a withdrawn one`() throws {
    var generator = SeededGenerator(seed: 2)
    let header = try #require(try read(sealed.bytes("age")).1.first).header
    let entry = try Entry.sealed(header, body: .null, nonce: Token16(using: &generator))
    var line: [UInt8] = []
    try BundleLine.append(entry, to: &line)
    let again = line.dropLast().withUnsafeBytes { BundleLine($0)?.entry(of: $0) }
    #expect(again == entry)
  }

  @Test(arguments: [
    "", "[", "[]", "{}", "null", "[{},null,\"\",null]",
  ])
  func `another line is no entry`(line: String) {
    #expect(Array(line.utf8).withUnsafeBytes { BundleLine($0) } == nil)
  }

  private func read(_ bytes: [UInt8]) throws -> (BundleManifest, [Entry]) {
    var reader = BundleReader([try #require(AgeIdentity(sealed.text("identity")))])
    var entries: [Entry] = []
    try reader.read(bytes) { line, buffer in entries.append(line.entry(of: buffer)) }
    let manifest = try reader.finish { line, buffer in entries.append(line.entry(of: buffer)) }
    return (manifest, entries)
  }
}
