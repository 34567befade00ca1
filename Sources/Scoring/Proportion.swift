/// A share of a base, with Wilson's interval (1927), which holds at 0 % and 100 % too.
package struct Proportion: Sendable, Hashable {
  package let successes: Int
  package let n: Int

  package init(successes: Int, of n: Int) {
    self.successes = successes
    self.n = n
  }

  /// Between 0 and 1; nil without a base.
  package var value: Double? {
    n > 0 ? Double(successes) / Double(n) : nil
  }

  package var percent: Double? {
    n > 0 ? 100 * Double(successes) / Double(n) : nil
  }

  /// √(p(1−p)/n), between 0 and 1; nil without a base.
  package var standardError: Double? {
    value.map { ($0 * (1 - $0) / Double(n)).squareRoot() }
  }

  /// Wilson's interval without continuity correction; nil without a base.
  package func interval(level: ConfidenceLevel = .ninetyFive) -> Interval? {
    guard let value else { return nil }
    let n = Double(n)
    let z = level.normalMultiplier
    let shrink = 1 + z * z / n
    let centre = (value + z * z / (2 * n)) / shrink
    let margin = z / shrink * (value * (1 - value) / n + z * z / (4 * n * n)).squareRoot()
    return Interval(
      low: successes == 0 ? 0 : centre - margin,
      high: successes == self.n ? 1 : centre + margin,
      level: level, method: .wilson)
  }
}
