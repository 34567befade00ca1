import Foundation
import Sync
import TestSupport
import Testing

@testable import Storage

/// Bundles that were cut, changed, forged or sent to the wrong place: refused whole.
struct HostileBundleTests {
  private let study: SealedStudy
  private static let isSoaking = ProcessInfo.processInfo.environment["CAMPO_SOAK"] == "1"

  init() throws {
    study = try SealedStudy()
  }

  @Test func `a bundle cut after any byte is refused and the centre stays as it is`() throws {
    let whole = try smallBundle()
    let before = try content()
    for length in stride(from: 0, to: whole.count, by: Self.isSoaking ? 1 : 29) {
      try expectRefusal(of: Array(whole[..<length]), "\(length) bytes")
    }
    #expect(try content() == before)
  }

  @Test func `a bundle with any bit changed is refused and the centre stays as it is`() throws {
    let whole = try smallBundle()
    let before = try content()
    for bit in stride(from: 0, to: whole.count * 8, by: Self.isSoaking ? 1 : 211) {
      var changed = whole
      changed[bit / 8] ^= 1 << UInt8(bit % 8)
      try expectRefusal(of: changed, "bit \(bit)")
    }
    #expect(try content() == before)
  }

  // MARK: Forged by somebody with a laptop's keys

  @Test func `what such a bundle should be is taken`() throws {
    let path = try study.bundle(lines: [study.line(), study.line(seq: 91)])
    #expect(try study.take(path).new == 2)
  }

  @Test func `an entry changed inside a bundle that was signed again is refused`() throws {
    let line = try study.line { bytes in
      Array(String(decoding: bytes, as: UTF8.self).replacing("hola", with: "halo").utf8)
    }
    try expect(.entryForged(1), of: study.bundle(lines: [line]))
  }

  @Test func `a header changed inside a bundle that was signed again does not fit its list`() throws
  {
    let line = try study.line()
    let path = try study.bundle(lines: [line]) {
      guard case .array(let ranges)? = $0.members["ranges"], case .object(var range) = ranges[0]
      else { return }
      range["xor"] = .string(Hash32.zero.description)
      $0.members["ranges"] = .array([.object(range)])
    }
    try expect(.contentsDiffer, of: path)
  }

  @Test(arguments: ["entries", "bytes"])
  func `a list with a wrong number is refused`(member: String) throws {
    let path = try study.bundle(lines: [study.line()]) { $0.members[member] = .integer(7) }
    try expect(.contentsDiffer, of: path)
  }

  @Test func `a list with a wrong digest is refused`() throws {
    let path = try study.bundle(lines: [study.line()]) {
      $0.members["digest"] = .string(Hash32.zero.description)
    }
    try expect(.contentsDiffer, of: path)
  }

  @Test func `a signature that is another's is refused`() throws {
    let path = try study.bundle(lines: [study.line()]) {
      $0.signature = String(repeating: "0", count: 128)
    }
    try expect(.signatureWrong, of: path)
    let other = try study.ring("otro").identity().keys.signing
    let foreign = try study.bundle(lines: [study.line()]) {
      $0.members["signing"] = .string(other.description)
      $0.members["device"] = .string(DeviceID(other).description)
    }
    try expect(.signatureWrong, of: foreign)
  }

  @Test func `a device that names itself as another is refused`() throws {
    let path = try study.bundle(lines: [study.line()]) {
      $0.members["device"] = .string(String(repeating: "0", count: 32))
    }
    try expect(.manifestUnreadable, of: path)
  }

  @Test func `a bundle of a newer version is refused as such`() throws {
    let path = try study.bundle(lines: []) { $0.first = "campo bundle 2\n" }
    try expect(.newerVersion(2), of: path)
  }

  @Test(arguments: ["hola\n", "campo bundle 01\n", "campo bundle\n", "\n", "SQLite format 3\n"])
  func `something else that was sealed is refused`(first: String) throws {
    try expect(.notABundle, of: study.bundle(lines: []) { $0.first = first })
  }

