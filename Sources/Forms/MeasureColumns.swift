package import Expressions

/// The `bind::campo:*` cells of one question.
package struct MeasureColumns: Sendable {
  package var measures: [Measure] = []
  /// The key shared by an importance and a satisfaction question; may be `${codigo}` in a repeat.
  package var attribute: TextTemplate?
  package var touchpoint: TextTemplate?
  package var scale: Scale?
  package var role: ReasonRole?
  /// Answers that affirm; empty means the form's own yes.
  package var yes: [String] = []
  /// Answers that are none, by kind.
  package var missing: [String: MissingKind] = [:]
  package var segment: Segment?
  package var identifies = false
  package var alert: XPathExpression?
  package var alertTo: String?
  package var preload: Preload?

  package init() {}

  package func measures(_ measure: Measure) -> Bool { measures.contains(measure) }
}

/// The ends of a scale by meaning; `5 1` is a scale whose best answer is 1.
package struct Scale: Sendable, Hashable {
  package let worst: Int
  package let best: Int

  package init(worst: Int, best: Int) {
    self.worst = worst
    self.best = best
  }

  package var lowest: Int { min(worst, best) }
  package var highest: Int { max(worst, best) }
  package var isReversed: Bool { worst > best }
  package func contains(_ value: Int) -> Bool { (lowest...highest).contains(value) }
}

/// A question to cut results by; a name and a level make a hierarchy such as region › branch.
package enum Segment: Sendable, Hashable {
  case flat
  case level(hierarchy: String, level: Int)
}

/// A value the program fills in when the interview starts.
package enum Preload: String, Sendable, CaseIterable {
  case purpose, language, interviewer, device, `case`
}
