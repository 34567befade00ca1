extension SampleDesign {
  /// The covariance matrix of estimates from the scores of every row for each of them.
  ///
  /// A score is what one person adds to the estimate's error, weight included: w(y − ȳ)/Σw for a
  /// mean. Nil when a stratum has one cluster and the rule leaves it undefined, or with one cluster
  /// in all. Equals `svyrecvar` of R's `survey`.
  func covariance(of scores: [[Double]]) -> Matrix? {
    guard clustersByStratum.reduce(0, +) > 1 else { return nil }
    guard lonelyRule != .undefined || !clustersByStratum.contains(1) else { return nil }
    let scores = scores.map { adjusted($0) }
    return clusters == nil ? perPerson(scores) : perCluster(scores)
  }

  func variance(of scores: [Double]) -> Double? {
    covariance(of: [scores])?[0, 0]
  }

  private func perPerson(_ scores: [[Double]]) -> Matrix {
    combine(scores, units: Array(strata.indices), strata: strata) { count($0) }
  }

  private func perCluster(_ scores: [[Double]]) -> Matrix {
    let clusterCount = clustersByStratum.reduce(0, +)
    guard let clusters else { return perPerson(scores) }
    var strataOfClusters = Array(repeating: 0, count: clusterCount)
    for row in clusters.indices { strataOfClusters[clusters[row]] = strata[row] }
    let totals = scores.map { column in
      var totals = Array(repeating: CompensatedSum(), count: clusterCount)
      for row in column.indices { totals[clusters[row]].add(column[row]) }
      return totals.map(\.value)
    }
    return combine(totals, units: Array(0..<clusterCount), strata: strataOfClusters) { _ in 1 }
  }

  /// Σ over strata of f·m/(m−1)·Σ(z − z̄)(z − z̄)ᵀ.
  private func combine(
    _ scores: [[Double]], units: [Int], strata: [Int], times: (Int) -> Int
  ) -> Matrix {
    let size = scores.count
    let means = scores.map { stratumMeans($0, units: units, strata: strata, times: times) }
    let factors = clustersByStratum.indices.map(factor)
    var sums = Array(repeating: CompensatedSum(), count: size * (size + 1) / 2)
    for unit in units {
      let stratum = strata[unit]
      let factor = factors[stratum] * Double(times(unit))
      guard factor > 0 else { continue }
      var place = 0
      for i in 0..<size {
        let left = factor * (scores[i][unit] - means[i][stratum])
        for j in 0...i {
          sums[place].add(left * (scores[j][unit] - means[j][stratum]))
          place += 1
        }
      }
    }
    return Matrix(rows: size, columns: size) { row, column in
      let (high, low) = (max(row, column), min(row, column))
      return sums[high * (high + 1) / 2 + low].value
    }
  }

  /// Zero for a lonely cluster, whose distance is then from the whole sample.
  private func stratumMeans(
    _ scores: [Double], units: [Int], strata: [Int], times: (Int) -> Int
  ) -> [Double] {
    var sums = Array(repeating: CompensatedSum(), count: clustersByStratum.count)
    for unit in units { sums[strata[unit]].add(scores[unit] * Double(times(unit))) }
    return sums.indices.map {
      clustersByStratum[$0] > 1 ? sums[$0].value / Double(clustersByStratum[$0]) : 0
    }
  }

  private func factor(_ stratum: Int) -> Double {
    let m = Double(clustersByStratum[stratum])
    let finite = populations.map { max(0, 1 - m / $0[stratum]) } ?? 1
    guard m > 1 else { return lonelyRule == .certainty ? 0 : finite }
    return finite * m / (m - 1)
  }

  /// What is left of the scores once the weighting's cells or margins have explained their part.
  private func adjusted(_ scores: [Double]) -> [Double] {
    switch adjustment {
    case .none: return scores
    case .postStratified(let cells): return residuals(scores, of: cells, weighted: true)
    case .raked(let margins):
      var scores = scores
      for _ in 0..<rakingSweeps {
        for margin in margins { scores = residuals(scores, of: margin, weighted: false) }
      }
      return scores
    }
  }

  private func residuals(_ scores: [Double], of cells: [Int], weighted: Bool) -> [Double] {
    var sums: [Int: (score: CompensatedSum, base: CompensatedSum)] = [:]
    for row in scores.indices where weights[row] > 0 {
      let base = weighted ? weight(row) : Double(count(row))
      sums[cells[row], default: (CompensatedSum(), CompensatedSum())].score
        .add(scores[row] / weights[row] * base)
      sums[cells[row]]?.base.add(base)
    }
    let means = sums.mapValues { $0.score.value / $0.base.value }
    return scores.indices.map { row in
      scores[row] - (means[cells[row]] ?? 0) * weights[row]
    }
  }
}

/// As many sweeps over the margins as R's `survey` makes.
private let rakingSweeps = 10
