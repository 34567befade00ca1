/// Seconds that something took, by the monotonic clock.
func seconds(_ work: () throws -> Void) rethrows -> Double {
  let clock = ContinuousClock()
  let duration = try clock.measure(work)
  let (whole, atto) = duration.components
  return Double(whole) + Double(atto) * 1e-18
}

extension [Double] {
  /// The middle one; with an even count, the mean of the middle two.
  var median: Double {
    guard !isEmpty else { return .nan }
    let sorted = sorted()
    let half = count / 2
    return count.isMultiple(of: 2) ? (sorted[half - 1] + sorted[half]) / 2 : sorted[half]
  }
}
