import Expressions
import Interviewing
import Responses
import Sync
import TestSupport
import Testing

@testable import Storage

/// Corrections, resolutions, reviews and withdrawals by several people come to one content.
struct CorrectionPropertyTests {
  @Test func `centres converge whatever is corrected, settled, reviewed and withdrawn`() throws {
    for seed in SoakTime(seconds: 3, soaking: 120).seeds() {
      let study = try FieldStudy(CorrectionTests.form, seed: seed)
      var people = People(seed: seed)
      let second = try study.secondCentre()
      let devices = try ["uno", "dos"].map { try study.device($0) }
      for number in 1...3 {
        try study.hold(
          "i\(number)", ["nombre": "Ana", "edad": "20"],
          in: devices[number % 2])
      }
      for _ in 0..<15 {
        try people.step(files: devices + [study.centre, second], study, seed: seed)
      }
      for _ in 0..<3 {
        for device in devices + [second] { _ = try study.centre.merge(device.path) }
        _ = try second.merge(study.centre.path)
        for device in devices { _ = try device.merge(study.centre.path) }
      }
      #expect(try second.logLines() == study.centre.logLines(), "seed \(seed)")
      #expect(try second.projectionLines() == study.centre.projectionLines(), "seed \(seed)")
      let reviews = "SELECT * FROM review ORDER BY interview"
      #expect(try second.lines(reviews) == study.centre.lines(reviews), "seed \(seed)")
      let before = try study.centre.projectionLines() + study.centre.lines(reviews)
      try study.centre.rebuild()
      #expect(
        try study.centre.projectionLines() + study.centre.lines(reviews) == before, "seed \(seed)")

      for conflict in try study.centre.openConflicts() {
        let record = try #require(try study.centre.interviewRecord(conflict.subject))
        guard case .field(let field) = conflict.candidates[0].value else { continue }
        try study.centre.resolve(conflict.field, of: record, with: field, by: "Jefa")
      }
      #expect(try study.centre.openConflicts().isEmpty, "seed \(seed)")
      _ = try second.merge(study.centre.path)
      #expect(try second.openConflicts().isEmpty, "seed \(seed)")
    }
  }

  @Test func `an edit that has seen a value always beats it`() throws {
    for seed in SoakTime(seconds: 2, soaking: 60).seeds() {
      let study = try FieldStudy(CorrectionTests.form, seed: seed)
      var people = People(seed: seed)
      let device = try study.device("uno")
      try study.hold("i1", ["nombre": "Ana", "edad": "20"], in: device)
      for _ in 0..<8 {
        let (from, to) =
          Bool.random(using: &people.generator)
          ? (device, study.centre) : (study.centre, device)
        _ = try to.merge(from.path)
        guard let record = try to.interviewRecord("i1") else { continue }
        let seen = record.conflicts.isEmpty && record.heads.count == 1
        let minutes = Int.random(in: -500_000...500_000, using: &people.generator)
        study.surroundings.set(Moment.sample.later(minutes: minutes))
        try people.correct("i1", in: to, study)
        guard seen else { continue }
        _ = try from.merge(to.path)
        let value = "SELECT edad FROM form_encuesta"
        #expect(try to.value(value) == people.last, "seed \(seed)")
      }
    }
  }
}

/// Interviewers and coordinators who correct, review, settle, withdraw and sync at random.
private struct People {
  var generator: SeededGenerator
  /// The age given last.
  var last = ""

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  mutating func step(files: [SurveyFile], _ study: FieldStudy, seed: UInt64) throws {
    guard let file = files.randomElement(using: &generator),
      let other = files.randomElement(using: &generator)
    else { return }
    let id = "i\(Int.random(in: 1...3, using: &generator))"
    switch Int.random(in: 0..<12, using: &generator) {
    case 0...3: try correct(id, in: file, study)
    case 4...5: try review(id, in: file)
    case 6: try settle(id, in: file)
    case 7 where generator.happens(30): try file.withdraw(.interview, id, by: "x")
    default: _ = try file.merge(other.path)
    }
    if generator.happens(20) {
      let minutes = Int.random(in: -3_000...3_000, using: &generator)
      study.surroundings.set(Moment.sample.later(minutes: minutes))
    }
  }

  mutating func correct(_ id: String, in file: SurveyFile, _ study: FieldStudy) throws {
    guard let record = try file.interviewRecord(id) else { return }
    let plan = try InterviewPlan(study.form)
    last = String(Int.random(in: 10...90, using: &generator))
    let interview = try plan.reopened(record.seal)
      .correcting("edad", to: last, at: record.seal.endedAt)
    try file.correct(record, to: plan.amended(record.seal, by: interview), by: "x")
  }

  private mutating func review(_ id: String, in file: SurveyFile) throws {
    guard let record = try file.interviewRecord(id) else { return }
    let verdict: ReviewBody.Verdict = generator.happens(50) ? .approved : .returned
    try file.review(record, ReviewBody(verdict: verdict), by: "x")
  }

  private mutating func settle(_ id: String, in file: SurveyFile) throws {
    guard let record = try file.interviewRecord(id),
      let conflict = record.conflicts.randomElement(using: &generator),
      let chosen = conflict.candidates.randomElement(using: &generator)
    else { return }
    try file.resolve(conflict.field, of: record, with: chosen.value, by: "x")
  }
}
