/// The Net Promoter Score: promoters 9–10 less detractors 0–6, in points from −100 to 100.
package struct NetPromoterScore: Sendable, Hashable {
  package let promoters: Int
  package let passives: Int
  package let detractors: Int
  /// People who did not know or refused; counted, outside the base.
  package let missing: Int
  /// People with a rating off the scale; never passives, outside the base.
  package let invalid: Int

  package init(
    promoters: Int, passives: Int, detractors: Int, missing: Int = 0, invalid: Int = 0
  ) {
    self.promoters = promoters
    self.passives = passives
    self.detractors = detractors
    self.missing = missing
    self.invalid = invalid
  }

  /// From people per rating on 0–10.
  package init(ratings: [Int: Int], missing: Int = 0) {
    var people: [Group: Int] = [:]
    for (rating, count) in ratings { people[Group(rating: rating), default: 0] += count }
    self.init(
      promoters: people[.promoter] ?? 0, passives: people[.passive] ?? 0,
      detractors: people[.detractor] ?? 0, missing: missing, invalid: people[.invalid] ?? 0)
  }

  /// Where a rating on 0–10 belongs.
  package enum Group: Sendable, Hashable {
    case promoter, passive, detractor, invalid

    package init(rating: Int) {
      switch rating {
      case 9...10: self = .promoter
      case 7...8: self = .passive
      case 0...6: self = .detractor
      default: self = .invalid
      }
    }
  }

  package var share: NetShare {
    NetShare(positive: promoters, neutral: passives, negative: detractors)
  }

  package var n: Int { share.n }

  /// 100·(P − D); nil without answers.
  package var value: Double? { share.value }

  /// Plain multinomial error with divisor n; nil without answers.
  package var standardError: Double? { share.standardError }

  /// The centre of the adjusted Wald interval; nil without answers.
  package var adjustedValue: Double? { share.adjustedValue }

  package var adjustedStandardError: Double? { share.adjustedStandardError }

  /// Adjusted Wald; nil without answers.
  package func interval(level: ConfidenceLevel = .ninetyFive) -> Interval? {
    share.interval(level: level)
  }
}
