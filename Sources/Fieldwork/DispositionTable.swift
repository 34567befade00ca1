import Languages

/// The outcomes a study works with; its codes stay editable data.
package struct DispositionTable: Sendable, Hashable {
  /// Edition of the Standard Definitions the codes follow.
  package let edition: String
  package let dispositions: [Disposition]
  private let positions: [String: Int]

  /// The first of several dispositions with one code counts.
  package init(edition: String, dispositions: [Disposition]) {
    self.edition = edition
    self.dispositions = dispositions
    positions = Dictionary(
      dispositions.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package subscript(code: String) -> Disposition? {
    positions[code].map { dispositions[$0] }
  }

  /// The disposition of a code, even of one that this table lacks, as other editions may bring.
  package func disposition(for code: String) -> Disposition {
    if let known = self[code] { return known }
    let group = OutcomeGroup(code: code)
    return Disposition(
      code: code, group: group, label: Sentence(es: code, en: code),
      stage: group?.isFinalByItself == true ? .final : .interim, delayMinutes: 180,
      contacted: group?.isContact ?? false, eligible: group?.eligible)
  }

  /// How many outcomes stand on the first screen.
  package static let firstScreen = 8

  /// The outcomes offered after an attempt, the usual ones first.
  package func menu(for mode: ContactMode) -> [Disposition] {
    dispositions.filter { $0.modes.contains(mode) && $0.menuRank != nil }
      .enumerated()
      .sorted { ($0.element.menuRank ?? 0, $0.offset) < ($1.element.menuRank ?? 0, $1.offset) }
      .map(\.element)
  }
}

extension OutcomeGroup {
  /// Whether an outcome of the group belongs to the population; nil when that stays unknown.
  package var eligible: Bool? {
    switch self {
    case .complete, .partial, .refusal, .nonContact, .other: true
    case .unknownHousehold, .unknownOther: nil
    case .notEligible: false
    }
  }

  /// Whether somebody of the case was spoken with.
  package var isContact: Bool {
    switch self {
    case .complete, .partial, .refusal, .other: true
    case .nonContact, .unknownHousehold, .unknownOther, .notEligible: false
    }
  }

  fileprivate var isFinalByItself: Bool {
    switch self {
    case .complete, .partial, .refusal, .notEligible: true
    case .nonContact, .other, .unknownHousehold, .unknownOther: false
    }
  }
}
