import Expressions
import Fieldwork
import Languages
import Testing

struct InDepthStepsTests {
  private let today = lima("16 10:00").date

  /// Imp-Act, Practice Note 2 (2004).
  @Test func `there are ten steps in their order`() {
    #expect(InDepthStep.allCases.map(\.rawValue) == Array(1...10))
    #expect(InDepthStep.sample.title.spanish == "Elegir la muestra cualitativa")
    #expect(InDepthStep.scoring.rawValue == 9)
    #expect(InDepthStep.use.title.english == "Use the results to improve services")
  }

  @Test func `all steps are pending at first`() {
    let steps = InDepthSteps()
    #expect(steps.doneCount == 0)
    #expect(steps.next == .data)
    #expect(
      steps.summary.spanish == "0 de 10 pasos hechos; sigue: 1. Decidir qué datos se necesitan")
  }

  @Test func `a step is set with its date and keeps its note`() throws {
    let steps = try InDepthSteps().setting(step: 4, to: .doing, on: today, note: "12 casos")
      .setting(step: 4, to: .done, on: today)
    #expect(steps[.sample].state == .done)
    #expect(steps[.sample].on == today)
    #expect(steps[.sample].note == "12 casos")
    #expect(steps.doneCount == 1)
  }

  @Test func `with all steps done none is next`() throws {
    var steps = InDepthSteps()
    for number in 1...10 { steps = try steps.setting(step: number, to: .done, on: today) }
    #expect(steps.next == nil)
    #expect(steps.summary.english == "10 of 10 steps done")
  }

  @Test(arguments: [0, 11])
  func `a step that does not exist is refused`(number: Int) {
    #expect(throws: FieldworkFailure.noSuchStep(number)) {
      try InDepthSteps().setting(step: number, to: .done, on: today)
    }
  }

  @Test func `steps written as rows are read back`() throws {
    let steps = try InDepthSteps().setting(step: 1, to: .done, on: today, note: "con, coma")
      .setting(step: 2, to: .doing, on: today)
    #expect(steps.rows.count == 10)
    let again = try InDepthSteps(columns: InDepthSteps.columns, rows: steps.rows)
    #expect(again.rows == steps.rows)
    #expect(again[.data] == steps[.data])
  }

  @Test func `Spanish words are read too`() throws {
    let steps = try InDepthSteps(
      columns: ["paso", "estado", "fecha", "nota"], rows: [["3", "En curso", "2026-03-16", "x"]])
    #expect(steps[.baseline].state == .doing)
    #expect(steps[.baseline].on == today)
  }

  @Test func `rows that say nothing are found`() {
    let findings = [
      RegisterFinding(
        row: 2,
        .unknownWord(column: "step", typed: "11", allowed: (1...10).map { String($0) })),
      RegisterFinding(
        row: 3,
        .unknownWord(
          column: "state", typed: "casi", allowed: ["pending", "doing", "done"])),
    ]
    #expect(throws: FieldworkFailure.registerNotReadable(.steps, findings)) {
      try InDepthSteps(columns: ["step", "state"], rows: [["11", "done"], ["1", "casi"]])
    }
  }
}
