/// Importance less satisfaction of one attribute; positive means expectations are not met.
package struct Gap: Sendable, Hashable {
  package enum Method: String, Sendable, Hashable {
    /// The same people answered both: sd(i − s)/√n.
    case paired
    /// Different people answered: √(SE² + SE²), t with Welch's degrees of freedom.
    case unpaired
  }

  package let key: String
  package let importance: Moments
  package let satisfaction: Moments
  private let differences: Moments?

  /// From people who answered both; `differences` are importance less satisfaction of each.
  package init(key: String, importance: Moments, satisfaction: Moments, differences: Moments) {
    self.key = key
    self.importance = importance
    self.satisfaction = satisfaction
    self.differences = differences
  }

  /// From people who answered both; `sumOfProducts` is Σ importance·satisfaction.
  package init(key: String, importance: Moments, satisfaction: Moments, sumOfProducts: Int) {
    self.init(
      key: key, importance: importance, satisfaction: satisfaction,
      differences: Moments(
        n: importance.n, sum: importance.sum - satisfaction.sum,
        sumOfSquares: importance.sumOfSquares + satisfaction.sumOfSquares - 2 * sumOfProducts))
  }

  /// From different people, or from people who need not have answered both.
  package init(key: String, importance: Moments, unpairedSatisfaction satisfaction: Moments) {
    self.key = key
    self.importance = importance
    self.satisfaction = satisfaction
    differences = nil
  }

  package var method: Method { differences == nil ? .unpaired : .paired }

  /// The people behind the gap; the smaller base when they differ.
  package var n: Int { differences?.n ?? min(importance.n, satisfaction.n) }

  /// In points of the scale; nil without answers.
  ///
  /// One division of exact sums, so that equal gaps are equal and ties can be seen.
  package var value: Double? {
    guard let differences else {
      guard importance.n > 0, satisfaction.n > 0 else { return nil }
      let numerator = importance.sum * satisfaction.n - satisfaction.sum * importance.n
      return Double(numerator) / Double(importance.n * satisfaction.n)
    }
    return differences.mean
  }

  /// Nil with fewer than two answers.
  package var standardError: Double? {
    guard let differences else {
      guard let left = importance.standardError, let right = satisfaction.standardError else {
        return nil
      }
      return (left * left + right * right).squareRoot()
    }
    return differences.standardError
  }

  package func interval(level: ConfidenceLevel = .ninetyFive) -> Interval? {
    guard let differences else { return welchInterval(level: level) }
    return differences.interval(level: level)
  }

  private func welchInterval(level: ConfidenceLevel) -> Interval? {
    guard let value, let left = importance.standardError, let right = satisfaction.standardError
    else { return nil }
    let variances = (left * left, right * right)
    let total = variances.0 + variances.1
    let degreesOfFreedom =
      total * total
      / (variances.0 * variances.0 / Double(importance.n - 1)
        + variances.1 * variances.1 / Double(satisfaction.n - 1))
    let multiplier = total > 0 ? level.studentMultiplier(degreesOfFreedom: degreesOfFreedom) : 0
    return Interval(
      centre: value, margin: multiplier * total.squareRoot(), level: level, method: .welchT)
  }
}
