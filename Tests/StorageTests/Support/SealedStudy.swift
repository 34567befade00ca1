import Foundation
import Storage
import Sync
import TestSupport
import Testing

/// A study whose centre and laptops have keys, each in a home of its own.
struct SealedStudy {
  let study: FieldStudy
  let centre: SurveyFile
  let laptop: SurveyFile
  /// The folder that bundles are put in.
  let stick: String

  var folder: TemporaryFolder { study.folder }

  init() throws {
    study = try FieldStudy()
    stick = study.folder.path("stick")
    try FileManager.default.createDirectory(atPath: stick, withIntermediateDirectories: false)
    centre = try SurveyFile.makeStudy(
      at: study.folder.path("central.campo"), name: "Central", forms: [study.body],
      surroundings: Self.surroundings(study, "centre"))
    laptop = try Self.device("uno", of: centre, study)
  }

  func device(_ name: String) throws -> SurveyFile {
    try Self.device(name, of: centre, study)
  }

  private static func device(
    _ name: String, of centre: SurveyFile, _ study: FieldStudy
  ) throws -> SurveyFile {
    try SurveyFile.makeDeviceFile(
      at: study.folder.path("\(name).campo"), name: name, joining: centre.path,
      surroundings: surroundings(study, name))
  }

  static func surroundings(_ study: FieldStudy, _ home: String) -> Surroundings {
    let plain = study.surroundings.value
    return Surroundings(
      now: plain.now, randomBits: plain.randomBits,
      keys: KeyRing(folder: study.folder.path("home-\(home)"), randomBits: plain.randomBits))
  }

  func ring(_ home: String) -> KeyRing {
    Self.surroundings(study, home).keys ?? KeyRing(folder: "", randomBits: { 0 })
  }

  // MARK: Bundles

  /// What a laptop hands over, sealed for the centre.
  func handedOver(by file: SurveyFile? = nil, isWhole: Bool = false) throws -> String {
    let file = file ?? laptop
    let order = PackOrder(for: .centres([try file.founder()]), isWhole: isWhole)
    return try file.pack(order, to: stick).path
  }

  /// Takes a bundle into a file.
  @discardableResult
  func take(_ path: String, into file: SurveyFile? = nil) throws -> MergeReport {
    try (file ?? centre).merge(BundleSource(path, for: file ?? centre))
  }

  /// A bundle with a manifest and lines that somebody with a laptop's keys might make up.
  func bundle(
    from home: String = "uno", sealedFor others: [AgeRecipient]? = nil,
    lines: [[UInt8]], changing change: (inout Manifest) -> Void = { _ in }
  ) throws -> String {
    var generator = SeededGenerator(seed: 12)
    let identity = try ring(home).identity()
    var manifest = try Manifest(
      lines, study: centre.installation.study, laptop, identity.keys.signing)
    manifest.recipients = [try ring("centre").identity().keys.recipient]
    change(&manifest)
    let text = try manifest.value.canonicalBytes()
    let signature = identity.sign(BundleManifest.message(text))
    let digits = signature.map { String(format: "%02x", $0) }.joined()
    let plain =
      Array(manifest.first.utf8) + text + [10] + Array((manifest.signature ?? digits).utf8) + [10]
    var sealer = try AgeSealer(for: others ?? manifest.recipients) { generator.next() }
    var bytes = sealer.head
    try sealer.seal(plain + lines.flatMap(\.self), into: &bytes)
    try sealer.finish(into: &bytes)
    return try folder.write(Data(bytes), to: "made.campo.age")
  }

  /// The line of an entry that a laptop's origin might have sealed.
  func line(
    seq: Int64 = 90, study other: StudyID? = nil, changing body: ([UInt8]) -> [UInt8] = { $0 }
  ) throws -> [UInt8] {
    let entry = try Entry.sealed(
      EntryHeader(
        study: other ?? centre.installation.study, origin: laptop.installation.origin, seq: seq,
        at: 1, zone: 0, by: "", kind: .note, subject: "n\(seq)", case: nil, audience: nil,
        parents: []),
      body: .object(["text": .string("hola")]), nonce: Token16(high: 1, low: 2))
    var line: [UInt8] = []
    try BundleLine.append(entry, to: &line)
    return body(line)
  }

  /// A manifest whose every member may lie.
  struct Manifest {
    var first = "campo bundle 1\n"
    var signature: String?
    var recipients: [AgeRecipient] = []
    var members: [String: CanonicalValue]

    init(_ lines: [[UInt8]], study: StudyID, _ sender: SurveyFile, _ signing: SigningKey) throws {
      let all = lines.flatMap(\.self)
      let hash = all.withUnsafeBytes { Hash32(sha256: $0) }
      let parsed = lines.compactMap { line in
        line.dropLast().withUnsafeBytes { BundleLine($0) }
      }
      let digest = Digest(of: parsed.map(\.id))
      let range: CanonicalValue = .object([
        "origin": .string(sender.installation.origin.description), "audience": .null,
        "first": .integer(parsed.map(\.header.seq).min() ?? 1),
        "last": .integer(parsed.map(\.header.seq).max() ?? 1),
        "count": .integer(max(1, digest.count)), "xor": .string(digest.xor.description),
      ])
      members = [
        "study": .string(study.description),
        "origin": .string(sender.installation.origin.description),
        "device": .string(DeviceID(signing).description),
        "signing": .string(signing.description), "name": .string("uno"),
        "role": .string("device"), "at": .integer(1), "zone": .integer(0), "for": .null,
        "ranges": .array([range]), "entries": .integer(Int64(lines.count)),
        "bytes": .integer(Int64(all.count)), "digest": .string(hash.description),
        "holds": .array([]), "withdrawals": .array([]),
      ]
    }

    var value: CanonicalValue {
      var all = members
      all["recipients"] = .array(recipients.map { .string($0.description) })
      return .object(all)
    }
  }
}
