import Foundation
import Sync
import Testing

/// Age files as campo writes and reads them; oracles: the age v1 specification (C2SP), Python's
/// `cryptography`, and Debian's `age`.
struct AgeTests {
  private static let sizes = [0, 1, 65535, 65536, 65537, 131_072, 300_000]

  @Test func `a file sealed by another program is opened`() throws {
    let vector = SealVectors.named("age-one-recipient")
    let identity = try #require(AgeIdentity(vector.text("identity")))
    #expect(try opened(vector.bytes("age"), [identity]) == vector.bytes("plain"))
  }

  @Test(arguments: sizes)
  func `what is sealed is opened by each recipient and by nobody else`(size: Int) throws {
    var generator = SeededGenerator(seed: UInt64(size) + 1)
    let keys = (0..<3).map { _ in AgeIdentity { generator.next() } }
    let plain = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 8) }
    let sealed = try sealed(plain, for: keys[..<2].map(\.recipient), &generator)
    for key in keys[..<2] { #expect(try opened(sealed, [key]) == plain) }
    #expect(throws: SealFailure.notForThisKey) { try opened(sealed, [keys[2]]) }
    #expect(throws: SealFailure.notForThisKey) { try opened(sealed, []) }
  }

  @Test(arguments: [1, 7, 4096, 65552])
  func `pieces of any size open to the same`(step: Int) throws {
    var generator = SeededGenerator(seed: 5)
    let key = AgeIdentity { generator.next() }
    let plain = [UInt8](repeating: 7, count: 70_000)
    let sealed = try sealed(plain, for: [key.recipient], &generator)
    #expect(try opened(sealed, [key], step: step) == plain)
  }

  // MARK: Refusals

  @Test func `what is no age file is refused at its first byte`() {
    #expect(throws: SealFailure.notAge) { try opened(Array("SQLite format 3".utf8), []) }
    #expect(throws: SealFailure.notAge) { try opened(Array("age-encryption.org/v2\n".utf8), []) }
  }

  @Test func `a file cut after any byte is refused`() throws {
    let (sealed, key) = try small()
    for length in sealed.indices {
      #expect(throws: SealFailure.self) { try opened(Array(sealed[..<length]), [key]) }
    }
  }

  @Test func `a file with any bit changed is refused`() throws {
    let (sealed, key) = try small()
    for place in sealed.indices {
      for bit in 0..<8 {
        var changed = sealed
        changed[place] ^= 1 << UInt8(bit)
        #expect(throws: SealFailure.self, "byte \(place), bit \(bit)") {
          try opened(changed, [key])
        }
      }
    }
  }

  @Test func `bytes after the end are refused`() throws {
    let (sealed, key) = try small()
    #expect(throws: SealFailure.changed) { try opened(sealed + [0], [key]) }
    #expect(throws: SealFailure.changed) { try opened(sealed + sealed, [key]) }
  }

  @Test func `a file cut between two chunks is told as cut`() throws {
    var generator = SeededGenerator(seed: 3)
    let key = AgeIdentity { generator.next() }
    let sealed = try sealed(
      [UInt8](repeating: 1, count: 3 * 65536), for: [key.recipient], &generator)
    let shorter = Array(sealed.dropLast(65552))
    #expect(throws: SealFailure.cut) { try opened(shorter, [key]) }
  }

  @Test func `chunks that changed places are refused`() throws {
    var generator = SeededGenerator(seed: 3)
    let key = AgeIdentity { generator.next() }
    let sealed = try sealed(
      [UInt8](repeating: 1, count: 3 * 65536), for: [key.recipient], &generator)
    let chunks = sealed.count - 3 * 65552
    let first = sealed[chunks..<chunks + 65552]
    let second = sealed[chunks + 65552..<chunks + 2 * 65552]
    let swapped = Array(sealed[..<chunks]) + second + first + sealed[(chunks + 2 * 65552)...]
    #expect(throws: SealFailure.changed) { try opened(swapped, [key]) }
  }

  @Test func `a head without an end does not fill the memory`() {
    let endless =
      Array("age-encryption.org/v1\n-> X25519 ".utf8) + [UInt8](repeating: 65, count: 99_999)
    #expect(throws: SealFailure.changed) { try opened(endless, []) }
  }

  // MARK: Debian's age

  @Test(.enabled(if: OutsideAge.isHere), arguments: sizes)
  func `age opens what campo seals, with either of two keys`(size: Int) throws {
    var generator = SeededGenerator(seed: UInt64(size) + 77)
    let keys = (0..<2).map { _ in AgeIdentity { generator.next() } }
    let plain = (0..<size).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let sealed = try sealed(plain, for: keys.map(\.recipient), &generator)
    for key in keys {
      #expect(try OutsideAge.opened(sealed, with: key.file(comments: [])) == plain)
    }
  }

  @Test(.enabled(if: OutsideAge.isHere), arguments: sizes)
  func `campo opens what age seals for two keys`(size: Int) throws {
    var generator = SeededGenerator(seed: UInt64(size) + 99)
    let files = try (0..<2).map { _ in try OutsideAge.newKey() }
    let keys = files.flatMap { AgeIdentity.all(inFile: $0) }
    let plain = (0..<size).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let sealed = try OutsideAge.sealed(plain, for: keys.map(\.recipient.description))
    for key in keys { #expect(try opened(sealed, [key]) == plain) }
  }

  @Test(.enabled(if: OutsideAge.isHere))
  func `age reads the recipient of a key as campo does`() throws {
    var generator = SeededGenerator(seed: 4)
    let key = AgeIdentity { generator.next() }
    #expect(
      try OutsideAge.recipient(of: key.file(comments: ["una clave"])) == key.recipient.description)
  }

  // MARK: Doing it

  private func small() throws -> ([UInt8], AgeIdentity) {
    var generator = SeededGenerator(seed: 9)
    let keys = (0..<2).map { _ in AgeIdentity { generator.next() } }
    return (
      try sealed(Array("hola".utf8), for: keys.map(\.recipient), &generator), keys[0]
    )
  }

  private func sealed(
    _ plain: [UInt8], for recipients: [AgeRecipient], _ generator: inout SeededGenerator
  ) throws -> [UInt8] {
    var sealer = try AgeSealer(for: recipients) { generator.next() }
    var bytes = sealer.head
    for start in stride(from: 0, to: plain.count, by: 10_007) {
      try sealer.seal(plain[start..<min(start + 10_007, plain.count)], into: &bytes)
    }
    try sealer.finish(into: &bytes)
    return bytes
  }

  private func opened(
    _ sealed: [UInt8], _ identities: [AgeIdentity], step: Int = 65_536
  ) throws -> [UInt8] {
    var opener = AgeOpener(identities)
    var plain: [UInt8] = []
    for start in stride(from: 0, to: sealed.count, by: step) {
      try opener.open(sealed[start..<min(start + step, sealed.count)], into: &plain)
    }
    try opener.finish(into: &plain)
    return plain
  }
}

