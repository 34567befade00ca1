import Expressions
import Fieldwork
import Languages
import Scoring
import Storage

/// The cases of a study as they stand now, with the rules that say so.
struct CaseDesk {
  let table: DispositionTable
  let rules: CallingRules
  let states: [CaseState]

  /// All cases, or those to be worked on in this file.
  init(_ file: SurveyFile, toWork: Bool = false) throws {
    table = try file.dispositionTable()
    rules = try CallingRules(settings: try file.settings())
    states = CaseState.states(
      of: toWork ? try file.workableCases() : try file.cases(),
      attempts: try file.attempts(), table: table, rules: rules)
  }

  /// Where a case stands at this moment, whoever would call.
  func standing(of state: CaseState) -> CaseStanding {
    CallQueue.standing(
      of: state, rules: rules, interviewer: "", now: .now(), zoneOffset: TimeZones.offset(of:at:))
  }

  /// How many cases stand in each group of outcomes.
  var outcomeCounts: OutcomeCounts {
    let tally = OutcomeTally(states)
    func cases(_ group: OutcomeGroup) -> Double { Double(tally.cases(in: group)) }
    return OutcomeCounts(
      complete: cases(.complete), partial: cases(.partial), refusal: cases(.refusal),
      nonContact: cases(.nonContact), other: cases(.other),
      unknownHousehold: cases(.unknownHousehold), unknownOther: cases(.unknownOther),
      notEligible: cases(.notEligible))
  }

  func queue(for interviewer: String) -> CallQueue {
    CallQueue(
      states: states, rules: rules, interviewer: interviewer, now: .now(),
      zoneOffset: TimeZones.offset(of:at:))
  }
}
