package import Languages

/// Agreement of two coders beyond chance, over one set of units.
package struct CohenKappa: Sendable, Hashable {
  /// What a disagreement counts.
  package enum Weighting: String, Sendable, Hashable, CaseIterable {
    /// Every disagreement the same.
    case none
    case linear
    case quadratic

    package var sentence: Sentence {
      switch self {
      case .none: Sentence(es: "kappa de Cohen", en: "Cohen's kappa")
      case .linear: Sentence(es: "kappa ponderado lineal", en: "linearly weighted kappa")
      case .quadratic:
        Sentence(es: "kappa ponderado cuadrático", en: "quadratically weighted kappa")
      }
    }
  }

  package let weighting: Weighting
  package let n: Int
  /// The share of (weighted) agreement seen and that expected by chance; nil without units.
  package let observed: Double?
  package let expected: Double?
  /// Nil when both always use one category, for then nothing could disagree.
  package let value: Double?
  /// Asymptotic: Fleiss, Cohen and Everitt (1969), Psychological Bulletin 72:323–327.
  package let standardError: Double?

  /// From units by the category of the first coder (row) and the second (column).
  package init(_ table: [[Int]], weighting: Weighting = .none) {
    self.weighting = weighting
    n = table.joined().reduce(0, +)
    guard n > 0 else {
      (observed, expected, value, standardError) = (nil, nil, nil, nil)
      return
    }
    let sums = Sums(table, n: n, weighting: weighting)
    observed = sums.observed
    expected = sums.expected
    guard sums.expected < 1 else {
      (value, standardError) = (nil, nil)
      return
    }
    value = (sums.observed - sums.expected) / (1 - sums.expected)
    standardError = (sums.variance / Double(n)).squareRoot()
  }

  /// Normal, held within ±1.
  package func interval(level: ConfidenceLevel = .ninetyFive) -> Interval? {
    guard let value, let standardError else { return nil }
    return Interval(
      centre: value, margin: level.normalMultiplier * standardError, level: level,
      method: .kappaNormal, within: -1...1)
  }
}

/// The sums over cells from which kappa and its variance follow.
private struct Sums {
  let observed: Double
  let expected: Double
  /// Of one unit.
  let variance: Double

  init(_ table: [[Int]], n: Int, weighting: CohenKappa.Weighting) {
    let size = table.count
    let shares = table.map { $0.map { Double($0) / Double(n) } }
    let rows = shares.map(\.compensatedSum)
    let columns = (0..<size).map { column in shares.map { $0[column] }.compensatedSum }
    func weight(_ row: Int, _ column: Int) -> Double {
      let distance = Double(abs(row - column)) / Double(max(1, size - 1))
      return switch weighting {
      case .none: row == column ? 1 : 0
      case .linear: 1 - distance
      case .quadratic: 1 - distance * distance
      }
    }
    let rowWeights = (0..<size).map { row in
      (0..<size).reduce(0) { $0 + weight(row, $1) * columns[$1] }
    }
    let columnWeights = (0..<size).map { column in
      (0..<size).reduce(0) { $0 + weight($1, column) * rows[$1] }
    }
    var (observed, expected, squares) = (CompensatedSum(), CompensatedSum(), CompensatedSum())
    for row in 0..<size {
      for column in 0..<size {
        observed.add(weight(row, column) * shares[row][column])
        expected.add(weight(row, column) * rows[row] * columns[column])
      }
    }
    let (po, pe) = (observed.value, expected.value)
    for row in 0..<size {
      for column in 0..<size {
        let part =
          weight(row, column) * (1 - pe) - (rowWeights[row] + columnWeights[column]) * (1 - po)
        squares.add(shares[row][column] * part * part)
      }
    }
    let centre = po * pe - 2 * pe + po
    self.observed = po
    self.expected = pe
    variance = max(0, squares.value - centre * centre) / raise(1 - pe, to: 4)
  }
}
