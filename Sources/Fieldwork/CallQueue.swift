package import Expressions
package import Languages

/// The cases to be sought now, best first.
///
/// Appointments come first, by their time. Then cases whose part of the week was least tried, by
/// priority, those called longest ago first, in the order of the list. One pass and one sort.
package struct CallQueue: Sendable {
  package let proposals: [CallProposal]
  /// How all the cases stand, proposed or not.
  package let counts: QueueCounts

  /// Now is told in the zone where the calls are made, which holds for cases without a zone.
  ///
  /// `zoneOffset` gives the minutes east of Greenwich of a named zone at a moment; nil when unknown.
  package init(
    states: [CaseState], rules: CallingRules, interviewer: String, now: Moment,
    mode: ContactMode = .phone, zoneOffset: (String, Moment) -> Int? = { _, _ in nil }
  ) {
    var maker = QueueMaker(rules: rules, interviewer: interviewer, now: now, mode: mode)
    for position in states.indices {
      let clock = maker.clock(of: states[position].zone, zoneOffset)
      maker.take(states[position], at: position, in: clock)
    }
    proposals = maker.ordered.map { candidate in
      CallProposal(
        state: states[candidate.position], reason: candidate.reason,
        zoneOffsetMinutes: candidate.zoneOffsetMinutes)
    }
    counts = maker.finishedCounts
  }

  /// The case to seek now; nil when none is due.
  package var next: CallProposal? { proposals.first }

  /// The line of the home screen.
  package var summary: Sentence { counts.summary }

  /// What can be done about one case at this moment; a rest ends within the person's hours.
  package static func standing(
    of state: CaseState, rules: CallingRules, interviewer: String, now: Moment,
    mode: ContactMode = .phone, zoneOffset: (String, Moment) -> Int? = { _, _ in nil }
  ) -> CaseStanding {
    var maker = QueueMaker(rules: rules, interviewer: interviewer, now: now, mode: mode)
    let clock = maker.clock(of: state.zone, zoneOffset)
    let standing = maker.standing(of: state, in: clock, tries: maker.tries(of: state, in: clock))
    guard case .resting(let until) = standing else { return standing }
    return .resting(until: maker.callable(from: until, in: clock))
  }
}
