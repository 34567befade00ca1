import Expressions
import Forms
import Foundation
import Interviewing
import Responses
import Sync
import TestSupport
import Testing

@testable import Storage

struct DraftTests {
  private let study: FieldStudy

  init() throws {
    study = try FieldStudy()
  }

  private func opening(_ id: String = "a") -> InterviewOpening {
    study.seal(HeldInterview(id)).opening
  }

  private var inUse: StorageFailure {
    .draftInUse(form: opening().formID, by: opening().interviewer, since: opening().startedAt)
  }

  @Test func `a draft is there before its first answer`() throws {
    let draft = try study.centre.startDraft(opening())
    let summary = try #require(try study.open(study.centre.path).drafts().first)
    #expect(summary.opening == opening())
    #expect(summary.changes == 0)
    #expect(summary.lastChange == opening().startedAt)
    #expect(summary.isInUse)
    #expect(summary.number == draft.number)
  }

  @Test func `another window replays a draft to the same interview`() throws {
    for seed in SoakTime(seconds: 1, soaking: 60).seeds() {
      let form = try study.add(Self.form)
      let opening = study.seal(HeldInterview("i\(seed)"), with: form).opening
      let plan = try InterviewPlan(form.form)
      var draft: OpenDraft? = try study.centre.startDraft(opening)
      let number = try #require(draft?.number)
      var live = RecordedInterview(Interview(plan: plan, opening: opening))
      try Self.answer(&live, seed: seed) { try draft?.record($0, at: $1) }
      draft = nil

      let (_, changes) = try study.open(study.centre.path).reopenDraft(number)
      var again = Interview(plan: plan, opening: opening)
      for (change, moment) in changes { again.apply(change, at: moment) }
      #expect(again.positionPath == live.interview.positionPath, "seed \(seed)")
      #expect(again.seal(as: .partial, at: live.now) == live.seal, "seed \(seed)")
    }
  }

  /// Answers, remarks, goes back and forth; every step is saved as it is made.
  private static func answer(
    _ interview: inout RecordedInterview, seed: UInt64,
    saving save: ([InterviewChange], Moment) throws -> Void
  ) throws {
    var answerer = RandomAnswerer(seed: seed)
    for step in 0..<30 {
      let known = interview.changes.count
      if step % 7 == 3 { try interview.remark(.note, "nota \(step)") }
      if step % 11 == 5 { try? interview.back() }
      if step % 13 == 6 { try? interview.answer(missing: .refused) }
      if let prompt = interview.prompt {
        try? interview.answer(answerer.line(for: prompt))
      } else {
        try? interview.answer(step % 2 == 0 ? "yes" : "no")
      }
      try save(interview.changes[known...].map(\.change), interview.now)
    }
  }

  private static let form = """
    | survey |
    | | type | name | label | relevant | calculation | repeat_count |
    | | text | nombre | Nombre | | | |
    | | integer | edad | Edad | | | |
    | | calculate | cuando | | | once(string(now())) | |
    | | begin_repeat | prestamo | Préstamo | ${edad} > 20 | | |
    | | decimal | monto | Monto | | | |
    | | calculate | doble | | | ${monto} * 2 | |
    | | end_repeat | | | | | |
    | | begin_repeat | hijo | Hijo | | | ${edad} mod 4 |
    | | text | apodo | Apodo | | | |
    | | end_repeat | | | | | |
    | settings |
    | | form_id |
    | | repetida |
    """

