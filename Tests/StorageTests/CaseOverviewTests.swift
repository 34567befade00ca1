import Expressions
import Fieldwork
import Foundation
import GRDB
import Languages
import Responses
import Synchronization
import Sync
import TestSupport
import Testing

@testable import Storage

/// What the home screen tells of the contact list, kept as of the last entry.
struct CaseOverviewTests {
  private let study: FieldStudy

  init() throws {
    study = try FieldStudy()
    _ = try study.centre.importCases((1...5).map { .sample("\($0)") })
  }

  private func overview(
    _ file: SurveyFile? = nil, rules: CallingRules = CallingRules()
  ) throws -> CaseOverview {
    try (file ?? study.centre).caseOverview(
      before: .sample.later(minutes: 10_000), table: .standard, rules: rules)
  }

  /// The same from the attempts themselves.
  private func expected(_ rules: CallingRules = CallingRules()) throws -> CaseOverview {
    let states = CaseState.states(
      of: try study.centre.cases(), attempts: try study.centre.attempts(), table: .standard,
      rules: rules)
    return CaseOverview(
      cases: states.count, open: states.count { !$0.isClosed },
      appointments: states.compactMap { state in
        state.appointment.map { CaseOverview.Due(caseID: state.contact.id, at: $0.at) }
      }.sorted { $0.at < $1.at })
  }

  @Test func `cases without attempts are open`() throws {
    #expect(try overview() == CaseOverview(cases: 5, open: 5, appointments: []))
  }

  @Test func `each attempt is taken in when it is there`() throws {
    for (number, code) in ["1.1", "3.13", "2.11", "5.2", "2.11b"].enumerated() {
      try study.centre.record(
        .sample("a\(number)", caseID: "\(number + 1)", minutes: number, code: code))
      #expect(try overview() == expected())
    }
    try study.centre.record(.sample("b", caseID: "3", minutes: 90, code: "1.1"))
    #expect(try overview() == expected())
  }

  @Test func `an appointment is told until its time`() throws {
    try study.centre.record(.sample("a", caseID: "1"))
    let soon = try study.centre.caseOverview(
      before: .sample.later(minutes: 5), table: .standard, rules: CallingRules())
    #expect(soon.appointments.isEmpty)
    #expect(try overview().appointments.map(\.caseID) == ["1"])
  }

  @Test func `another rule counts every case anew`() throws {
    for number in 0..<3 {
      try study.centre.record(.bare("v\(number)", caseID: "1"))
    }
    #expect(try overview().open == 5)
    try study.centre.set("attempts", to: "3")
    var rules = CallingRules()
    rules.maximumAttempts = 3
    #expect(try overview(rules: rules) == expected(rules))
    #expect(try overview(rules: rules).open == 4)
  }

  @Test func `what another device brings is counted`() throws {
    let device = try study.device("uno")
    _ = try device.merge(study.centre.path)
    _ = try overview()
    try device.record(.sample("a", caseID: "2", code: "1.1"))
    _ = try study.centre.merge(device.path)
    #expect(try overview() == expected())
    #expect(try overview().open == 4)
  }

  @Test func `nothing is worked out twice`() throws {
    try study.centre.record(.sample("a", caseID: "2", code: "1.1"))
    _ = try overview()
    let before = try study.centre.value("PRAGMA data_version")
    try study.centre.write { try $0.execute(sql: "UPDATE case_state SET closed = 0") }
    #expect(try overview().open == 5)
    #expect(before != nil)
  }

  @Test func `interviews are counted by device from an index alone`() throws {
    let plan = try study.centre.lines(
      "EXPLAIN QUERY PLAN \(SurveyFile.countsByDevice)"
    ).joined()
    #expect(plan.contains("COVERING INDEX interview_by_form"), "\(plan)")
    #expect(!plan.contains("TEMP B-TREE"), "\(plan)")
  }

  @Test func `cases interviewed twice to the end are found`() throws {
    for (id, caseID, status) in [
      ("a", "1", InterviewStatus.complete), ("b", "1", .complete), ("c", "2", .complete),
      ("d", "2", .partial), ("e", "3", .complete),
    ] {
      var interview = HeldInterview(id)
      interview.caseID = caseID
      interview.status = status
      try study.hold(interview)
    }
    let twice = RepeatedInterviews(caseID: "1", formID: "encuesta", interviews: ["a", "b"])
    #expect(try study.centre.repeatedInterviews() == [twice])
  }

  // MARK: Another program's writing

  @Test func `somebody who waits for another program is told after a second`() throws {
    let told = Mutex<[FileNotice]>([])
    var surroundings = study.surroundings.value
    surroundings.tell = { notice in told.withLock { $0.append(notice) } }
    let path = study.centre.path
    let waiting = try SurveyFile(opening: path, surroundings: surroundings)
    let other = try DatabaseQueue(path: path)
    let isHeld = DispatchSemaphore(value: 0)
    let isOver = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      try? other.inTransaction(.immediate) { database in
        isHeld.signal()
        Thread.sleep(forTimeInterval: 1.4)
        return .commit
      }
      isOver.signal()
    }
    isHeld.wait()
    try waiting.set("clave", to: "1")
    isOver.wait()
    #expect(told.withLock { $0 } == [FileNotice(file: path, reason: .waiting)])
    #expect(try waiting.settings() == ["clave": "1"])
  }
}
