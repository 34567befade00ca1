import Expressions
import Fieldwork
import Responses
import TestSupport
import Testing

@testable import Storage

/// What a person sees on sitting down.
struct HomeTests {
  private let study: FieldStudy
  private let today = Moment.sample.date

  init() throws {
    study = try FieldStudy()
  }

  @Test func `interviews of the day are counted by what they are`() throws {
    for (id, minutes) in [("a", 0), ("b", 1), ("ayer", -3_000), ("mañana", 3_000)] {
      var interview = HeldInterview(id)
      interview.startedAt = .sample.later(minutes: minutes)
      try study.hold(interview)
    }
    var partial = HeldInterview("c")
    partial.status = .partial
    try study.hold(partial)
    let counts = try study.centre.home(on: today).today
    #expect(
      Set(counts) == [
        DayCount(formID: "encuesta", purpose: .real, status: .complete, interviews: 2),
        DayCount(formID: "encuesta", purpose: .real, status: .partial, interviews: 1),
      ])
  }

  @Test func `the day is that of the interview's own clock`() throws {
    var late = HeldInterview("a")
    // 23:30 in Lima is the next day in Greenwich.
    late.startedAt = Moment(today, millisecondOfDay: 84_600_000, zoneOffsetMinutes: -300)
    try study.hold(late)
    #expect(try study.centre.home(on: today).today.map(\.interviews) == [1])
  }

  @Test func `drafts, calls in progress and the last source are told`() throws {
    let device = try study.device("uno")
    let draft = try study.centre.startDraft(study.seal(HeldInterview("a")).opening)
    let open = try study.centre.beginAttempt(
      AttemptStart(id: "x", caseID: "7", mode: .visit, by: "Rosa", at: .sample))
    #expect(try study.centre.home(on: today).lastSync == nil)
    _ = try study.centre.merge(device.path)
    let home = try study.centre.home(on: today)
    #expect(home.drafts.map(\.opening.id) == ["a"])
    #expect(home.openAttempts.map(\.start.caseID) == ["7"])
    #expect(home.conflicts == 0)
    #expect(home.lastSync?.source == device.path)
    #expect(home.lastSync?.new == 1)
    #expect(try #require(home.lastSync?.at) > .sample)
    #expect(try device.syncLog(last: 5).map(\.source) == [study.centre.path])
    try draft.discard()
    try open.discard()
  }

  @Test func `nothing on the home screen reads a whole table`() throws {
    for query in [
      SurveyFile.dayCounts.replacing("?", with: "'2026'"),
      "SELECT * FROM sync_log ORDER BY number DESC LIMIT 1",
      "SELECT number FROM draft_change WHERE draft = 1",
      "SELECT seq, at FROM entry WHERE origin = x'00' ORDER BY seq DESC LIMIT 1",
    ] {
      let plan = try study.centre.lines("EXPLAIN QUERY PLAN \(query)").joined()
      #expect(!plan.contains("SCAN interview"), "\(plan)")
      #expect(!plan.contains("SCAN entry"), "\(plan)")
      #expect(!plan.contains("SCAN draft_change"), "\(plan)")
      #expect(!plan.contains("USE TEMP B-TREE FOR ORDER BY"), "\(plan)")
    }
  }

  @Test func `interviews of a case are found by an index`() throws {
    let plan = try study.centre.lines(
      "EXPLAIN QUERY PLAN SELECT * FROM interview WHERE \"case\" = '7' ORDER BY ended DESC"
    ).joined()
    #expect(plan.contains("interview_by_case"), "\(plan)")
  }
}
