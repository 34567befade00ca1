/// Clients who had to decide in a period whether to go on, and what they did.
///
/// After Waterfield (2006): only those who reached a decision point count, and whoever is still
/// within the resting window has not left yet.
package struct DecisionPoints: Sendable, Hashable {
  /// Renewed, within the resting window.
  package let renewed: Int
  /// Went on with another product.
  package let graduated: Int
  /// Did neither and the window is over.
  package let left: Int
  /// The window is still open: neither kept nor lost.
  package let resting: Int

  package init(renewed: Int, graduated: Int = 0, left: Int, resting: Int = 0) {
    self.renewed = renewed
    self.graduated = graduated
    self.left = left
    self.resting = resting
  }

  /// All who reached a decision point.
  package var reached: Int { renewed + graduated + left + resting }

  /// Kept of those whose decision is known.
  package var retention: Proportion {
    Proportion(successes: renewed + graduated, of: renewed + graduated + left)
  }

  /// Gone of those whose decision is known.
  package var exits: Proportion { Proportion(successes: left, of: renewed + graduated + left) }

  /// The retention had all who rest left, and had all of them stayed.
  package var bounds: ClosedRange<Double>? {
    guard reached > 0 else { return nil }
    let kept = Double(renewed + graduated)
    return kept / Double(reached)...(kept + Double(resting)) / Double(reached)
  }

  /// Schreiner's: follow-up loans of loans paid off in the period.
  package static func schreiner(followUp: Int, paidOff: Int) -> Proportion {
    Proportion(successes: followUp, of: paidOff)
  }
}
