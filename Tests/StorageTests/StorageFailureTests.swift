import GRDB
import Languages
import Responses
import Sync
import TestSupport
import Testing

@testable import Storage

/// What is told when a survey file cannot be used.
struct StorageFailureTests {
  private static let all: [StorageFailure] = [
    .noSuchFile(file: "a.campo"), .alreadyExists(file: "a.campo"),
    .notASurveyFile(file: "a.campo"), .newerFormat(file: "a.campo", version: 2, known: 1),
    .damaged(file: "a.campo"), .otherStudy(file: "a.campo", study: "Otro"),
    .cannotOpen(file: "a.campo", reason: 14), .cannotWrite(file: "a.campo", reason: 778),
    .diskFull(file: "a.campo"), .fileGone(file: "a.campo"), .busy(file: "a.campo"),
    .forgedEntry(file: "a.campo", entry: "abcdef"), .incomplete(file: "a.campo"),
    .oversizedEntry(file: "a.campo"), .manyWithdrawals(file: "a.campo", limit: 5),
    .unknownForm(id: "x", known: ["salida"], nearest: "salida"),
    .unknownForm(id: "x", known: [], nearest: nil), .unreadableForm(id: "x"),
    .unknownDraft(id: "3"), .draftInUse(form: "x", by: "Ana", since: .sample),
    .unknownQuestion(name: "q"),
    .cannotSeal(.textEmpty(.case)), .unexpected("SQLite 1"), .readOnly(file: "a.campo"),
    .unknownAttempt(id: "x"), .attemptInUse(caseID: "7", by: "Ana"),
    .unreadableAttachment(file: "foto.jpg"),
    .attachmentTooLarge(file: "foto.jpg", size: 40 << 20, limit: 32 << 20),
    .cannotSave(file: "a.campo.age", code: 13), .keysUnreadable(file: "device.json"), .noKeys,
    .notReadBack(file: "a.campo.age"), .noCentreKeys, .cannotSealFor(device: "uno"),
    .bundleRefused(file: "a.campo.age", .signatureWrong),
  ]

  @Test(arguments: all)
  func `a failure has a sentence in both languages that says what to do`(
    failure: StorageFailure
  ) {
    let sentence = failure.sentence
    #expect(sentence.spanish.hasSuffix("."))
    #expect(sentence.english.hasSuffix("."))
    #expect(sentence.spanish != sentence.english)
    for word in ["error", "inválid", "abort", "Optional"] {
      #expect(!sentence.spanish.lowercased().contains(word.lowercased()))
    }
  }

  @Test func `no two failures have the same sentence`() {
    #expect(Set(Self.all.map(\.sentence)).count == Self.all.count)
  }

  @Test(arguments: all)
  func `a failure about a file names it`(failure: StorageFailure) {
    guard String(describing: failure).contains("a.campo") else { return }
    #expect(failure.sentence.spanish.contains("a.campo"))
    #expect(failure.sentence.english.contains("a.campo"))
  }

  @Test(arguments: [
    (ResultCode.SQLITE_FULL, StorageFailure.diskFull(file: "a")), (.SQLITE_BUSY, .busy(file: "a")),
    (.SQLITE_CORRUPT, .damaged(file: "a")), (.SQLITE_NOTADB, .notASurveyFile(file: "a")),
    (.SQLITE_READONLY, .cannotWrite(file: "a", reason: 8)),
    (.SQLITE_IOERR, .cannotWrite(file: "a", reason: 10)),
    (.SQLITE_CANTOPEN, .cannotOpen(file: "a", reason: 14)),
  ])
  func `what SQLite reports is told in the file's own terms`(
    code: ResultCode, failure: StorageFailure
  ) {
    #expect(StorageFailure(DatabaseError(resultCode: code), file: "a") == failure)
  }

  @Test func `a failure never shows an answer`() throws {
    let study = try FieldStudy()
    let secret = "Secreto 4711"
    try study.centre.tamper(
      "CREATE TRIGGER t BEFORE INSERT ON entry BEGIN SELECT raise(ABORT, 'no'); END")
    let seal = study.seal(HeldInterview("a", ["nombre": secret]))
    let draft = try study.centre.startDraft(seal.opening)
    let failure = #expect(throws: StorageFailure.self) { try draft.finalize(seal) }
    let sentence = try #require(failure?.sentence)
    #expect(!sentence.spanish.contains(secret) && !sentence.english.contains(secret))
  }
}
