import Foundation
import Interviewing
import Responses
import Sync
import TestSupport
import Testing

@testable import Storage

/// What is acknowledged is on the disk: after a power cut, and when the disk is full.
struct DurabilityTests {
  @Test func `a made and an opened file write through at every commit`() throws {
    let study = try FieldStudy()
    let opened = try study.open(study.centre.path)
    for file in [study.centre, opened] {
      #expect(try file.synchronousLevel() == 2)
      #expect(try file.value("PRAGMA journal_mode") == "wal")
      #expect(try file.value("PRAGMA foreign_keys") == "1")
    }
  }

  @Test func `a file that was deleted, moved or emptied while open takes nothing more`() throws {
    let study = try FieldStudy()
    for (name, harm) in [
      ("borrado", { path in try FileManager.default.removeItem(atPath: path) }),
      (
        "movido", { path in try FileManager.default.moveItem(atPath: path, toPath: path + ".otro") }
      ),
      (
        "vaciado",
        { path in try FileHandle(forWritingTo: URL(fileURLWithPath: path)).truncate(atOffset: 0) }
      ),
    ] as [(String, (String) throws -> Void)] {
      let device = try study.open(study.device(name).path)
      let opening = study.seal(HeldInterview(name)).opening
      let draft = try device.startDraft(opening)
      try harm(device.path)
      // An emptied file may already be noticed when it is read.
      let failure = #expect(throws: StorageFailure.self) {
        try draft.record([.switchedLanguage("English (en)")])
      }
      #expect(
        failure == .fileGone(file: device.path)
          || (name == "vaciado" && failure == .damaged(file: device.path)))
    }
  }

  @Test func `every change that was acknowledged outlives a power cut`() throws {
    let study = try FieldStudy()
    let device = try study.device("uno")
    let time = SoakTime(seconds: 1, soaking: 60)
    for seed in time.seeds() {
      let opening = study.seal(HeldInterview("i\(seed)")).opening
      let draft = try device.startDraft(opening)
      var interview = RecordedInterview(
        Interview(plan: try InterviewPlan(study.form), opening: opening))
      var answerer = RandomAnswerer(seed: seed)
      for _ in 0..<8 {
        guard let prompt = interview.prompt else { break }
        let known = interview.changes.count
        try? interview.answer(answerer.line(for: prompt))
        try draft.record(interview.changes[known...].map(\.change), at: interview.now)
        try expectCopy(of: device, in: study, holds: interview, number: draft.number)
      }
      try draft.finalize(interview.interview.seal(as: .partial, at: interview.now))
      let copy = try study.open(study.folder.copy(of: device.path, as: "corte.campo"))
      #expect(try copy.history(of: opening.id)?.entryCount == 1)
      #expect(try copy.drafts().isEmpty)
    }
  }

  private func expectCopy(
    of device: SurveyFile, in study: FieldStudy, holds interview: RecordedInterview, number: Int64
  ) throws {
    let copy = try study.open(study.folder.copy(of: device.path, as: "corte.campo"))
    let (draft, changes) = try copy.reopenDraft(number)
    #expect(changes.map(\.change) == interview.changes.map(\.change))
    #expect(changes.map(\.at) == interview.changes.map(\.at))
    try draft.discard()
  }

  @Test func `a full disk keeps the draft as it was, and saving works once there is room`() throws {
    let study = try FieldStudy()
    let opening = study.seal(HeldInterview("a")).opening
    let draft = try study.centre.startDraft(opening)
    try draft.record([.answered(AnswerPath("edad"), .value("30"))])
    let pages = try #require(try study.centre.value("PRAGMA page_count"))
    try study.centre.tamper("PRAGMA max_page_count = \(pages)")
    let long = String(repeating: "largo ", count: 5_000)
    #expect(throws: StorageFailure.diskFull(file: study.centre.path)) {
      try draft.record([
        .answered(AnswerPath("edad"), .value("31")), .answered(AnswerPath("nombre"), .value(long)),
      ])
    }
    #expect(try study.centre.count("draft_change") == 1)
    try study.centre.tamper("PRAGMA max_page_count = 1000000")
    try draft.record([.answered(AnswerPath("nombre"), .value(long))])
    #expect(
      try study.centre.lines("SELECT number FROM draft_change ORDER BY 1") == [
        "number=1", "number=2",
      ])
  }

  @Test func `a full disk at the end leaves the interview in progress`() throws {
    let study = try FieldStudy()
    let before = try study.centre.logLines()
    let seal = study.seal(
      HeldInterview("a", ["nombre": String(repeating: "x", count: 20_000)]))
    let draft = try study.centre.startDraft(seal.opening)
    let pages = try #require(try study.centre.value("PRAGMA page_count"))
    try study.centre.tamper("PRAGMA max_page_count = \(pages)")
    #expect(throws: StorageFailure.diskFull(file: study.centre.path)) { try draft.finalize(seal) }
    #expect(try study.centre.logLines() == before)
    #expect(try study.centre.drafts().map(\.isInUse) == [true])
    try study.centre.tamper("PRAGMA max_page_count = 1000000")
    try draft.finalize(seal)
    #expect(try study.centre.history(of: "a")?.current == seal)
  }

  @Test func `a full disk refuses an import and a merge whole`() throws {
    let study = try FieldStudy()
    let device = try study.device("uno")
    for number in 1...60 {
      try study.hold("i\(number)", ["nombre": String(repeating: "x", count: 900)], in: device)
    }
    let before = try study.centre.logLines() + study.centre.projectionLines()
    let pages = try #require(try study.centre.value("PRAGMA page_count").flatMap { Int($0) })
    try study.centre.tamper("PRAGMA max_page_count = \(pages + 8)")
    #expect(throws: StorageFailure.diskFull(file: study.centre.path)) {
      try study.centre.merge(device.path)
    }
    #expect(try study.centre.logLines() + study.centre.projectionLines() == before)
    let log = try FileManager.default.attributesOfItem(atPath: study.centre.path + "-wal")
    #expect(log[.size] as? Int == 0)
    try study.centre.tamper("PRAGMA max_page_count = 1000000")
    #expect(try study.centre.merge(device.path).new == 61)
  }
}
