/// What a question measures, by the name its `bind::campo:measure` cell uses; the list is closed.
package enum Measure: String, Sendable, CaseIterable, Hashable {
  case nps, satisfaction, importance, expectation
  case overall
  case overallProduct = "overall-product"
  case overallService = "overall-service"
  case acsiOverall = "acsi-overall"
  case acsiExpectations = "acsi-expectations"
  case acsiIdeal = "acsi-ideal"
  case effort
  case effortV1 = "effort-v1"
  case renewal, switching
  case wouldReturn = "would-return"
  case why, motive, suggestion, mention, prompted, reason
  case complaint
  case complaintReported = "complaint-reported"
  case complaintType = "complaint-type"
  case complaintChannel = "complaint-channel"
  case complaintResolved = "complaint-resolved"
  case complaintSatisfaction = "complaint-satisfaction"
  case competitor
  case competitorScore = "competitor-score"
  case shareOfWallet = "share-of-wallet"
  case productsHeld = "products-held"
  case reference
  case wonLost = "won-lost"
  case decidedBy = "decided-by"
  case leaverType = "leaver-type"
  case joinedDate = "joined-date"
  case exitDate = "exit-date"
  case impactScore = "impact-score"
  case attribution, quality, pertinence, relevance
  case requirementMet = "requirement-met"
  case stage, maturity, index, weight, stratum, cluster, wave
  case contactConsent = "contact-consent"
}

/// What part a reason played in the chain that led to an exit.
package enum ReasonRole: String, Sendable, CaseIterable {
  case root, contributing, trigger
}

/// Why a question holds no answer; the kinds stay apart for ever.
package enum MissingKind: String, Sendable, CaseIterable, Hashable {
  case dontKnow = "dk"
  case refused
  case notApplicable = "not-applicable"
  /// A code that stands for no answer without saying why.
  case blank
  /// Shown, and left without an answer.
  case skipped
  /// Not asked, by the form's logic.
  case notRelevant = "not-relevant"

  /// The kinds a form may declare; the others come about in the interview.
  package static let declarable: [MissingKind] = [.dontKnow, .refused, .notApplicable, .blank]

  /// The spellings of a `bind::campo:missing` cell: `na` means not applicable.
  package init?(cell: String) {
    switch cell {
    case "na": self = .notApplicable
    case "ns": self = .dontKnow
    case "nr": self = .refused
    default:
      guard let kind = Self.declarable.first(where: { $0.rawValue == cell }) else { return nil }
      self = kind
    }
  }
}