/// The program `age`, where it is installed.
enum OutsideAge {
  static let isHere = FileManager.default.isExecutableFile(atPath: "/usr/bin/age")

  static func opened(_ sealed: [UInt8], with key: String) throws -> [UInt8] {
    try withKey(key) { try run("/usr/bin/age", ["-d", "-i", $0], sealed) }
  }

  static func sealed(_ plain: [UInt8], for recipients: [String]) throws -> [UInt8] {
    try run("/usr/bin/age", recipients.flatMap { ["-r", $0] }, plain)
  }

  static func newKey() throws -> String {
    String(decoding: try run("/usr/bin/age-keygen", [], []), as: UTF8.self)
  }

  static func recipient(of key: String) throws -> String {
    let text = try withKey(key) { try run("/usr/bin/age-keygen", ["-y", $0], []) }
    return String(decoding: text, as: UTF8.self).trimmingCharacters(in: .newlines)
  }

  private static func withKey<Value>(_ key: String, _ use: (String) throws -> Value) throws -> Value
  {
    let file = FileManager.default.temporaryDirectory.appending(path: "key-\(UUID().uuidString)")
    try Data(key.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try use(file.path)
  }

  /// Runs a program over files, as pipes of its own size could block each other.
  private static func run(
    _ program: String, _ arguments: [String], _ input: [UInt8]
  ) throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "age-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (source, target) = (folder.appending(path: "in"), folder.appending(path: "out"))
    try Data(input).write(to: source)
    try Data().write(to: target)
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardInput = try FileHandle(forReadingFrom: source)
    process.standardOutput = try FileHandle(forWritingTo: target)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return Array(try Data(contentsOf: target))
  }
}
