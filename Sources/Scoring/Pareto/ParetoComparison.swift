import Languages

/// The causes of two waves side by side: how each one's share and place changed.
package struct ParetoComparison: Sendable, Hashable {
  /// One wave: people by cause, and the people asked.
  package struct Wave: Sendable, Hashable {
    package let counts: [String: Int]
    /// Respondents, so that causes named together do not compete.
    package let respondents: Int

    package init(counts: [String: Int], respondents: Int) {
      self.counts = counts
      self.respondents = respondents
    }
  }

  package struct Row: Sendable, Hashable {
    package let key: String
    package let before: Proportion
    package let after: Proportion
    /// 1 for the most named, equal ones sharing the better place; nil where nobody named it.
    package let rankBefore: Int?
    package let rankAfter: Int?
    /// After less before, as a share of respondents, with its z test.
    package let difference: ProportionDifference
    /// By Holm over the tested causes; nil where a base is very small or there is no spread.
    package let correctedP: Double?
  }

  /// The most named after first, then before, then by key.
  package let rows: [Row]

  package init(before: Wave, after: Wave, baseRule: BaseSizeRule = .standard) {
    let isTested = [before, after].allSatisfy { baseRule.size(of: $0.respondents) != .verySmall }
    let keys = Set(before.counts.keys).union(after.counts.keys).sorted { left, right in
      let (first, second) = (after.counts[left] ?? 0, after.counts[right] ?? 0)
      guard first == second else { return first > second }
      let (own, other) = (before.counts[left] ?? 0, before.counts[right] ?? 0)
      return own == other ? left < right : own > other
    }
    let differences = keys.map { key in
      ProportionDifference(Self.share(key, after), Self.share(key, before))
    }
    var corrected = holm(isTested ? differences.compactMap(\.p) : []).makeIterator()
    rows = zip(keys, differences).map { key, difference in
      Row(
        key: key, before: Self.share(key, before), after: Self.share(key, after),
        rankBefore: Self.rank(key, before), rankAfter: Self.rank(key, after),
        difference: difference,
        correctedP: isTested && difference.p != nil ? corrected.next() : nil)
    }
  }

  private static func share(_ key: String, _ wave: Wave) -> Proportion {
    Proportion(successes: wave.counts[key] ?? 0, of: wave.respondents)
  }

  private static func rank(_ key: String, _ wave: Wave) -> Int? {
    guard let count = wave.counts[key], count > 0 else { return nil }
    return 1 + wave.counts.values.count { $0 > count }
  }
}
