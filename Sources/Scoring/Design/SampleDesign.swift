/// How a sample was drawn and weighted, one place a row: what every design-based error needs.
///
/// Weights, strata and clusters come as columns of equal length. A row may stand for several
/// identical people (`counts`), each a cluster of their own when no clusters are given. Clusters
/// are drawn with replacement unless the population's clusters per stratum are known.
package struct SampleDesign: Sendable {
  package let weights: [Double]
  package let counts: [Int]?
  /// The weighting that the errors account for; `.none` for plain weights.
  package let adjustment: WeightAdjustment
  package let lonelyRule: LonelyClusterRule
  /// The stratum of each row, numbered from 0.
  let strata: [Int]
  /// The cluster of each row, numbered from 0 over all strata; nil when each person is one.
  let clusters: [Int]?
  let clustersByStratum: [Int]
  /// Clusters in the population of each stratum; nil for drawing with replacement.
  let populations: [Double]?

  /// `populationClusters`: clusters (or people, where each is one) per stratum value.
  package init<Stratum: Hashable & Sendable, Cluster: Hashable & Sendable>(
    weights: [Double], strata: [Stratum]?, clusters: [Cluster]?, counts: [Int]? = nil,
    populationClusters: [Stratum: Double]? = nil, adjustment: WeightAdjustment = .none,
    lonelyRule: LonelyClusterRule = .adjusted
  ) {
    self.weights = weights
    self.counts = clusters == nil ? counts : nil
    self.adjustment = adjustment
    self.lonelyRule = lonelyRule
    var numbers: [Stratum: Int] = [:]
    let numbered =
      strata?.map { numbers.number(of: $0) } ?? Array(repeating: 0, count: weights.count)
    self.strata = numbered
    let stratumCount = max(1, numbers.count)
    var sizes = Array(repeating: 0, count: stratumCount)
    if let clusters {
      var places: [StratumCluster<Cluster>: Int] = [:]
      self.clusters = zip(numbered, clusters).map { stratum, cluster in
        let known = places.count
        let place = places.number(of: StratumCluster(stratum: stratum, cluster: cluster))
        if place == known { sizes[stratum] += 1 }
        return place
      }
    } else {
      self.clusters = nil
      for row in numbered.indices { sizes[numbered[row]] += counts?[row] ?? 1 }
    }
    clustersByStratum = sizes
    populations = populationClusters.map { populations in
      var result = Array(repeating: Double.infinity, count: stratumCount)
      for (stratum, number) in numbers { result[number] = populations[stratum] ?? .infinity }
      return result
    }
  }

  /// Weights alone: each row a person, drawn with replacement.
  package init(weights: [Double], counts: [Int]? = nil, adjustment: WeightAdjustment = .none) {
    self.init(
      weights: weights, strata: [Int]?.none, clusters: [Int]?.none, counts: counts,
      adjustment: adjustment)
  }

  package var rows: Int { weights.count }

  /// Clusters less strata.
  package var degreesOfFreedom: Int {
    clustersByStratum.reduce(0, +) - clustersByStratum.count
  }

  /// How many people a row stands for.
  func count(_ row: Int) -> Int { counts?[row] ?? 1 }

  /// The weight of all people of a row.
  func weight(_ row: Int) -> Double { weights[row] * Double(count(row)) }

  /// Kish's (Σw)²/Σw² over the people whose row `includes` holds.
  package func effectiveN(where includes: (Int) -> Bool = { _ in true }) -> Double {
    var (sum, squares) = (CompensatedSum(), CompensatedSum())
    for row in weights.indices where includes(row) {
      sum.add(weight(row))
      squares.add(weights[row] * weight(row))
    }
    return squares.value > 0 ? sum.value * sum.value / squares.value : 0
  }
}

private struct StratumCluster<Cluster: Hashable>: Hashable {
  let stratum: Int
  let cluster: Cluster
}

extension Dictionary where Value == Int {
  /// The number of a key, given in the order keys are first met.
  fileprivate mutating func number(of key: Key) -> Int {
    if let number = self[key] { return number }
    self[key] = count
    return count - 1
  }
}
