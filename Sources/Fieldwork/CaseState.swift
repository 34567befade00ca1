package import Expressions

/// What the attempts at a case amount to; the clock plays no part in it.
package struct CaseState: Sendable {
  package let contact: ContactCase
  /// In order of time.
  package let attempts: [Attempt]
  /// From 0 to 100.
  package let priority: Int
  /// As the list says it; nil where it says nothing.
  package let zone: String?
  /// Where the case stands in the outcome rates.
  package let outcome: CaseOutcome
  /// Nil while the case goes on.
  package let closure: CaseClosure?
  /// Agreed, and not yet kept or overtaken.
  package let appointment: Appointment?
  /// Nothing is tried before this time, unless an appointment stands.
  package let restsUntil: Moment?
  /// Attempts that met a refusal.
  package let refusals: [Attempt]
  /// Whether any attempt showed that the case belongs to the population.
  package let isEverEligible: Bool
  /// The number to dial next; nil when none is left.
  package let nextPhone: CasePhone?

  /// Attempts of other cases do not belong here; their order does not matter.
  package init(
    _ contact: ContactCase, attempts: [Attempt], table: DispositionTable, rules: CallingRules
  ) {
    let record = CaseRecord(contact, attempts: attempts, table: table, rules: rules)
    self.contact = contact
    self.attempts = record.attempts
    priority = contact.priority
    zone = contact.zone
    outcome = record.outcome
    closure = record.closure
    appointment = record.closure == nil ? record.appointment : nil
    restsUntil = record.restsUntil
    refusals = record.refusals
    isEverEligible = record.isEverEligible
    nextPhone = record.nextPhone
  }

  package var isClosed: Bool { closure != nil }
  /// The latest attempt.
  package var last: Attempt? { attempts.last }
  /// Whether the person asked never to be sought again.
  package var isDoNotContact: Bool { closure == .doNotContact }

  /// The states of all cases in their order; attempts at cases that are not listed are left out.
  package static func states(
    of cases: [ContactCase], attempts: some Sequence<Attempt>, table: DispositionTable,
    rules: CallingRules
  ) -> [CaseState] {
    let attemptsByCase = Dictionary(grouping: attempts, by: \.caseID)
    return cases.map { contact in
      CaseState(
        contact, attempts: attemptsByCase[contact.id] ?? [], table: table, rules: rules)
    }
  }
}
