/// Pairs out of several estimates, compared and corrected over all tested pairs.
package struct EstimateComparison: Sendable, Hashable {
  package let first: String
  package let second: String
  /// First less second; nil when one has no value.
  package let difference: MeanDifference?
  /// Nil when the pair was not tested: a base is very small or there is no spread.
  package let correctedP: Double?

  /// Groups of one designed sample, such as weighted NPS or means by segment.
  package static func pairs(
    _ names: [String], of estimates: DesignEstimates,
    correction: ColumnLetters.Correction = .holm, baseRule: BaseSizeRule = .standard
  ) -> [EstimateComparison] {
    corrected(names, bases: estimates.estimates.map(\.n), correction, baseRule) {
      estimates.difference($0, $1)
    }
  }

  /// Independent groups, by Welch's t.
  package static func pairs(
    _ groups: [(key: String, moments: RealMoments)],
    correction: ColumnLetters.Correction = .holm, baseRule: BaseSizeRule = .standard
  ) -> [EstimateComparison] {
    corrected(groups.map(\.key), bases: groups.map(\.moments.n), correction, baseRule) {
      MeanDifference.welch(groups[$0].moments, groups[$1].moments)
    }
  }

  private static func corrected(
    _ names: [String], bases: [Int], _ correction: ColumnLetters.Correction,
    _ baseRule: BaseSizeRule, difference: (Int, Int) -> MeanDifference?
  ) -> [EstimateComparison] {
    var pairs: [(first: Int, second: Int, difference: MeanDifference?, p: Double?)] = []
    for first in names.indices {
      for second in names.indices where second > first {
        let found = difference(first, second)
        let isTested = [first, second].allSatisfy { baseRule.size(of: bases[$0]) != .verySmall }
        pairs.append((first, second, found, isTested ? found?.p : nil))
      }
    }
    var values = correction(pairs.compactMap(\.p)).makeIterator()
    return pairs.map { pair in
      EstimateComparison(
        first: names[pair.first], second: names[pair.second], difference: pair.difference,
        correctedP: pair.p == nil ? nil : values.next())
    }
  }
}
