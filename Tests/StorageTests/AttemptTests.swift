import Expressions
import Fieldwork
import Foundation
import Responses
import Sync
import TestSupport
import Testing

@testable import Storage

/// Calls and visits: what is kept of them, and that none is lost when the program is killed.
struct AttemptTests {
  private let study: FieldStudy

  init() throws {
    study = try FieldStudy()
  }

  private let start = AttemptStart(
    id: "a1", caseID: "7", mode: .phone, phoneColumn: "celular", by: "Rosa", at: .sample)

  @Test func `attempts come back as they were, by time`() throws {
    let all = [
      Attempt.sample("b", minutes: 5), .sample("a", caseID: "8", minutes: 9),
      .bare("c", caseID: "7"),
    ]
    for attempt in all { try study.centre.record(attempt) }
    #expect(try study.centre.attempts() == [all[2], all[0], all[1]])
    #expect(try study.centre.attempts(of: "7") == [all[2], all[0]])
    #expect(try study.centre.attempts(of: "9").isEmpty)
  }

  @Test func `the same id again corrects the attempt`() throws {
    try study.centre.record(.sample("a", code: "3.13"))
    try study.centre.record(.sample("a", code: "2.11"))
    #expect(try study.centre.attempts().map(\.code) == ["2.11"])
    #expect(try study.centre.value("SELECT count(*) FROM entry WHERE kind = 'attempt'") == "2")
  }

  @Test func `attempts at everyone's cases come together, and the others have them`() throws {
    _ = try study.centre.importCases([.sample("7")], for: ["7": .everyone])
    let one = try study.device("uno")
    let two = try study.device("dos")
    try one.record(.sample("a"))
    try two.record(.sample("b", minutes: 1))
    for device in [one, two] { _ = try study.centre.merge(device.path) }
    _ = try two.merge(study.centre.path)
    #expect(try study.centre.attempts().map(\.id) == ["a", "b"])
    #expect(try two.attempts() == study.centre.attempts())
  }

  @Test func `attempts at a device's own cases are for centres alone`() throws {
    let one = try study.device("uno")
    let two = try study.device("dos")
    _ = try one.importCases([.sample("7")])
    try one.record(.sample("a"))
    _ = try study.centre.merge(one.path)
    _ = try two.merge(study.centre.path)
    #expect(try study.centre.attempts().map(\.id) == ["a"])
    #expect(try two.attempts().isEmpty)
  }

  @Test func `an attempt is written as the vector of Sync's README`() throws {
    let attempt = Attempt(
      id: "x", caseID: "7", at: Moment(milliseconds: 1_767_225_599_999, zoneOffsetMinutes: -300),
      endedAt: Moment(milliseconds: 1_767_225_660_000, zoneOffsetMinutes: -300),
      by: "María Quiñones", device: "laptop de María", mode: .phone, phoneColumn: "celular",
      code: "5.2", edition: "AAPOR 2023 (10)",
      appointment: Appointment(
        at: Moment(milliseconds: 1_767_312_000_000, zoneOffsetMinutes: -300),
        interviewer: "María Quiñones"),
      interview: "0123456789abcdef0123456789abcdef", note: "Llamar a la oficina")
    #expect(
      attempt.body.text == """
        {"appointment":{"at":{"at":1767312000000,"zone":-300},"firmness":"hard","interviewer":\
        "María Quiñones"},"at":{"at":1767225599999,"zone":-300},"by":"María Quiñones","case":"7",\
        "code":"5.2","device":"laptop de María","edition":"AAPOR 2023 (10)","ended":{"at":\
        1767225660000,"zone":-300},"interview":"0123456789abcdef0123456789abcdef","mode":"phone",\
        "note":"Llamar a la oficina","phone":"celular"}
        """)
    #expect(Attempt(id: "x", body: attempt.body) == attempt)
  }

  // MARK: In progress

  @Test func `an attempt is there before its outcome, and in use`() throws {
    let open = try study.centre.beginAttempt(start)
    let other = try study.open(study.centre.path)
    #expect(
      try other.openAttempts() == [
        AttemptInProgress(start: start, isInUse: true, note: "", unfinished: "")
      ])
    #expect(throws: StorageFailure.attemptInUse(caseID: start.caseID, by: start.by)) {
      try other.reopenAttempt("a1")
    }
    #expect(open.start == start)
    #expect(try study.centre.attempts().isEmpty)
  }

  @Test func `what was noted and typed is there when an attempt is taken up again`() throws {
    var open: OpenAttempt? = try study.centre.beginAttempt(start)
    try open?.keep(note: "es sorda", unfinished: "3 sue")
    open = nil
    let found = try #require(try study.open(study.centre.path).openAttempts().first)
    #expect((found.note, found.unfinished) == ("es sorda", "3 sue"))
  }

  @Test func `an attempt that was cut short is found and can be ended`() throws {
    var open: OpenAttempt? = try study.centre.beginAttempt(start)
    try open?.link(interview: "i1")
    open = nil
    let file = try study.open(study.centre.path)
    let found = try #require(try file.openAttempts().first)
    #expect(!found.isInUse)
    #expect(found.start.interview == "i1")
    try file.reopenAttempt("a1").end(.sample("a1"))
    #expect(try file.openAttempts().isEmpty)
    #expect(try file.attempts() == [.sample("a1")])
  }

  @Test func `an attempt ends once`() throws {
    let open = try study.centre.beginAttempt(start)
    try open.end(.sample("a1"))
    #expect(throws: StorageFailure.unknownAttempt(id: "a1")) { try open.end(.sample("a1")) }
    #expect(throws: StorageFailure.unknownAttempt(id: "a1")) {
      try study.centre.reopenAttempt("a1")
    }
    #expect(try study.centre.value("SELECT count(*) FROM entry WHERE kind = 'attempt'") == "1")
  }

  @Test func `a discarded attempt leaves nothing`() throws {
    let before = try study.centre.logLines()
    try study.centre.beginAttempt(start).discard()
    #expect(try study.centre.openAttempts().isEmpty)
    #expect(try study.centre.logLines() == before)
  }

  @Test func `the lock of an attempt is none of a draft's`() throws {
    let draft = try study.centre.startDraft(study.seal(HeldInterview("a")).opening)
    let open = try study.centre.beginAttempt(start)
    draft.lock.release()
    _ = try study.centre.reopenDraft(draft.number)
    #expect(try study.centre.openAttempts().map(\.isInUse) == [true])
    try open.discard()
  }

  @Test func `attempts in progress stay on their device`() throws {
    let device = try study.device("uno")
    let open = try device.beginAttempt(start)
    _ = try study.centre.merge(device.path)
    #expect(try study.centre.openAttempts().isEmpty)
    try open.discard()
  }
}
