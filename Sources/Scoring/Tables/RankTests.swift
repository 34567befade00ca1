/// Kruskal and Wallis's test that several groups lie alike, corrected for ties.
package struct KruskalWallisTest: Sendable, Hashable {
  package let statistic: Double
  package let degreesOfFreedom: Int

  package var p: Double {
    ChiSquareDistribution(degreesOfFreedom: Double(degreesOfFreedom)).upperTail(statistic)
  }

  /// Nil with fewer than two groups that have answers, and when all answers are equal.
  package init?(_ groups: [[Double]]) {
    let groups = groups.filter { !$0.isEmpty }
    guard groups.count > 1 else { return nil }
    let ranks = Ranks(Array(groups.joined()))
    let n = Double(ranks.values.count)
    var sum = CompensatedSum()
    var start = 0
    for group in groups {
      let total = ranks.values[start..<(start + group.count)].compensatedSum
      sum.add(total * total / Double(group.count))
      start += group.count
    }
    let correction = 1 - ranks.tieSum / (n * n * n - n)
    guard correction > 0 else { return nil }
    statistic = (12 / (n * (n + 1)) * sum.value - 3 * (n + 1)) / correction
    degreesOfFreedom = groups.count - 1
  }
}

/// Mann and Whitney's test of two groups, exact for small ones without ties.
package struct MannWhitneyTest: Sendable, Hashable {
  package enum Method: String, Sendable, Hashable {
    case exact
    /// Normal with corrections for continuity and ties.
    case normal
  }

  /// Pairs in which the first group's answer is the higher, ties counting half.
  package let statistic: Double
  package let p: Double
  package let method: Method

  /// Exact below 50 answers in both groups without ties, as R; nil with an empty group or no spread.
  package init?(_ first: [Double], _ second: [Double]) {
    guard !first.isEmpty, !second.isEmpty else { return nil }
    let ranks = Ranks(first + second)
    let (m, n) = (Double(first.count), Double(second.count))
    statistic = ranks.values.prefix(first.count).map { $0 }.compensatedSum - m * (m + 1) / 2
    guard ranks.tieSum > 0 || first.count >= 50 || second.count >= 50 else {
      method = .exact
      p = Self.exact(Int(statistic), first.count, second.count)
      return
    }
    method = .normal
    let total = m + n
    let variance = m * n / 12 * (total + 1 - ranks.tieSum / (total * (total - 1)))
    guard variance > 0 else { return nil }
    let distance = statistic - m * n / 2
    let z = (distance - (distance > 0 ? 0.5 : distance < 0 ? -0.5 : 0)) / variance.squareRoot()
    p = NormalDistribution.twoSidedProbability(z)
  }

  private static func exact(_ statistic: Int, _ m: Int, _ n: Int) -> Double {
    var ways = Array(repeating: 0.0, count: m * n + 1)
    ways[0] = 1
    for k in 1...m {
      for u in stride(from: m * n, through: n + k, by: -1) { ways[u] -= ways[u - n - k] }
      for u in stride(from: k, through: m * n, by: 1) { ways[u] += ways[u - k] }
    }
    let low = min(statistic, m * n - statistic)
    let tail = ways[0...low].map { $0 }.compensatedSum / ways.compensatedSum
    return min(1, 2 * tail)
  }
}

/// The rank test of two groups in a designed sample: Lumley and Scott (2013), Biometrika 100:831–842.
///
/// Equals `svyranktest(test = "wilcoxon")` of R's `survey`.
package struct DesignRankTest: Sendable, Hashable {
  /// The difference of mean ranks, second group less first, as a share of the population.
  package let difference: MeanDifference

  /// Nil when a group has no weight or the design leaves errors undefined.
  package init?(design: SampleDesign, answers: [Double?], isSecond: [Bool?]) {
    let groups = isSecond.map { $0.map { $0 ? 1 : 0 } }
    let known = answers.indices.map { groups[$0] == nil ? nil : answers[$0] }
    let ranks = Ranks.weighted(known, design: design)
    guard let difference = design.means(of: ranks, by: groups, count: 2).difference(1, 0),
      difference.standardError != nil
    else { return nil }
    self.difference = difference
  }
}
