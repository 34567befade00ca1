/// What a range question offers: every `step` from `start` to `end`.
package struct RangeLimits: Sendable, Hashable {
  package let start: Double
  package let end: Double
  package let step: Double

  /// The parameters' limits, 1 to 10 by 1 where they are silent, as XLSForm has it.
  ///
  /// Nil when a parameter is no number or no step leads from start to end.
  package init?(_ parameters: [String: String]) {
    func number(_ name: String, or standard: Double) -> Double? {
      parameters[name].map { Double($0) } ?? standard
    }
    guard let start = number("start", or: 1), let end = number("end", or: 10),
      let step = number("step", or: 1), step > 0, start < end
    else { return nil }
    self.start = start
    self.end = end
    self.step = step
  }

  package func contains(_ value: Double) -> Bool {
    let steps = (value - start) / step
    return value >= start && value <= end && abs(steps - steps.rounded()) < 1e-6
  }
}

extension Question {
  /// The limits of a range, where unusable parameters count as silent; nil for other types.
  package var range: RangeLimits? {
    guard type == .range else { return nil }
    return RangeLimits(parameters) ?? RangeLimits([:])
  }
}
