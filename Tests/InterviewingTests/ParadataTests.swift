import Expressions
import Forms
import Responses
import Testing
import TestSupport

@testable import Interviewing

/// How an interview went, told from its changes alone.
struct ParadataTests {
  private let a = AnswerPath("a")
  private let b = AnswerPath("b")

  private func moment(_ seconds: Int, zone: Int = -300) -> Moment {
    Moment(
      milliseconds: Moment.sample.milliseconds + Int64(seconds) * 1_000, zoneOffsetMinutes: zone)
  }

  private func paradata(
    _ changes: [(InterviewChange, Moment)], endedAt: Moment
  ) throws -> Paradata {
    let form = try form(
      markdown: """
        | survey |
        | | type | name | label |
        | | text | a | ¿A? |
        | | text | b | ¿B? |
        """)
    return Paradata(
      of: changes.map { (change: $0.0, at: $0.1) }, opening: .sample(form), startingAt: a,
      endedAt: endedAt, device: "laptop-7", program: "campo 1", formVersion: "3", mode: "phone")
  }

  @Test func `time belongs to what is on the screen`() throws {
    let paradata = try paradata(
      [
        (.answered(a, .value("1")), moment(20)), (.movedTo(b), moment(20)),
        (.answered(b, .value("2")), moment(50)), (.movedTo(AnswerPath("")), moment(50)),
      ], endedAt: moment(55))
    #expect(paradata.seconds == [a: 20, b: 30, AnswerPath(""): 5])
    #expect(paradata.activeSeconds == 55)
    #expect(paradata.startedAt == .sample)
    #expect(paradata.endedAt == moment(55))
    #expect(paradata.interviewer == "Rosa")
  }

  @Test func `a long gap is a pause and not counted`() throws {
    let paradata = try paradata(
      [(.answered(a, .value("1")), moment(10)), (.movedTo(b), moment(10))], endedAt: moment(4_000))
    #expect(paradata.pauses == 1)
    #expect(paradata.pausedSeconds == 3_990)
    #expect(paradata.activeSeconds == 10)
  }

  @Test func `steps back, changed answers, undoing and languages are counted`() throws {
    let paradata = try paradata(
      [
        (.answered(a, .value("1")), moment(10)), (.movedTo(b), moment(10)),
        (.movedTo(a), moment(20)), (.answered(a, .value("3")), moment(30)),
        (.movedTo(b), moment(30)), (.switchedLanguage("English"), moment(31)),
        (.undone, moment(40)), (.movedTo(a), moment(40)), (.movedTo(b), moment(41)),
      ], endedAt: moment(50))
    #expect(paradata.backSteps == 1)
    #expect(paradata.changedAnswers == 1)
    #expect(paradata.undone == 1)
    #expect(paradata.languageSwitches == 1)
  }

  @Test func `a clock that goes back or changes its zone is told`() throws {
    let paradata = try paradata(
      [
        (.answered(a, .value("1")), moment(100)), (.movedTo(b), moment(40)),
        (.answered(b, .value("1")), moment(50, zone: -180)),
      ], endedAt: moment(60, zone: -180))
    #expect(
      paradata.clockWarnings == [
        ClockWarning(.wentBack, at: moment(40), seconds: 60),
        ClockWarning(.zoneChanged, at: moment(50, zone: -180), seconds: 7_200),
      ])
  }
}
