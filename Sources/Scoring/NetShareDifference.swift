/// The difference of two independent net shares, such as the NPS of two segments, with its z test.
///
/// The adjusted form takes the adjusted value and error of both: MeasuringU, "Three significance
/// tests for the Net Promoter Score".
package struct NetShareDifference: Sendable, Hashable {
  package enum Form: String, Sendable, Hashable {
    case plain
    case adjusted
  }

  package let form: Form
  /// First minus second, in points; nil when a side has no answers.
  package let value: Double?
  package let standardError: Double?
  /// Nil as well when both sides have no spread.
  package let z: Double?
  /// Two-sided, before any correction.
  package let p: Double?

  package init(_ first: NetShare, _ second: NetShare, form: Form = .adjusted) {
    self.form = form
    guard let left = Self.estimate(first, form), let right = Self.estimate(second, form) else {
      value = nil
      standardError = nil
      z = nil
      p = nil
      return
    }
    let difference = left.value - right.value
    let error = (left.error * left.error + right.error * right.error).squareRoot()
    value = difference
    standardError = error
    z = error > 0 ? difference / error : nil
    p = z.map(NormalDistribution.twoSidedProbability)
  }

  package func interval(level: ConfidenceLevel = .ninetyFive) -> Interval? {
    guard let value, let standardError else { return nil }
    return Interval(
      centre: value, margin: level.normalMultiplier * standardError, level: level,
      method: form == .plain ? .wald : .adjustedWald, within: -200...200)
  }

  private static func estimate(_ share: NetShare, _ form: Form) -> (value: Double, error: Double)? {
    switch form {
    case .plain:
      guard let value = share.value, let error = share.standardError else { return nil }
      return (value, error)
    case .adjusted:
      guard let value = share.adjustedValue, let error = share.adjustedStandardError else {
        return nil
      }
      return (value, error)
    }
  }
}
