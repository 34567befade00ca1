import Foundation
import Sync
import TestSupport
import Testing

@testable import Storage

/// Power cuts at every write of a device's work: what was acknowledged is there, and whole.
struct SimulatedPowerCutTests {
  @Test func `a power cut at any write takes nothing that was acknowledged`() throws {
    var cuts = 0
    var histories = 0
    let time = ContinuousClock()
    let start = time.now
    for seed in SoakTime(seconds: 0.2, soaking: 600).seeds() {
      let work = try AcknowledgedWork(seed: seed)
      try work.run(steps: 30)
      cuts += try cutEverywhere(work, seed)
      histories += 1
    }
    SoakTime.report("\(cuts) power cuts in \(histories) histories, \(time.now - start)")
  }

  /// Cuts the power after every operation, or in the ordinary run after some; how often it did.
  private func cutEverywhere(_ work: AcknowledgedWork, _ seed: UInt64) throws -> Int {
    var generator = SeededGenerator(seed: seed)
    var disk = UnsureDisk()
    var cuts = 0
    for number in 0..<work.disk.count {
      disk.apply(try #require(work.disk.operation(number)))
      guard SoakTime.isSoaking || generator.happens(3) else { continue }
      for mercy in UnsureDisk.Mercy.allCases {
        let sector = generator.happens(50) ? 512 : 4_096
        let files = disk.afterPowerCut(mercy, sector: sector, &generator)
        try expectAcknowledged(
          work, in: files, after: number + 1,
          "seed \(seed), operation \(number), \(mercy), sectors of \(sector)")
        cuts += 1
      }
    }
    return cuts
  }

  /// The file is what it was after the last thing acknowledged, or after the one under way.
  private func expectAcknowledged(
    _ work: AcknowledgedWork, in files: [String: [UInt8]], after operations: Int,
    _ comment: Comment
  ) throws {
    let folder = try TemporaryFolder()
    for (name, bytes) in files { _ = try folder.write(Data(bytes), to: name) }
    let done = work.states.count { $0.operations <= operations }
    defer { withExtendedLifetime(folder) {} }
    guard done > 0 else { return try expectNothingOrWhole(work, in: folder, comment) }
    let file: SurveyFile
    do { file = try work.study.open(folder.path(AcknowledgedWork.name)) } catch {
      Issue.record("\(comment): \(error)")
      return
    }
    #expect(try file.value("PRAGMA integrity_check") == "ok", comment)
    let content = try file.wholeContent()
    let isAsPromised = work.states[(done - 1)...].prefix(2).contains { $0.content == content }
    #expect(isAsPromised, comment)
    for entry in try work.study.entries(of: file) { try entry.verify() }
  }

  /// A file that was never said to be there is refused, or is whole.
  private func expectNothingOrWhole(
    _ work: AcknowledgedWork, in folder: TemporaryFolder, _ comment: Comment
  ) throws {
    guard let file = try? work.study.open(folder.path(AcknowledgedWork.name)) else { return }
    #expect(try file.value("PRAGMA integrity_check") == "ok", comment)
    for entry in try work.study.entries(of: file) { try entry.verify() }
  }
}
