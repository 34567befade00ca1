/// A case to be sought now, and why.
package struct CallProposal: Sendable {
  /// The case and what was tried so far.
  package let state: CaseState
  /// To be shown before the call.
  package let reason: CallReason
  /// Minutes east of Greenwich where the person is.
  package let zoneOffsetMinutes: Int

  /// The number to dial; nil for visits.
  package var phone: CasePhone? { state.nextPhone }
}
