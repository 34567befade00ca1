/// The answers behind a driver analysis: one outcome and several drivers, complete rows only.
///
/// Rows that lack any answer are dropped and counted (listwise). A row may stand for several
/// identical people.
package struct DriverData: Sendable {
  package let driverNames: [String]
  /// Each row holds the drivers in order and the outcome last.
  package let rows: [[Double]]
  package let weights: [Double]
  package let counts: [Int]
  /// Where each row stood among those given.
  package let keptRows: [Int]
  /// People left out because an answer was missing or their weight was not above zero.
  package let leftOut: Int

  /// `columns`: the drivers' answers in the order of the names.
  package init(
    driverNames: [String], columns: [[Double?]], outcome: [Double?], weights: [Double]? = nil,
    counts: [Int]? = nil
  ) {
    self.driverNames = driverNames
    var rows: [[Double]] = []
    var kept: (weights: [Double], counts: [Int], places: [Int]) = ([], [], [])
    var leftOut = 0
    for row in outcome.indices {
      let count = counts?[row] ?? 1
      let weight = weights?[row] ?? 1
      let answers = columns.compactMap { $0[row] } + [outcome[row]].compactMap { $0 }
      guard answers.count == columns.count + 1, weight > 0 else {
        leftOut += count
        continue
      }
      rows.append(answers)
      kept.weights.append(weight)
      kept.counts.append(count)
      kept.places.append(row)
    }
    self.rows = rows
    self.weights = kept.weights
    self.counts = kept.counts
    keptRows = kept.places
    self.leftOut = leftOut
  }

  package var n: Int { counts.reduce(0, +) }

  package var moments: CoMoments { moments(of: rows) }

  /// The moments of mid-ranks, ties sharing theirs, for Spearman's correlation.
  package var rankMoments: CoMoments {
    let columns = (0...driverNames.count).map { rankedColumn($0) }
    return moments(of: rows.indices.map { row in columns.map { $0[row] } })
  }

  private func moments(of rows: [[Double]]) -> CoMoments {
    var moments = CoMoments(variables: driverNames.count + 1)
    for row in rows.indices { moments.add(rows[row], weight: weights[row], times: counts[row]) }
    return moments
  }

  private func rankedColumn(_ column: Int) -> [Double] {
    var sizes: [Double: CompensatedSum] = [:]
    for row in rows.indices {
      sizes[rows[row][column], default: CompensatedSum()]
        .add(weights[row] * Double(counts[row]))
    }
    var below = CompensatedSum()
    var ranks: [Double: Double] = [:]
    for value in sizes.keys.sorted() {
      let own = sizes[value]?.value ?? 0
      ranks[value] = below.value + own / 2
      below.add(own)
    }
    return rows.map { ranks[$0[column]] ?? 0 }
  }
}
