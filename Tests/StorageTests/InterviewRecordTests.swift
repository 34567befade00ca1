import Expressions
import Responses
import Sync
import TestSupport
import Testing

@testable import Storage

/// All that a file tells of one interview.
struct InterviewRecordTests {
  private let study: FieldStudy

  init() throws {
    study = try FieldStudy()
  }

  @Test func `an interview is told with its answers, remarks, paradata and form`() throws {
    var seal = study.seal(HeldInterview("a", ["edad": "30", "zona": "?refused"]))
    seal.remarks = [
      Remark(.tag, path: AnswerPath("edad"), text: "#espera", at: .sample),
      Remark(.flag, path: nil, text: "", at: .sample),
    ]
    var paradata = Paradata(startedAt: .sample, endedAt: .sample.later(minutes: 9))
    paradata.seconds = [AnswerPath("edad"): 12]
    seal.paradata = paradata
    let draft = try study.centre.startDraft(seal.opening)
    try draft.finalize(seal)
    let record = try #require(try study.centre.interviewRecord("a"))
    #expect(record.seal == seal)
    #expect(record.form?.hash == study.body.hash)
    #expect(record.conflicts.isEmpty)
    #expect(record.seals.map(\.seal) == [seal])
    #expect(record.seals.map(\.isHead) == [true])
    #expect(try study.centre.interviewRecord("falta") == nil)
  }

  @Test func `every seal is told with its device, and those replaced are no heads`() throws {
    let device = try study.device("uno")
    try study.bring("clave,edad\n1,20\n", into: device, key: "clave", person: "Ana")
    _ = try study.centre.merge(device.path)
    try study.bring("clave,edad\n1,21\n", key: "clave", person: "Luis")
    let record = try #require(
      try study.centre.interviewRecord(study.importedID("1")))
    #expect(record.seals.map(\.device) == ["uno", "Estudio"])
    #expect(record.seals.map(\.by) == ["Ana", "Luis"])
    #expect(record.seals.map(\.kind) == [.interview, .correction])
    #expect(record.seals.map(\.isHead) == [false, true])
    #expect(record.seal.answers[AnswerPath("edad")] == .value("21"))
  }

  @Test func `what devices disagree on is told`() throws {
    let device = try study.device("uno")
    try study.bring("clave,edad\n1,20\n", into: device, key: "clave")
    try study.bring("clave,edad\n1,21\n", key: "clave")
    _ = try study.centre.merge(device.path)
    let record = try #require(try study.centre.interviewRecord(study.importedID("1")))
    #expect(record.conflicts.map(\.field) == ["edad"])
    #expect(record.seals.map(\.isHead) == [true, true])
  }

  @Test func `a correction without paradata keeps those of the interview`() throws {
    var seal = study.seal(HeldInterview("a", ["edad": "30"]))
    seal.paradata = Paradata(startedAt: .sample, endedAt: .sample, program: "campo 1.0")
    try study.centre.startDraft(seal.opening).finalize(seal)
    try study.centre.seal(
      "correction", "a", audience: nil, body: study.seal(HeldInterview("a", ["edad": "31"])).body,
      after: "a")
    #expect(try study.centre.interviewRecord("a")?.seal.paradata?.program == "campo 1.0")
  }

  @Test func `interviews are found by the beginning of their id and by case`() throws {
    for (id, caseID) in [("ab1", "7"), ("ab2", nil), ("b", "7")] {
      let opening = InterviewOpening(
        id: id, formID: "encuesta", formHash: study.body.hash, purpose: .pilot,
        interviewer: "Ana", language: "", startedAt: .sample, caseID: caseID)
      let seal = InterviewSeal(
        opening: opening, status: .complete, endedAt: .sample, answers: [:])
      try study.centre.startDraft(opening).finalize(seal)
    }
    #expect(try study.centre.interviews(matching: "ab").map(\.id) == ["ab1", "ab2"])
    #expect(try study.centre.interviews(matching: "", limit: 2).count == 2)
    #expect(try study.centre.interviews(matching: "x").isEmpty)
    #expect(try study.centre.interviews(ofCase: "7").map(\.id) == ["ab1", "b"])
    let line = try #require(try study.centre.interviews(matching: "b").first)
    #expect((line.caseID, line.purpose, line.interviewer) == ("7", .pilot, "Ana"))
    #expect(line.started == Moment.sample.dateTimeString)
  }
}
