/// Where a case stands in the outcome rates.
package struct CaseOutcome: Sendable, Hashable {
  package let code: String
  package let group: OutcomeGroup
  /// Whether it can change only by a new event, such as the person's own call.
  package let isFinal: Bool

  package init(code: String, group: OutcomeGroup, isFinal: Bool) {
    self.code = code
    self.group = group
    self.isFinal = isFinal
  }
}
