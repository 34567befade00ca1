/// The attributes to improve first: large gaps that matter for the overall judgement.
///
/// After The Leadership Factor's priorities for improvement: the gap leads, impact and ease decide.
package struct ImprovementPriority: Sendable, Hashable {
  package struct Candidate: Sendable, Hashable {
    package let key: String
    package let gap: Double
    /// Derived importance, such as a relative weight in percent; nil where it is unknown.
    package let impact: Double?
    /// From 0 hard to 1 easy; nil where nobody judged it.
    package let ease: Double?

    package init(key: String, gap: Double, impact: Double? = nil, ease: Double? = nil) {
      self.key = key
      self.gap = gap
      self.impact = impact
      self.ease = ease
    }
  }

  package let candidate: Candidate
  /// 1 for the first to act on.
  package let rank: Int
  package let gapRank: Int
  /// Nil where the impact is unknown.
  package let impactRank: Int?
  /// Easier than the middle of the scale.
  package let isQuickWin: Bool

  /// Attributes whose gap exceeds the threshold, by the sum of gap rank and impact rank.
  package static func ranking(
    _ candidates: [Candidate], gapsAbove threshold: Double = 1
  ) -> [ImprovementPriority] {
    let open = candidates.filter { $0.gap > threshold }
    let impacts = open.compactMap(\.impact)
    let ranked = open.map { candidate in
      (
        candidate: candidate, gapRank: 1 + open.count { $0.gap > candidate.gap },
        impactRank: candidate.impact.map { impact in 1 + impacts.count { $0 > impact } }
      )
    }
    let sorted = ranked.sorted { left, right in
      let (first, second) = (
        left.gapRank + (left.impactRank ?? open.count),
        right.gapRank + (right.impactRank ?? open.count)
      )
      guard first == second else { return first < second }
      return (left.gapRank, left.candidate.key) < (right.gapRank, right.candidate.key)
    }
    return sorted.enumerated().map { place, entry in
      ImprovementPriority(
        candidate: entry.candidate, rank: place + 1, gapRank: entry.gapRank,
        impactRank: entry.impactRank, isQuickWin: (entry.candidate.ease ?? 0) > 0.5)
    }
  }
}
