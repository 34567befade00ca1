/// The moments of whole numbers such as ratings, exact until the last division.
package struct Moments: SampleMoments {
  package var n: Int
  package var sum: Int
  package var sumOfSquares: Int

  package init(n: Int = 0, sum: Int = 0, sumOfSquares: Int = 0) {
    self.n = n
    self.sum = sum
    self.sumOfSquares = sumOfSquares
  }

  package init(_ values: some Sequence<Int>) {
    self.init()
    for value in values { add(value) }
  }

  package mutating func add(_ value: Int, times: Int = 1) {
    n += times
    sum += value * times
    sumOfSquares += value * value * times
  }

  package static func + (left: Moments, right: Moments) -> Moments {
    Moments(
      n: left.n + right.n, sum: left.sum + right.sum,
      sumOfSquares: left.sumOfSquares + right.sumOfSquares)
  }

  package var mean: Double? {
    n > 0 ? Double(sum) / Double(n) : nil
  }

  package var variance: Double? {
    guard n > 1 else { return nil }
    let count = Int128(n)
    let spread = count * Int128(sumOfSquares) - Int128(sum) * Int128(sum)
    return Double(max(0, spread)) / (Double(n) * Double(n - 1))
  }
}
