/// The moments of real numbers, held about their mean so that a large mean does not eat the digits.
package struct RealMoments: SampleMoments {
  package private(set) var n: Int
  private var centre: Double
  /// Σ(x − mean)².
  package private(set) var squaredDeviations: Double

  package init() {
    n = 0
    centre = 0
    squaredDeviations = 0
  }

  package init(_ values: some Sequence<Double>) {
    self.init()
    for value in values { add(value) }
  }

  /// From plain sums, which lose digits when the mean is far larger than the spread.
  package init(n: Int, sum: Double, sumOfSquares: Double) {
    self.init()
    guard n > 0 else { return }
    self.n = n
    centre = sum / Double(n)
    squaredDeviations = max(0, sumOfSquares - sum * centre)
  }

  package init(_ moments: Moments) {
    self.init()
    n = moments.n
    centre = moments.mean ?? 0
    squaredDeviations = (moments.variance ?? 0) * Double(max(0, n - 1))
  }

  /// Adds a value by Welford's recurrence (1962).
  package mutating func add(_ value: Double) {
    n += 1
    let before = value - centre
    centre += before / Double(n)
    squaredDeviations += before * (value - centre)
  }

  /// The moments of both samples together.
  package static func + (left: RealMoments, right: RealMoments) -> RealMoments {
    guard left.n > 0 else { return right }
    guard right.n > 0 else { return left }
    var result = left
    let share = Double(right.n) / Double(left.n + right.n)
    let distance = right.centre - left.centre
    result.n += right.n
    result.centre += distance * share
    result.squaredDeviations +=
      right.squaredDeviations + distance * distance * Double(left.n) * share
    return result
  }

  package var sum: Double { centre * Double(n) }

  package var mean: Double? { n > 0 ? centre : nil }

  package var variance: Double? {
    n > 1 ? squaredDeviations / Double(n - 1) : nil
  }
}
