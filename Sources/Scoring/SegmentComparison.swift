/// One pair of segments out of several, its p-value corrected by Holm over all tested pairs.
package struct SegmentComparison: Sendable, Hashable {
  package let first: String
  package let second: String
  package let difference: NetShareDifference
  /// Nil when the pair was not tested: a base is very small or there is no spread.
  package let correctedP: Double?

  /// All pairs in the order of `segments`; pairs with a very small base are shown, not tested.
  package static func pairs(
    among segments: [(key: String, share: NetShare)],
    form: NetShareDifference.Form = .adjusted, baseRule: BaseSizeRule = .standard
  ) -> [SegmentComparison] {
    var pairs: [(first: String, second: String, difference: NetShareDifference, p: Double?)] = []
    for (index, left) in segments.enumerated() {
      for right in segments.dropFirst(index + 1) {
        let difference = NetShareDifference(left.share, right.share, form: form)
        let isTested = [left, right].allSatisfy { baseRule.size(of: $0.share.n) != .verySmall }
        pairs.append((left.key, right.key, difference, isTested ? difference.p : nil))
      }
    }
    var corrected = holm(pairs.compactMap(\.p)).makeIterator()
    return pairs.map { pair in
      SegmentComparison(
        first: pair.first, second: pair.second, difference: pair.difference,
        correctedP: pair.p == nil ? nil : corrected.next())
    }
  }
}
