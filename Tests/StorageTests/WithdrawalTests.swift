import Analysis
import Expressions
import Fieldwork
import Foundation
import GRDB
import Responses
import Sync
import TestSupport
import Testing

@testable import Storage

/// Withdrawal erases content for good, here and wherever it arrives, before or after the data.
struct WithdrawalTests {
  private let study: FieldStudy
  /// What must not be found anywhere afterwards.
  private static let secret = "Ñusta-secreta-7391"

  init() throws {
    study = try FieldStudy()
  }

  private func hold(
    _ id: String, of caseID: String? = nil, in file: SurveyFile, attachment: String? = nil
  ) throws {
    var seal = study.seal(HeldInterview(id, ["nombre": Self.secret, "edad": "30"]))
    seal.opening = InterviewOpening(
      id: id, formID: seal.opening.formID, formHash: seal.opening.formHash, purpose: .real,
      interviewer: "Rosa", language: "", startedAt: .sample, caseID: caseID)
    seal.remarks = [Remark(.quote, path: nil, text: "dijo \(Self.secret)", at: .sample)]
    if let attachment {
      seal.remarks.append(
        Remark(.attachment, path: nil, text: "\(attachment)  foto.jpg", at: .sample))
    }
    let draft = try file.startDraft(seal.opening)
    try draft.record([.answered(AnswerPath("nombre"), .value(Self.secret))])
    try draft.finalize(seal)
  }

  /// Whether the bytes of a file, or of what SQLite keeps beside it, hold the text.
  private func holdsSecret(_ file: SurveyFile) throws -> Bool {
    try ["", "-wal", "-shm"].contains { suffix in
      let path = file.path + suffix
      guard FileManager.default.fileExists(atPath: path) else { return false }
      let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      return bytes.range(of: Data(Self.secret.utf8)) != nil
        || bytes.range(of: Data("secreta-7391".utf8)) != nil
    }
  }

  @Test func `an interview is gone from the bytes of the file at once`() throws {
    try hold("a", in: study.centre)
    try hold("b", in: study.centre)
    #expect(try holdsSecret(study.centre))
    #expect(try study.centre.withdraw(.interview, "a", by: "Jefa") == 1)
    #expect(try study.centre.value("SELECT id FROM interview") == "b")
    #expect(try study.centre.value("SELECT interview FROM form_encuesta") == "b")
    #expect(try holdsSecret(study.centre))
    try study.centre.withdraw(.interview, "b", by: "Jefa")
    #expect(try !holdsSecret(study.centre))
    #expect(try study.centre.count("interview") == 0)
    #expect(try study.centre.interviewRecord("b") == nil)
    try study.expectDigests(of: study.centre)
  }

