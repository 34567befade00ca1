import Expressions
import Foundation
import GRDB
import Responses
import Sync
import TestSupport
import Testing

@testable import Storage

/// Damaged, forged and malicious files: refused whole or taken in soundly, never a crash or a hang.
struct HostileFileTests {
  @Test func `a survey file with anything in it wrong is refused or taken in soundly`() throws {
    let bench = try HostileBench()
    for seed in SoakTime.seeds(80, soaking: 40_000) {
      try bench.expectSound(seed) { path in
        var mutation = SurveyMutation(generator: SeededGenerator(seed: seed), path: path)
        return try mutation.mutate()
      }
    }
    bench.report("mutated survey files")
  }

  @Test func `genuine entries that say strange things are refused or taken in soundly`() throws {
    let bench = try HostileBench()
    for seed in SoakTime.seeds(40, soaking: 10_000) {
      try bench.expectSound(seed) { path in
        let file = try bench.study.open(path)
        var entries = HostileEntries(
          generator: SeededGenerator(seed: seed), file: file,
          known: try bench.study.entries(of: file))
        let words = try entries.add()
        try file.queue.close()
        return words
      }
    }
    bench.report("survey files with strange entries")
  }
}

/// A central file that takes in one hostile file after another, and is put back when it took one.
final class HostileBench {
  let study: FieldStudy
  private let source: Data
  private let pristine: Data
  private let centrePath: String
  private var centre: SurveyFile
  private var refused: [String: Int] = [:]
  private var taken = 0
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant

  init() throws {
    study = try FieldStudy()
    start = clock.now
    let device = try study.device("uno")
    for number in 1...6 {
      try study.hold("i\(number)", ["nombre": "Ana \(number)", "edad": "30"], in: device)
    }
    try study.bring("clave,edad\n1,20\n2,30\n", into: device, key: "clave")
    _ = try device.importCases([.sample("c1"), .sample("c2")])
    try device.record(.sample("a1", caseID: "c1"))
    _ = try study.centre.merge(device.path)
    try study.bring("clave,edad\n1,21\n2,31\n", into: device, key: "clave")
    try device.set("clave", to: "1")
    try device.setRegister("quotas", columns: ["a"], rows: [["b"]])
    try study.hold("nueva", ["nombre": "Ñusta", "edad": "31"], in: device)
    let photo = try study.folder.write(Data(repeating: 7, count: 3_000), to: "foto.jpg")
    _ = try device.attach(fileAt: photo)
    let draft = try device.startDraft(study.seal(HeldInterview("abierta")).opening)
    try draft.record([.answered(AnswerPath("edad"), .value("9"))])
    source = try Self.closedBytes(of: device)
    centrePath = study.centre.path
    pristine = try Self.closedBytes(of: study.centre)
    centre = try study.open(centrePath)
  }

  private static func closedBytes(of file: SurveyFile) throws -> Data {
    try file.tamper("PRAGMA wal_checkpoint(TRUNCATE)")
    try file.queue.close()
    return try Data(contentsOf: URL(fileURLWithPath: file.path))
  }

  /// Merges a harmed copy; the centre is then byte for byte what it was, or sound with more in it.
  func expectSound(_ seed: UInt64, _ harm: (String) throws -> String) throws {
    let path = try study.folder.write(source, to: "ajeno.campo")
    try note(seed)
    let words = (try? harm(path)) ?? "not to be harmed"
    let comment: Comment = "seed \(seed): \(words)"
    let before = try content()
    let start = clock.now
    var failure: StorageFailure?
    do throws(StorageFailure) { _ = try centre.merge(path) } catch { failure = error }
    #expect(clock.now - start < .seconds(20), comment)
    for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
    if let failure {
      refused[String("\(failure)".prefix { $0 != "(" }), default: 0] += 1
      #expect(try content() == before, comment)
      if case .unexpected = failure { Issue.record("\(comment): \(failure)") }
    } else {
      taken += 1
      try expectSoundCentre(comment)
      try putBack()
    }
  }

  private func content() throws -> [Data] {
    try ["", "-wal"].map { suffix in
      guard FileManager.default.fileExists(atPath: centrePath + suffix) else { return Data() }
      return try Data(contentsOf: URL(fileURLWithPath: centrePath + suffix))
    }
  }

  private func expectSoundCentre(_ comment: Comment) throws {
    for entry in try study.entries(of: centre) { try entry.verify() }
    try study.expectDigests(of: centre)
    #expect(try centre.value("PRAGMA integrity_check") == "ok", comment)
    let rows = try centre.projectionLines()
    try centre.rebuild()
    #expect(try centre.projectionLines() == rows, comment)
  }

  private func putBack() throws {
    try centre.queue.close()
    for suffix in ["-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: centrePath + suffix)
    }
    try pristine.write(to: URL(fileURLWithPath: centrePath))
    centre = try study.open(centrePath)
  }

  /// In a long run, leaves the seed on the disk, should the process die of it.
  private func note(_ seed: UInt64) throws {
    guard SoakTime.isSoaking else { return }
    try "\(seed)\n".write(
      toFile: FileManager.default.temporaryDirectory.path + "/campo-hostile-seed",
      atomically: false, encoding: .utf8)
  }

  func report(_ what: String) {
    let all = refused.values.reduce(taken, +)
    SoakTime.report("\(all) \(what), \(taken) taken in, \(refused), \(clock.now - start)")
  }
}
