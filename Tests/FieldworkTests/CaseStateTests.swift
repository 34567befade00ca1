import Expressions
import Fieldwork
import Testing

struct CaseStateTests {
  @Test func `a case without attempts is not attempted`() {
    let fresh = state([])
    #expect(
      fresh.outcome == CaseOutcome(code: "3.11", group: .unknownHousehold, isFinal: false))
    #expect(!fresh.isClosed && fresh.restsUntil == nil)
  }

  @Test func `an interim outcome keeps its code and is not final`() {
    let state = state([call("3.13", at: lima("16 10:00"))])
    #expect(
      state.outcome == CaseOutcome(code: "3.13", group: .unknownHousehold, isFinal: false))
    #expect(state.restsUntil == lima("16 13:00"))
  }

  @Test func `attempts are taken in order of time, however they come`() {
    let state = state([call("3.12", at: lima("17 10:00")), call("3.13", at: lima("16 10:00"))])
    #expect(state.attempts.map(\.code) == ["3.13", "3.12"])
    #expect(state.outcome.code == "3.12")
  }

  @Test func `an interview ends the case and outlasts later slips`() {
    let state = state([call("1.1", at: lima("16 10:00")), call("3.13", at: lima("16 11:00"))])
    #expect(state.closure == .interviewed)
    #expect(state.outcome == CaseOutcome(code: "1.1", group: .complete, isFinal: true))
  }

  @Test func `a complete interview replaces a partial one`() {
    let state = state([call("1.2", at: lima("16 10:00")), call("1.1", at: lima("17 10:00"))])
    #expect(state.outcome.group == .complete)
  }

  @Test func `a soft refusal leaves the case open and counts as a refusal meanwhile`() {
    let state = state([call("2.11", at: lima("16 10:00"))])
    #expect(!state.isClosed)
    #expect(state.outcome == CaseOutcome(code: "2.11", group: .refusal, isFinal: false))
    #expect(state.restsUntil == lima("23 10:00"))
  }

  @Test func `a second refusal ends the case`() {
    let state = state([
      call("2.11", at: lima("2 10:00")), call("2.11", at: lima("10 10:00"), by: "juan"),
    ])
    #expect(state.closure == .refused)
    #expect(state.outcome == CaseOutcome(code: "2.11", group: .refusal, isFinal: true))
  }

  @Test func `a hard refusal ends the case at once`() {
    #expect(state([call("2.11b", at: lima("16 10:00"))]).closure == .refused)
  }

  @Test func `who asks not to be contacted never is, whatever follows`() {
    let promise = Appointment(at: lima("18 10:00"))
    let state = state([
      call("2.11c", at: lima("16 10:00")),
      call("0.1", at: lima("17 10:00"), appointment: promise),
    ])
    #expect(state.isDoNotContact)
    #expect(state.appointment == nil)
    #expect(state.outcome == CaseOutcome(code: "2.11c", group: .refusal, isFinal: true))
  }

  @Test func `a study without conversions ends at the first refusal`() throws {
    let rules = try CallingRules(settings: ["calls.conversions": "0"])
    #expect(state([call("2.11", at: lima("16 10:00"))], rules: rules).closure == .refused)
  }
}

struct AttemptCapTests {
  private func unanswered(_ count: Int, code: String = "3.13") -> [Attempt] {
    (0..<count).map { call(code, at: lima("\(2 + $0) 10:00")) }
  }

  /// queXS: at the cap a case is 2.30 if it was ever eligible, else 3.90.
  @Test func `at the cap a case never known to be eligible is 3_90`() {
    let state = state(unanswered(6))
    #expect(state.closure == .attemptsSpent)
    #expect(state.outcome == CaseOutcome(code: "3.90", group: .unknownOther, isFinal: true))
  }

  @Test func `at the cap a case once known to be eligible is 2_30`() {
    let state = state(unanswered(5) + [call("2.21", at: lima("10 10:00"))])
    #expect(state.outcome == CaseOutcome(code: "2.30", group: .other, isFinal: true))
  }

  @Test func `at the cap a case that refused stays a refusal`() {
    let state = state(unanswered(5) + [call("2.11", at: lima("10 10:00"))])
    #expect(state.outcome == CaseOutcome(code: "2.11", group: .refusal, isFinal: true))
  }

  @Test func `before the cap the case goes on`() {
    #expect(!state(unanswered(5)).isClosed)
  }

  @Test func `an appointment waives the cap until it is kept`() {
    let promise = Appointment(at: lima("20 18:00"))
    let open = unanswered(5) + [call("0.1", at: lima("10 10:00"), appointment: promise)]
    #expect(state(open).closure == nil)
    #expect(state(open).appointment == promise)
    #expect(state(open + [call("3.13", at: lima("20 18:00"))]).closure == .attemptsSpent)
  }
}