  @Test func `a bundle of another study is refused`() throws {
    let other = Token16(high: 1, low: 2)
    let path = try study.bundle(lines: []) {
      $0.members["study"] = .string(other.description)
      $0.members["ranges"] = .array([])
    }
    #expect(throws: StorageFailure.otherStudy(file: path, study: "")) { try study.take(path) }
    let line = try study.line(study: other)
    try expect(.entryUnreadable(1), of: study.bundle(lines: [line]))
  }

  @Test func `a bundle for a device is refused by a centre, and one for centres by a device`()
    throws
  {
    let path = try study.bundle(lines: [study.line()]) {
      $0.members["for"] = .string(String(repeating: "a", count: 32))
    }
    try expect(.meantForOthers, of: path)
    let laptop = try study.ring("uno").identity().keys.recipient
    let back = try study.bundle(lines: [study.line()]) { $0.recipients.append(laptop) }
    #expect(throws: StorageFailure.bundleRefused(file: back, .meantForOthers)) {
      try study.take(back, into: study.laptop)
    }
  }

  @Test func `a device takes nothing from somebody who merely calls himself a centre`() throws {
    let laptop = try study.ring("uno").identity()
    let path = try study.bundle(from: "otro", lines: []) {
      $0.recipients = [laptop.keys.recipient]
      $0.members["for"] = .string(laptop.id.description)
      $0.members["role"] = .string("centre")
      $0.members["ranges"] = .array([])
    }
    #expect(throws: StorageFailure.bundleRefused(file: path, .unknownSender)) {
      try study.take(path, into: study.laptop)
    }
  }

  @Test func `a bundle passed on under a new seal is refused`() throws {
    let centre = try study.ring("centre").identity().keys.recipient
    let other = try study.ring("otro").identity().keys.recipient
    let path = try study.bundle(sealedFor: [centre], lines: [study.line()]) {
      $0.recipients = [other]
    }
    try expect(.sealedAnew, of: path)
  }

  @Test func `an unknown device's entries do not enter once one is enrolled`() throws {
    try study.take(study.handedOver())
    try study.centre.say(.enrolled, of: study.centre.device(named: "uno"), by: "Ana")
    let stranger = try study.device("dos")
    try study.study.hold("x", ["edad": "30"], in: stranger)
    let report = try study.take(study.handedOver(by: stranger))
    #expect(try study.centre.history(of: "x") == nil)
    #expect(report.quarantined > 0)
    try study.centre.say(.enrolled, of: study.centre.device(named: "dos"), by: "Ana")
    #expect(try study.centre.history(of: "x") != nil)
  }

  @Test func `a pipe, a folder and a missing file are refused at once`() throws {
    let pipe = study.folder.path("tubo.campo.age")
    mkfifo(pipe, 0o600)
    for path in [pipe, study.stick, study.folder.path("nada.campo.age")] {
      #expect(throws: StorageFailure.self) { try study.take(path) }
    }
  }

  // MARK: Doing it

  private func smallBundle() throws -> [UInt8] {
    try study.study.hold("a", ["edad": "30"], in: study.laptop)
    try study.laptop.acknowledgeAll(of: study.centre)
    let path = try study.handedOver()
    return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  private func content() throws -> [Data?] {
    [study.centre.path, study.centre.path + "-wal"].map {
      FileManager.default.contents(atPath: $0)
    }
  }

  private func expectRefusal(of bytes: [UInt8], _ comment: String) throws {
    let path = try study.folder.write(Data(bytes), to: "dañado.campo.age")
    #expect(throws: StorageFailure.self, "\(comment)") { try study.take(path) }
  }

  private func expect(_ failure: BundleFailure, of path: String) throws {
    let before = try content()
    #expect(throws: StorageFailure.bundleRefused(file: path, failure)) { try study.take(path) }
    #expect(try content() == before)
  }
}

extension SurveyFile {
  /// The centre holds what is its own, so that a bundle stays small.
  fileprivate func acknowledgeAll(of centre: SurveyFile) throws {
    let held = try centre.read { try SurveyFile.digests(in: $0) }
    try write { try self.noteAcknowledged(by: centre.installation.origin, held, in: $0) }
  }
}
