package import Languages

/// What an attempt can end in, and what follows from it.
package struct Disposition: Sendable, Hashable {
  package enum Stage: String, Sendable, CaseIterable, Hashable {
    /// The case goes on.
    case interim
    /// The case ends here.
    case final
  }

  package enum Refusal: String, Sendable, CaseIterable, Hashable {
    case none
    /// Another interviewer may try once more, later.
    case soft
    case hard
  }

  /// An AAPOR code, perhaps with a letter of the study: `2.11`, `2.11d`; `0.` codes are not AAPOR's.
  package var code: String
  /// Nil for interim ones that say nothing yet.
  package var group: OutcomeGroup?
  package var label: Sentence
  package var stage: Stage
  /// How long the case rests afterwards.
  package var delayMinutes: Int
  /// Whether somebody of the case was spoken with.
  package var contacted: Bool
  /// Whether the case is known to belong to the population; nil when nothing was learnt.
  package var eligible: Bool?
  package var modes: Set<ContactMode>
  /// Place in the menu, from 1; nil when it is reached by its code only.
  package var menuRank: Int?
  package var refusal: Refusal
  /// The person must never be sought again.
  package var doNotContact: Bool
  /// The number is of no use: the next one is dialled, and without one the case ends.
  package var nextNumber: Bool

  package init(
    code: String, group: OutcomeGroup? = nil, label: Sentence, stage: Stage,
    delayMinutes: Int = 0, contacted: Bool = false, eligible: Bool? = nil,
    modes: Set<ContactMode> = Set(ContactMode.allCases), menuRank: Int? = nil,
    refusal: Refusal = .none, doNotContact: Bool = false, nextNumber: Bool = false
  ) {
    self.code = code
    self.group = group
    self.label = label
    self.stage = stage
    self.delayMinutes = delayMinutes
    self.contacted = contacted
    self.eligible = eligible
    self.modes = modes
    self.menuRank = menuRank
    self.refusal = refusal
    self.doNotContact = doNotContact
    self.nextNumber = nextNumber
  }

  /// The code without the study's letter.
  package var standardCode: String { String(code.prefix { !$0.isLetter }) }
}