struct AppointmentStateTests {
  private let promise = Appointment(at: lima("17 18:00"))
  private var agreed: Attempt { call("0.1", at: lima("16 10:00"), appointment: promise) }

  @Test func `an appointment is open until its time`() {
    #expect(state([agreed]).appointment == promise)
    #expect(state([agreed]).outcome == CaseOutcome(code: "0.1", group: .other, isFinal: false))
  }

  @Test func `a call that reaches nobody before its time leaves it open`() {
    #expect(state([agreed, call("3.13", at: lima("17 09:00"))]).appointment == promise)
  }

  @Test func `a call at its time keeps it, answered or not`() {
    #expect(state([agreed, call("3.13", at: lima("17 17:45"))]).appointment == nil)
  }

  @Test func `a conversation before its time replaces it`() {
    let state = state([agreed, call("2.11", at: lima("17 09:00"))])
    #expect(state.appointment == nil)
    #expect(state.refusals.count == 1)
  }

  @Test func `a later appointment replaces the earlier one`() {
    let later = Appointment(at: lima("19 10:00"), firmness: .soft)
    let moved = call("0.1", at: lima("17 09:00"), appointment: later)
    #expect(state([agreed, moved]).appointment == later)
  }

  @Test func `an appointment opens a settled case again`() {
    let settled = call("4.70", at: lima("13 10:00"))
    #expect(state([settled]).closure == .settled)
    #expect(state([settled, agreed]).closure == nil)
  }

  @Test func `only interim and final outcomes of known eligibility decide the open group`() {
    let reached = call("2.21", at: lima("16 10:00"))
    let silent = state([reached, call("3.13", at: lima("16 14:00"))])
    #expect(silent.outcome == CaseOutcome(code: "2.20", group: .nonContact, isFinal: false))
  }
}

struct NextNumberTests {
  private let twoNumbers = contact(mobile: "987654321", landline: "4452211")

  @Test func `a wrong number leads to the next one at once`() {
    let state = state([call("3.30", at: lima("16 10:00"))], of: twoNumbers)
    #expect(!state.isClosed)
    #expect(state.nextPhone?.column == "fijo")
    #expect(state.restsUntil == lima("16 10:00"))
    #expect(state.outcome == CaseOutcome(code: "3.10", group: .unknownHousehold, isFinal: false))
  }

  @Test func `without a number left the case ends as its last number did`() {
    let state = state(
      [call("3.30", at: lima("16 10:00")), call("4.30", at: lima("16 10:05"), column: "fijo")],
      of: twoNumbers)
    #expect(state.closure == .noNumberLeft)
    #expect(state.outcome == CaseOutcome(code: "4.30", group: .notEligible, isFinal: true))
  }

  @Test func `a client who was reached does not become ineligible with the number`() {
    let state = state([
      call("2.21", at: lima("16 10:00")), call("4.30", at: lima("17 10:00")),
    ])
    #expect(state.closure == .noNumberLeft)
    #expect(state.outcome.group == .nonContact)
  }

  @Test func `the number dialled least is next`() {
    let state = state([call("3.13", at: lima("16 10:00"))], of: twoNumbers)
    #expect(state.nextPhone?.column == "fijo")
  }

  @Test func `the number where somebody was reached is kept`() {
    let state = state(
      [
        call("0.1", at: lima("16 10:00"), column: "fijo"),
        call("3.13", at: lima("17 10:00"), column: "fijo"),
      ], of: twoNumbers)
    #expect(state.nextPhone?.column == "fijo")
  }

  @Test func `a case without numbers has none to dial`() {
    #expect(state([], of: contact(mobile: "")).nextPhone == nil)
  }
}

struct CaseStatesTests {
  @Test func `states follow the order of the cases and take only their attempts`() {
    let states = CaseState.states(
      of: [contact("C2"), contact("C1")],
      attempts: [
        call("3.13", at: lima("16 10:00"), caseID: "C1"),
        call("3.12", at: lima("16 10:00"), caseID: "C9"),
      ], table: .standard, rules: CallingRules())
    #expect(states.map(\.contact.id) == ["C2", "C1"])
    #expect(states.map(\.attempts.count) == [0, 1])
  }

  @Test func `the tally keeps final and interim outcomes apart`() {
    let states = CaseState.states(
      of: [contact("A"), contact("B"), contact("C")],
      attempts: [
        call("1.1", at: lima("16 10:00"), caseID: "A"),
        call("3.13", at: lima("16 10:00"), caseID: "B"),
      ], table: .standard, rules: CallingRules())
    let tally = OutcomeTally(states)
    #expect(tally.final == [.complete: 1])
    #expect(tally.interim == [.unknownHousehold: 2])
    #expect(tally.codes == ["1.1": 1, "3.13": 1, "3.11": 1])
    #expect(tally.cases(in: .complete) == 1)
    #expect(tally.isInterim)
  }
}
