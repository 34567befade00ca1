import Expressions
import Fieldwork
import Languages
import Storage

/// The cases of a study as they stand now, with the rules that say so.
struct CaseDesk {
  let table: DispositionTable
  let rules: CallingRules
  let states: [CaseState]

  init(_ file: SurveyFile) throws {
    table = try file.dispositionTable()
    rules = try CallingRules(settings: try file.settings())
    states = CaseState.states(
      of: try file.cases(), attempts: try file.attempts(), table: table, rules: rules)
  }

  /// Where a case stands at this moment, whoever would call.
  func standing(of state: CaseState) -> CaseStanding {
    CallQueue.standing(
      of: state, rules: rules, interviewer: "", now: .now(), zoneOffset: TimeZones.offset(of:at:))
  }

  func queue(for interviewer: String) -> CallQueue {
    CallQueue(
      states: states, rules: rules, interviewer: interviewer, now: .now(),
      zoneOffset: TimeZones.offset(of:at:))
  }
}
