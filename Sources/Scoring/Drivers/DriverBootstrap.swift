/// Percentile intervals of driver measures from samples drawn again with replacement.
package struct DriverBootstrap: Sendable {
  /// The intervals of one driver; nil where too few samples gave a value.
  package struct Driver: Sendable, Hashable {
    package let name: String
    package let pearson: Interval?
    package let beta: Interval?
    /// Of Johnson's weight, in percent of R².
    package let relativeShare: Interval?
  }

  package let drivers: [Driver]
  package let rSquared: Interval?
  package let samples: Int
  package let seed: UInt64

  /// `clusters`: rows of one cluster are drawn together; each person alone when nil.
  package init(
    _ data: DriverData, clusters: [Int]? = nil, samples: Int = 1_000, seed: UInt64 = 1,
    level: ConfidenceLevel = .ninetyFive
  ) {
    self.samples = samples
    self.seed = seed
    var generator = SeededGenerator(seed: seed)
    let drawer = Drawer(data, clusters: clusters)
    var drawn: [String: (pearson: [Double], beta: [Double], share: [Double])] = [:]
    var explained: [Double] = []
    for _ in 0..<samples {
      let analysis = DriverAnalysis(
        names: data.driverNames, moments: drawer.draw(using: &generator), mostExact: 0, orders: 0)
      if let rSquared = analysis.rSquared { explained.append(rSquared) }
      for driver in analysis.drivers {
        drawn[driver.name, default: ([], [], [])].pearson.append(driver.pearson.value)
        if let beta = driver.beta { drawn[driver.name]?.beta.append(beta) }
        if let share = analysis.share(driver.relativeWeight) {
          drawn[driver.name]?.share.append(share)
        }
      }
    }
    func interval(_ values: [Double]?) -> Interval? {
      Self.interval(values ?? [], of: samples, level: level)
    }
    drivers = data.driverNames.map { name in
      Driver(
        name: name, pearson: interval(drawn[name]?.pearson), beta: interval(drawn[name]?.beta),
        relativeShare: interval(drawn[name]?.share))
    }
    rSquared = interval(explained)
  }

  /// Nil unless nine of ten samples gave a value.
  private static func interval(
    _ values: [Double], of samples: Int, level: ConfidenceLevel
  ) -> Interval? {
    guard values.count * 10 >= samples * 9 else { return nil }
    let sorted = values.sorted()
    guard let low = quantile((1 - level.share) / 2, ofSorted: sorted),
      let high = quantile((1 + level.share) / 2, ofSorted: sorted)
    else { return nil }
    return Interval(low: low, high: high, level: level, method: .bootstrapPercentile)
  }
}

/// Draws people or clusters with replacement.
private struct Drawer {
  private let data: DriverData
  /// The rows of each unit that is drawn, a row once for each of its people.
  private let units: [[Int]]

  init(_ data: DriverData, clusters: [Int]?) {
    self.data = data
    if let clusters {
      units = Dictionary(grouping: data.rows.indices) { clusters[$0] }
        .sorted { $0.key < $1.key }.map {
          $0.value.flatMap { Array(repeating: $0, count: data.counts[$0]) }
        }
    } else {
      units = data.rows.indices.flatMap { Array(repeating: [$0], count: data.counts[$0]) }
    }
  }

  func draw(using generator: inout SeededGenerator) -> CoMoments {
    var times = Array(repeating: 0, count: data.rows.count)
    for _ in units.indices {
      for row in units[generator.index(below: units.count)] { times[row] += 1 }
    }
    var moments = CoMoments(variables: data.driverNames.count + 1)
    for row in times.indices where times[row] > 0 {
      moments.add(data.rows[row], weight: data.weights[row], times: times[row])
    }
    return moments
  }
}
