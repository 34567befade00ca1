/// Agreement of any number of coders beyond chance: Fleiss (1971), Psychological Bulletin 76:378–382.
package struct FleissKappa: Sendable, Hashable {
  package let units: Int
  package let coders: Int
  /// Nil when only one category is ever used.
  package let value: Double?
  /// Of no agreement beyond chance: Fleiss, Nee and Landis (1979).
  package let standardError: Double?

  /// From the coders per category of each unit; nil unless each unit has the same two or more.
  package init?(_ counts: [[Int]]) {
    let totals = Set(counts.map { $0.reduce(0, +) })
    guard totals.count == 1, let coders = totals.first, coders > 1, let first = counts.first else {
      return nil
    }
    self.coders = coders
    units = counts.count
    let (n, m) = (Double(counts.count), Double(coders))
    let shares = first.indices.map { category in
      Double(counts.reduce(0) { $0 + $1[category] }) / (n * m)
    }
    let agreement =
      counts.map { row in
        (row.map { Double($0 * $0) }.compensatedSum - m) / (m * (m - 1))
      }.compensatedSum / n
    let chance = shares.map { $0 * $0 }.compensatedSum
    let spread = shares.map { $0 * (1 - $0) }.compensatedSum
    guard spread > 0 else {
      (value, standardError) = (nil, nil)
      return
    }
    value = (agreement - chance) / (1 - chance)
    let skew = shares.map { $0 * (1 - $0) * (1 - 2 * $0) }.compensatedSum
    standardError =
      (2.0 / (n * m * (m - 1))).squareRoot() * max(0, spread * spread - skew).squareRoot() / spread
  }

  /// Two-sided, of no agreement beyond chance.
  package var p: Double? {
    guard let value, let standardError, standardError > 0 else { return nil }
    return NormalDistribution.twoSidedProbability(value / standardError)
  }
}
