import Foundation
import Storage
import Sync

/// Fifty devices of two thousand interviews of forty answers each, merged into a centre.
struct MergeFigures {
  private static let devices = 50
  private let bench: Bench
  /// Interviews on each device.
  private let size: Int
  private let stored: StoredForm

  private var answers: Int { Self.devices * size * MadeInterviews.answers }

  init(_ bench: Bench, isLarge: Bool) throws {
    self.bench = bench
    size = isLarge ? 20_000 : 2_000
    let study = try SurveyFile.makeStudy(
      at: bench.path("fifty.campo"), name: "fifty", forms: [MadeInterviews.form()],
      surroundings: .ofThisMachine)
    stored = try study.form("cuarenta")
  }

  func measure() throws -> [Figure] {
    try makeDevices(of: .interview, as: "rows")
    try makeDevices(of: .note, as: "log")
    let bare = try bareCopy()
    let log = try merge("log")
    let rows = try merge("rows")
    let memory = try memory()
    return [
      rate("merge into the log", log, atLeast: 3_000_000, than: bare),
      rate("merge with projections", rows, atLeast: 1_500_000, than: bare),
      size("central file", at: "rows.campo"), memory, try again(), try fewMore(),
    ]
  }

  // MARK: Making

  private func device(_ number: Int, _ name: String) -> String {
    bench.path("fifty-\(name)-\(number).campo")
  }

  private func makeDevices(of kind: EntryKind, as name: String) throws {
    for number in 1...Self.devices {
      let file = try SurveyFile.makeDeviceFile(
        at: device(number, name), name: "device \(number)", joining: bench.path("fifty.campo"),
        surroundings: .ofThisMachine)
      try fill(device(number, name), file, with: size, after: 1, kind)
    }
  }

  /// A device's file takes no other device's interviews, so it passes for a centre's meanwhile.
  private func fill(
    _ path: String, _ device: SurveyFile, with count: Int, after last: Int64, _ kind: EntryKind
  ) throws {
    let made = try MadeInterviews(
      count, from: Int(last), as: kind, with: stored, in: device, numberedAfter: last)
    try BareFile(path).run("UPDATE installation SET role = 'centre'")
    let file = try SurveyFile(opening: path, surroundings: .ofThisMachine)
    _ = try file.merge(made)
    try BareFile(path).run(
      "UPDATE installation SET role = 'device'; PRAGMA wal_checkpoint(TRUNCATE)")
  }

  // MARK: Measuring

  /// The log of every device copied by SQL alone, nothing checked and nothing computed.
  private func bareCopy() throws -> Taken {
    try bench.copy("fifty.campo", to: "bare.campo")
    let file = try BareFile(bench.path("bare.campo"))
    return try Taken {
      for number in 1...Self.devices {
        try file.run(
          """
          ATTACH '\(device(number, "rows"))' AS device; BEGIN;
          INSERT INTO entry SELECT NULL, id, origin, seq, at, zone, "by", kind, subject, "case",
            audience, parents, nonce, bodyHash, body FROM device.entry WHERE kind = 'interview';
          COMMIT; DETACH device;
          """)
      }
    }
  }

  private func merge(_ name: String) throws -> Taken {
    try bench.copy("fifty.campo", to: "\(name).campo")
    let centre = try SurveyFile(
      opening: bench.path("\(name).campo"), surroundings: .ofThisMachine)
    return try Taken {
      for number in 1...Self.devices { _ = try centre.merge(device(number, name)) }
    }
  }

  private func rate(
    _ name: String, _ taken: Taken, atLeast target: Double, than bare: Taken
  ) -> Figure {
    let rate = Double(answers) / taken.wall
    return Figure(
      "\(name), \(answers / 1_000_000) M answers", rate: rate, atLeast: target,
      comparison: "\(taken.explanation) · \(Figure.decimal(taken.wall / bare.wall, 2)) × the "
        + "\(Figure.time(bare.wall)) of a bare SQL copy of the log")
  }

  private func size(_ name: String, at file: String) -> Figure {
    let attributes = try? FileManager.default.attributesOfItem(atPath: bench.path(file))
    let bytes = attributes?[.size] as? Int ?? 0
    return Figure(name, megabytes: bytes, atMost: 200 * answers / 4_000_000)
  }

  /// The most memory the program itself takes for the whole of it.
  private func memory() throws -> Figure {
    try bench.copy("fifty.campo", to: "memory.campo")
    let bytes = try bench.peakMemoryOfProcess(
      ["sync"] + (1...Self.devices).map { device($0, "rows") }
        + ["--study", bench.path("memory.campo")])
    return Figure("memory of that merge", megabytes: bytes, atMost: 200)
  }

  /// Merging every device once more, with nothing new.
  private func again() throws -> Figure {
    let centre = try SurveyFile(opening: bench.path("rows.campo"), surroundings: .ofThisMachine)
    _ = try centre.merge(device(1, "rows"))
    let times = try (1...Self.devices).map { number in
      try Taken { _ = try centre.merge(device(number, "rows")) }
    }
    return Figure(
      "merge a device again", times.median, atMost: 0.001, comparison: "median of \(Self.devices)")
  }

  /// Five new interviews of one device.
  private func fewMore() throws -> Figure {
    let centre = try SurveyFile(opening: bench.path("rows.campo"), surroundings: .ofThisMachine)
    var last = Int64(size + 1)
    let times = try (0..<5).map { _ in
      let file = try SurveyFile(opening: device(1, "rows"), surroundings: .ofThisMachine)
      try fill(device(1, "rows"), file, with: 5, after: last, .interview)
      last += 5
      return try Taken { _ = try centre.merge(device(1, "rows")) }
    }
    return Figure(
      "merge 200 new answers", times.median, atMost: 0.01,
      comparison: "into \(Self.devices * size) interviews; median of 5")
  }
}