  @Test func `each call of record is one transaction`() throws {
    let draft = try study.centre.startDraft(opening())
    try study.centre.tamper(
      "CREATE TRIGGER t BEFORE INSERT ON draft_change WHEN new.value = '99' BEGIN SELECT raise(ABORT, 'no'); END"
    )
    #expect(throws: StorageFailure.self) {
      try draft.record([
        .answered(AnswerPath("edad"), .value("98")), .answered(AnswerPath("edad"), .value("99")),
      ])
    }
    #expect(try study.centre.count("draft_change") == 0)
  }

  @Test func `every kind of change comes back as it was saved`() throws {
    let draft = try study.centre.startDraft(opening())
    let loop = AnswerPath("prestamo")
    let changes: [InterviewChange] = [
      .answered(AnswerPath("nombre"), .value(" dos  espacios\ny 'comillas' \"así\" ")),
      .answered(AnswerPath("edad"), .missing(.dontKnow)), .cleared(AnswerPath("edad")),
      .instances(loop, [InstanceID("k3f9"), InstanceID("2")]), .instances(loop, []),
      .closedRepeat(loop, true), .closedRepeat(loop, false),
      .remarked(Remark(.note, path: nil, text: "a", at: .sample.later(minutes: 3))),
      .remarked(Remark(.quote, path: loop, text: "", at: .sample)),
      .remarked(Remark(.flag, path: loop, text: "", at: .sample)),
      .remarked(Remark(.tag, path: loop, text: "#espera", at: .sample)),
      .remarked(Remark(.attachment, path: loop, text: "00  foto.jpg", at: .sample)),
      .remarked(Remark(.confirmed, path: loop, text: "", at: .sample)), .undone,
      .switchedLanguage("English (en)"), .movedTo(AnswerPath("")),
      .movedTo(AnswerPath("prestamo#k3f9/monto")),
    ]
    try draft.record(changes)
    draft.lock.release()
    let (_, saved) = try study.open(study.centre.path).reopenDraft(draft.number)
    #expect(saved.map(\.change) == changes)
  }

  @Test func `the draft touched last comes first`() throws {
    let drafts = try ["a", "b", "c"].map { try study.centre.startDraft(opening($0)) }
    try drafts[1].record([.movedTo(AnswerPath("edad"))], at: .sample.later(minutes: 60))
    try drafts[0].record([.movedTo(AnswerPath("edad"))], at: .sample.later(minutes: 30))
    #expect(try study.centre.drafts().map(\.opening.id) == ["b", "a", "c"])
    #expect(try study.centre.drafts()[0].lastChange == .sample.later(minutes: 60))
  }

  // MARK: What is known beforehand

  @Test func `answers known beforehand are there with the draft, in the form's order`() throws {
    let opening = opening()
    var draft: OpenDraft? = try study.centre.startDraft(
      opening,
      prefilled: [
        AnswerPath("zona"): .value("sur"), AnswerPath("edad"): .missing(.refused),
        AnswerPath("nombre"): .value("Ana"),
      ])
    let number = try #require(draft?.number)
    let expected: [InterviewChange] = [
      .answered(AnswerPath("nombre"), .value("Ana")),
      .answered(AnswerPath("edad"), .missing(.refused)),
      .answered(AnswerPath("zona"), .value("sur")),
    ]
    #expect(draft?.prefilled == expected)
    try draft?.record([.movedTo(AnswerPath("gasto"))])
    draft = nil
    let (_, changes) = try study.open(study.centre.path).reopenDraft(number)
    #expect(changes.map(\.change) == expected + [.movedTo(AnswerPath("gasto"))])
    #expect(changes[0].at == opening.startedAt)
  }

  @Test func `a draft and what is known beforehand are one transaction`() throws {
    try study.centre.tamper(
      "CREATE TRIGGER t BEFORE INSERT ON draft_change BEGIN SELECT raise(ABORT, 'no'); END")
    #expect(throws: StorageFailure.self) {
      try study.centre.startDraft(opening(), prefilled: [AnswerPath("edad"): .value("30")])
    }
    #expect(try study.centre.drafts().isEmpty)
  }

  // MARK: Pauses

  @Test func `a pause says why and until when, and ends with the next answer`() throws {
    let draft = try study.centre.startDraft(opening())
    #expect(try study.centre.drafts()[0].pause == nil)
    let pause = DraftPause(
      reason: "Almuerzo", resumes: "mañana a las seis", resumeAt: .sample.later(minutes: 900),
      at: .sample.later(minutes: 5))
    try draft.pause(pause)
    #expect(try study.open(study.centre.path).drafts()[0].pause == pause)
    try draft.record([.answered(AnswerPath("edad"), .value("30"))])
    #expect(try study.centre.drafts()[0].pause == nil)
  }

  @Test func `a pause without a time has none`() throws {
    let draft = try study.centre.startDraft(opening())
    let pause = DraftPause(reason: "", at: .sample)
    try draft.pause(pause)
    #expect(try study.centre.drafts()[0].pause == pause)
  }

  @Test func `a line that was not entered is kept until something is saved`() throws {
    let draft = try study.centre.startDraft(opening())
    try draft.record([.movedTo(AnswerPath("nombre"))])
    try draft.keep(unfinished: "Ana Mar")
    draft.lock.release()
    let file = try study.open(study.centre.path)
    #expect(try file.drafts()[0].unfinished == "Ana Mar")
    let again = try file.reopenDraft(draft.number).draft
    #expect(try file.drafts()[0].unfinished == "Ana Mar")
    try again.record([.answered(AnswerPath("nombre"), .value("Ana María"))])
    #expect(try file.drafts()[0].unfinished.isEmpty)
  }

  @Test func `a draft that ended keeps neither pause nor line`() throws {
    let draft = try study.centre.startDraft(opening())
    try draft.discard()
    let gone = StorageFailure.unknownDraft(id: String(draft.number))
    #expect(throws: gone) { try draft.pause(DraftPause(reason: "x", at: .sample)) }
    #expect(throws: gone) { try draft.keep(unfinished: "x") }
  }

  // MARK: The lock

  @Test func `a draft that is open cannot be opened a second time`() throws {
    let draft = try study.centre.startDraft(opening())
    let other = try study.open(study.centre.path)
    for file in [study.centre, other] {
      #expect(throws: inUse) { try file.reopenDraft(draft.number) }
    }
  }

  @Test func `a draft is free again when its window is gone`() throws {
    var draft: OpenDraft? = try study.centre.startDraft(opening())
    let number = try #require(draft?.number)
    #expect(try study.centre.drafts()[0].isInUse)
    draft = nil
    #expect(try !study.centre.drafts()[0].isInUse)
    _ = try study.centre.reopenDraft(number)
  }

  @Test func `one draft's lock leaves the others free`() throws {
    let first = try study.centre.startDraft(opening("a"))
    let second = try study.centre.startDraft(opening("b"))
    second.lock.release()
    _ = try study.centre.reopenDraft(second.number)
    #expect(throws: inUse) {
      try study.centre.reopenDraft(first.number)
    }
  }

  @Test(.enabled(if: Python.exists)) func `another process sees the lock`() throws {
    let draft = try study.centre.startDraft(opening())
    #expect(try Python.canLock(study.centre.path + "-lock", byte: draft.number) == false)
    draft.lock.release()
    #expect(try Python.canLock(study.centre.path + "-lock", byte: draft.number) == true)
  }

  @Test func `a lock file that cannot be made starts no draft`() throws {
    try FileManager.default.createDirectory(
      atPath: study.centre.path + "-lock", withIntermediateDirectories: false)
    #expect(throws: StorageFailure.cannotWrite(file: study.centre.path + "-lock", reason: EISDIR)) {
      try study.centre.startDraft(opening())
    }
    #expect(try study.centre.count("draft") == 0)
  }

  // MARK: The end

  @Test func `finalizing seals the interview and ends the draft`() throws {
    let seal = study.seal(HeldInterview("a", ["edad": "30"]))
    let draft = try study.centre.startDraft(seal.opening)
    try draft.record([.answered(AnswerPath("edad"), .value("30"))])
    try draft.finalize(seal)
    #expect(try study.centre.history(of: "a")?.current == seal)
    #expect(try study.centre.count("draft") == 0)
    #expect(try study.centre.count("draft_change") == 0)
    #expect(throws: StorageFailure.unknownDraft(id: String(draft.number))) {
      try study.centre.reopenDraft(draft.number)
    }
  }

  @Test func `what cannot be sealed stays a draft`() throws {
    let seal = study.seal(HeldInterview("a", ["nombre": "a\u{0}b"]))
    let draft = try study.centre.startDraft(seal.opening)
    #expect(throws: StorageFailure.self) { try draft.finalize(seal) }
    #expect(try study.centre.count("draft") == 1)
    #expect(try study.centre.history(of: "a") == nil)
  }

  @Test func `a sealed interview is not sealed a second time`() throws {
    let seal = study.seal(HeldInterview("a", ["edad": "30"]))
    let draft = try study.centre.startDraft(seal.opening)
    try draft.finalize(seal)
    let gone = StorageFailure.unknownDraft(id: String(draft.number))
    #expect(throws: gone) { try draft.finalize(seal) }
    #expect(throws: gone) { try draft.record([.movedTo(AnswerPath("edad"))]) }
    #expect(try study.centre.history(of: "a")?.entryCount == 1)
  }

  @Test func `an empty case is none`() throws {
    let opening = InterviewOpening(
      id: "a", formID: study.form.id, formHash: study.body.hash, purpose: .real, interviewer: "",
      language: "", startedAt: .sample, caseID: "")
    let draft = try study.centre.startDraft(opening)
    try draft.finalize(
      InterviewSeal(opening: opening, status: .complete, endedAt: .sample, answers: [:]))
    #expect(try study.centre.value("SELECT \"case\" FROM entry WHERE subject = 'a'") == nil)
  }

  @Test func `a discarded draft leaves nothing`() throws {
    let before = try study.centre.logLines()
    let draft = try study.centre.startDraft(opening())
    try draft.record([.answered(AnswerPath("edad"), .value("30"))])
    try draft.discard()
    #expect(try study.centre.drafts().isEmpty)
    #expect(try study.centre.count("draft_change") == 0)
    #expect(try study.centre.logLines() == before)
  }

  @Test func `a number is never used for a second draft`() throws {
    let first = try study.centre.startDraft(opening())
    try first.discard()
    #expect(try study.centre.startDraft(opening()).number > first.number)
  }
}
