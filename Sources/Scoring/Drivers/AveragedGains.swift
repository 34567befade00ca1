package import Languages

/// What each driver adds to R², averaged over the orders in which drivers can enter (LMG, Shapley).
package struct AveragedGains: Sendable, Hashable {
  package enum Method: Sendable, Hashable {
    /// All orders, by way of all subsets.
    case exact
    /// So many orders drawn with a seed; the parts still add up to R².
    case sampled(orders: Int, seed: UInt64)

    package var sentence: Sentence {
      switch self {
      case .exact: Sentence(es: "todos los órdenes de entrada", en: "all orders of entry")
      case .sampled(let orders, let seed):
        Sentence(
          es: "\(orders) órdenes de entrada al azar (semilla \(seed))",
          en: "\(orders) random orders of entry (seed \(seed))")
      }
    }
  }

  package let values: [Double]
  package let method: Method

  init(
    _ correlations: Matrix, _ withOutcome: [Double], mostExact: Int, orders: Int, seed: UInt64
  ) {
    guard withOutcome.count > mostExact else {
      method = .exact
      values = Self.exact(correlations, withOutcome)
      return
    }
    method = .sampled(orders: orders, seed: seed)
    values = Self.sampled(correlations, withOutcome, orders: orders, seed: seed)
  }

  /// Σ over subsets S without j of |S|!(p−|S|−1)!/p! · [R²(S∪j) − R²(S)].
  private static func exact(_ correlations: Matrix, _ withOutcome: [Double]) -> [Double] {
    let size = withOutcome.count
    let explained = subsets(correlations, withOutcome)
    var shares = [1 / Double(size)]
    for k in 1..<max(1, size) { shares.append(shares[k - 1] * Double(k) / Double(size - k)) }
    return (0..<size).map { driver in
      let bit = 1 << driver
      var sum = CompensatedSum()
      for set in explained.indices where set & bit == 0 {
        sum.add(shares[set.nonzeroBitCount] * (explained[set | bit] - explained[set]))
      }
      return sum.value
    }
  }

  /// R² of every subset, numbered by its bits.
  private static func subsets(_ correlations: Matrix, _ withOutcome: [Double]) -> [Double] {
    var explained = Array(repeating: 0.0, count: 1 << withOutcome.count)
    func descend(_ entry: Entry, set: Int, from first: Int) {
      for driver in first..<max(first, withOutcome.count) {
        let next = entry.adding(driver)
        explained[set | 1 << driver] = next.explained
        descend(next, set: set | 1 << driver, from: driver + 1)
      }
    }
    descend(Entry(correlations, withOutcome), set: 0, from: 0)
    return explained
  }

  private static func sampled(
    _ correlations: Matrix, _ withOutcome: [Double], orders: Int, seed: UInt64
  ) -> [Double] {
    var generator = SeededGenerator(seed: seed)
    var sums = Array(repeating: CompensatedSum(), count: withOutcome.count)
    for _ in 0..<orders {
      var entry = Entry(correlations, withOutcome)
      for driver in generator.permutation(of: withOutcome.count) {
        let next = entry.adding(driver)
        sums[driver].add(next.explained - entry.explained)
        entry = next
      }
    }
    return sums.map { $0.value / Double(orders) }
  }
}

/// What drivers and outcome still share once some drivers have entered.
private struct Entry {
  let explained: Double
  private let size: Int
  /// Among the drivers, row by row, what has entered taken out.
  private let left: [Double]
  private let withOutcome: [Double]

  init(_ correlations: Matrix, _ withOutcome: [Double]) {
    explained = 0
    size = withOutcome.count
    left = correlations.values
    self.withOutcome = withOutcome
  }

  private init(explained: Double, size: Int, left: [Double], withOutcome: [Double]) {
    self.explained = explained
    self.size = size
    self.left = left
    self.withOutcome = withOutcome
  }

  func adding(_ driver: Int) -> Entry {
    let pivot = left[driver * size + driver]
    var left = left
    var withOutcome = withOutcome
    let share = withOutcome[driver] / pivot
    let gain = share * withOutcome[driver]
    let start = driver * size
    for row in 0..<size {
      let factor = self.left[row * size + driver] / pivot
      withOutcome[row] -= factor * self.withOutcome[driver]
      for column in 0..<size { left[row * size + column] -= factor * self.left[start + column] }
    }
    return Entry(explained: explained + gain, size: size, left: left, withOutcome: withOutcome)
  }
}
