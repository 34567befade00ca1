/// How many cases are in each outcome group, final ones and interim ones apart.
package struct OutcomeTally: Sendable, Hashable {
  /// Cases whose outcome stands.
  package private(set) var final: [OutcomeGroup: Int] = [:]
  /// Cases that go on.
  package private(set) var interim: [OutcomeGroup: Int] = [:]
  /// Cases by code, final or not.
  package private(set) var codes: [String: Int] = [:]

  package init(_ states: some Sequence<CaseState>) {
    for state in states { take(state.outcome) }
  }

  /// Counts one more case.
  package mutating func take(_ outcome: CaseOutcome) {
    codes[outcome.code, default: 0] += 1
    if outcome.isFinal {
      final[outcome.group, default: 0] += 1
    } else {
      interim[outcome.group, default: 0] += 1
    }
  }

  /// Final and interim together, as rates while fieldwork runs count them.
  package func cases(in group: OutcomeGroup) -> Int {
    final[group, default: 0] + interim[group, default: 0]
  }

  package var finalCount: Int { final.values.reduce(0, +) }
  package var interimCount: Int { interim.values.reduce(0, +) }

  /// Whether any case goes on, so that rates are interim ones.
  package var isInterim: Bool { interimCount > 0 }
}
