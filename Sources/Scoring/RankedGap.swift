/// A gap in its place, with the place its importance has beside it.
package struct RankedGap: Sendable, Hashable {
  package let gap: Gap
  /// 1 for the largest gap.
  package let rank: Int
  /// 1 for the most important attribute, equal ones sharing the better place; nil when unasked.
  package let importanceRank: Int?

  /// Largest gap first; ties by higher importance, then by key; gaps without answers last.
  package static func ranking(_ gaps: [Gap]) -> [RankedGap] {
    let importances = gaps.compactMap(\.importance.mean)
    return gaps.sorted(by: precedes).enumerated().map { index, gap in
      RankedGap(
        gap: gap, rank: index + 1,
        importanceRank: gap.importance.mean.map { mean in
          1 + importances.count { $0 > mean }
        })
    }
  }

  private static func precedes(_ left: Gap, _ right: Gap) -> Bool {
    let (leftGap, rightGap) = (left.value ?? -.infinity, right.value ?? -.infinity)
    guard leftGap == rightGap else { return leftGap > rightGap }
    let (leftMean, rightMean) = (left.importance.mean ?? 0, right.importance.mean ?? 0)
    guard leftMean == rightMean else { return leftMean > rightMean }
    return left.key < right.key
  }
}