  @Test func `headers and ids stay and still verify`() throws {
    try hold("a", in: study.centre)
    try study.centre.withdraw(.interview, "a", by: "Jefa")
    let row = try study.centre.read { database in
      try Row.fetchOne(
        database, sql: "SELECT * FROM entry WHERE subject = 'a' AND kind = 'interview'")
    }
    let found = try #require(row)
    let entry = try #require(
      SurveyFile.entry(from: found, study: study.centre.installation.study))
    #expect(entry.body == nil)
    try entry.verify()
  }

  @Test func `drafts, corrections and reviews of it go as well`() throws {
    try hold("a", in: study.centre)
    let record = try #require(try study.centre.interviewRecord("a"))
    try study.centre.review(
      record, ReviewBody(verdict: .returned, comment: Self.secret), by: "Jefa")
    let draft = try study.centre.startCorrection(
      try #require(try study.centre.interviewRecord("a")))
    try draft.record([.answered(AnswerPath("nombre"), .value(Self.secret + "x"))])
    try study.centre.withdraw(.interview, "a", by: "Jefa")
    #expect(try study.centre.drafts().isEmpty)
    #expect(try study.centre.count("review") == 0)
    #expect(try !holdsSecret(study.centre))
  }

  @Test func `a case takes its contact data, calls and interviews along`() throws {
    _ = try study.centre.importCases([.sample("c1"), .sample(Self.secret)])
    try study.centre.record(.sample("t1", caseID: Self.secret, note: "nota \(Self.secret)"))
    try hold("a", of: "c1", in: study.centre)
    try study.centre.record(.sample("t2", caseID: "c1", note: Self.secret))
    try study.centre.withdraw(.case, "c1", by: "Jefa")
    #expect(try study.centre.cases().map(\.id) == [Self.secret])
    #expect(try study.centre.attempts().map(\.id) == ["t1"])
    #expect(try study.centre.count("interview") == 0)
  }

  @Test func `a case withdrawn leaves nothing of its person in the bytes`() throws {
    _ = try study.centre.importCases([.sample("c1", phone: Self.secret)])
    try study.centre.record(.sample("t2", caseID: "c1", note: Self.secret))
    try hold("a", of: "c1", in: study.centre)
    try study.centre.withdraw(.case, "c1", by: "Jefa")
    #expect(try !holdsSecret(study.centre))
    #expect(try study.centre.value("SELECT subject FROM withdrawn WHERE scope = 'case'") == "c1")
  }

  @Test func `files that only it names go, those another names stay`() throws {
    let (own, shared) = (
      try study.folder.write(Data("propia \(Self.secret)".utf8), to: "propia.txt"),
      try study.folder.write(Data("compartida".utf8), to: "compartida.txt")
    )
    let one = try study.centre.attach(fileAt: own)
    let other = try study.centre.attach(fileAt: shared)
    try hold("a", in: study.centre, attachment: one.digest)
    try hold("b", in: study.centre, attachment: other.digest)
    try study.centre.withdraw(.interview, "a", by: "Jefa")
    #expect(try study.centre.attachments().map(\.name) == ["compartida.txt"])
    #expect(try study.centre.attachment(one.digest) == nil)
  }

  @Test func `it reaches the device that held the interview, and is confirmed`() throws {
    let device = try study.device("uno")
    try hold("a", in: device)
    _ = try study.centre.merge(device.path)
    try study.centre.withdraw(.interview, "a", because: "lo pidió", by: "Jefa")
    #expect(try study.centre.withdrawals().map(\.unconfirmed) == [["uno"]])
    _ = try device.merge(study.centre.path)
    #expect(try device.count("interview") == 0)
    #expect(try !holdsSecret(device))
    _ = try study.centre.merge(device.path)
    #expect(try study.centre.count("interview") == 0)
    #expect(try !holdsSecret(study.centre))
  }

  @Test func `data that come after their withdrawal are erased on arrival`() throws {
    let device = try study.device("uno")
    try hold("a", of: "c1", in: device)
    try study.centre.withdraw(.case, "c1", by: "Jefa")
    _ = try study.centre.merge(device.path)
    #expect(try study.centre.count("interview") == 0)
    #expect(try !holdsSecret(study.centre))
    _ = try device.merge(study.centre.path)
    #expect(try !holdsSecret(device))
  }

  @Test func `before or after the data, two centres come to the same`() throws {
    let device = try study.device("uno")
    let second = try study.secondCentre()
    let path = try study.folder.write(Data(Self.secret.utf8), to: "foto.jpg")
    let photo = try device.attach(fileAt: path)
    try hold("a", of: "c1", in: device, attachment: photo.digest)
    try second.withdraw(.case, "c1", by: "Otra")
    _ = try study.centre.merge(device.path)
    _ = try study.centre.merge(second.path)
    _ = try second.merge(device.path)
    for _ in 0..<2 {
      _ = try second.merge(study.centre.path)
      _ = try study.centre.merge(second.path)
    }
    #expect(try second.logLines() == study.centre.logLines())
    #expect(try second.projectionLines() == study.centre.projectionLines())
    for file in [second, study.centre] { #expect(try !holdsSecret(file)) }
    let before = try second.logLines()
    _ = try second.merge(device.path)
    #expect(try second.logLines() == before)
  }

  @Test func `a file rebuilt keeps what is withdrawn erased`() throws {
    try hold("a", of: "c1", in: study.centre)
    try study.centre.withdraw(.case, "c1", by: "Jefa")
    let before = try study.centre.lines("SELECT * FROM withdrawn ORDER BY subject")
    try study.centre.rebuild()
    #expect(try study.centre.lines("SELECT * FROM withdrawn ORDER BY subject") == before)
    #expect(try study.centre.count("interview") == 0)
  }

  @Test func `a withdrawal called like a questionnaire or the settings erases neither`() throws {
    try study.centre.set("calling.attempts", to: "5")
    try study.centre.withdraw(.interview, "encuesta", by: "x")
    try study.centre.withdraw(.case, "settings", by: "x")
    #expect(try study.centre.formIDs() == ["encuesta"])
    try study.centre.rebuild()
    #expect(try study.centre.settings() == ["calling.attempts": "5"])
    try hold("a", in: study.centre)
    #expect(try study.centre.count("interview") == 1)
  }

  @Test func `tallies and exports forget it`() throws {
    try hold("a", in: study.centre)
    try hold("b", in: study.centre)
    let population = Population(formID: "encuesta")
    #expect(try study.centre.tally([], in: population, by: nil).map(\.count) == [2])
    try study.centre.withdraw(.interview, "a", by: "Jefa")
    #expect(try study.centre.tally([], in: population, by: nil).map(\.count) == [1])
    #expect(try study.exported("encuesta")[0].rows.count == 1)
  }
}
