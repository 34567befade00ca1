/// The share of positive answers less the share of negative ones, in points from −100 to 100.
package struct NetShare: Sendable, Hashable {
  package let positive: Int
  package let neutral: Int
  package let negative: Int

  package init(positive: Int, neutral: Int, negative: Int) {
    self.positive = positive
    self.neutral = neutral
    self.negative = negative
  }

  package var n: Int { positive + neutral + negative }

  /// 100·(P − D); nil without answers.
  package var value: Double? {
    n > 0 ? 100 * Double(positive - negative) / Double(n) : nil
  }

  /// 100·√((P + D − (P − D)²)/n), the multinomial error with divisor n; nil without answers.
  package var standardError: Double? {
    n > 0 ? plain.standardError : nil
  }

  /// The same with divisor n − 1, as an ordinary mean has it; nil with fewer than two answers.
  package var sampleStandardError: Double? {
    guard n > 1 else { return nil }
    return plain.standardError * (Double(n) / Double(n - 1)).squareRoot()
  }

  /// The value of three more answers, ¾ of them positive and ¾ negative; nil without answers.
  package var adjustedValue: Double? {
    n > 0 ? adjusted.value : nil
  }

  package var adjustedStandardError: Double? {
    n > 0 ? adjusted.standardError : nil
  }

  /// Adjusted Wald, centred on the adjusted value and held within ±100; nil without answers.
  ///
  /// Rocks (2016), The American Statistician 70(4):365–372, for intervals of an NPS.
  package func interval(level: ConfidenceLevel = .ninetyFive) -> Interval? {
    interval(around: adjusted, level: level, method: .adjustedWald)
  }

  /// Plain Wald, which has no width when all answers agree; nil without answers.
  package func plainInterval(level: ConfidenceLevel = .ninetyFive) -> Interval? {
    interval(around: plain, level: level, method: .wald)
  }

  private var plain: Estimate {
    Estimate(positive: Double(positive), negative: Double(negative), n: Double(n))
  }

  private var adjusted: Estimate {
    Estimate(
      positive: Double(positive) + 0.75, negative: Double(negative) + 0.75, n: Double(n) + 3)
  }

  private func interval(
    around estimate: Estimate, level: ConfidenceLevel, method: IntervalMethod
  ) -> Interval? {
    guard n > 0 else { return nil }
    return Interval(
      centre: estimate.value, margin: level.normalMultiplier * estimate.standardError,
      level: level, method: method, within: -100...100)
  }
}

private struct Estimate {
  let value: Double
  let standardError: Double

  init(positive: Double, negative: Double, n: Double) {
    let net = (positive - negative) / n
    let variance = max(0, (positive + negative) / n - net * net)
    value = 100 * net
    standardError = 100 * (variance / n).squareRoot()
  }
}
