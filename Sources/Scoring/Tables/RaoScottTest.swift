/// Pearson's χ² of a weighted, designed sample with Rao and Scott's second-order correction (1984).
///
/// Equals `svychisq(statistic = "F")` of R's `survey`.
package struct RaoScottTest: Sendable, Hashable {
  /// X² of the weighted table brought back to the number of people asked.
  package let pearson: Double
  package let f: Double
  package let numeratorDegrees: Double
  package let denominatorDegrees: Double
  package let n: Int

  package var p: Double {
    FisherDistribution(numerator: numeratorDegrees, denominator: denominatorDegrees).upperTail(f)
  }

  /// Nil below 2 × 2 and where the design leaves errors undefined.
  package init?(design: SampleDesign, rows: [Int?], columns: [Int?]) {
    let lines = Self.used(rows, with: columns)
    let piles = Self.used(columns, with: rows)
    guard lines.count > 1, piles.count > 1, design.degreesOfFreedom > 0 else { return nil }
    let cells = rows.indices.map { row -> Int? in
      guard let left = rows[row], let right = columns[row], let line = lines[left],
        let pile = piles[right]
      else { return nil }
      return pile * lines.count + line
    }
    let shares = design.shares(of: cells, count: lines.count * piles.count)
    let people = design.weights.indices.reduce(0) { $0 + design.count($1) }
    guard
      let deltas = Self.generalisedEffects(
        shares, rows: lines.count, columns: piles.count, n: Double(people))
    else { return nil }
    let trace = deltas.trace
    guard trace > 0 else { return nil }
    let size = Double(people)
    pearson = Self.pearson(shares, rows: lines.count, columns: piles.count) * size
    f = pearson / trace
    numeratorDegrees = trace * trace / (deltas * deltas).trace
    denominatorDegrees = numeratorDegrees * Double(design.degreesOfFreedom)
    n = shares.estimates.first?.n ?? 0
  }

  private static func used(_ values: [Int?], with others: [Int?]) -> [Int: Int] {
    let met = Set(zip(values, others).compactMap { $1 == nil ? nil : $0 }).sorted()
    return Dictionary(uniqueKeysWithValues: zip(met, met.indices))
  }

  private static func pearson(_ shares: DesignEstimates, rows: Int, columns: Int) -> Double {
    let p = shares.estimates.map { $0.value ?? 0 }
    let rowShares = (0..<rows).map { row in (0..<columns).reduce(0) { $0 + p[$1 * rows + row] } }
    let columnShares = (0..<columns).map { c in (0..<rows).reduce(0) { $0 + p[c * rows + $1] } }
    var sum = CompensatedSum()
    for column in 0..<columns {
      for row in 0..<rows {
        let expected = rowShares[row] * columnShares[column]
        let distance = p[column * rows + row] - expected
        sum.add(distance * distance / expected)
      }
    }
    return sum.value
  }

  /// Rao and Scott's matrix of design effects of the interaction's contrasts.
  private static func generalisedEffects(
    _ shares: DesignEstimates, rows: Int, columns: Int, n: Double
  ) -> Matrix? {
    let size = rows * columns
    let inverse = shares.estimates.map { ($0.value ?? 0) > 0 ? 1 / ($0.value ?? 1) : 0 }
    let contrasts = interaction(rows: rows, columns: columns)
    guard shares.covariance(0, 0) != nil else { return nil }
    let scaled = Matrix(rows: size, columns: contrasts.columns) {
      contrasts[$0, $1] * inverse[$0]
    }
    let covariance = Matrix(rows: size, columns: size) { shares.covariance($0, $1) ?? 0 }
    let simple = contrasts.transposed * scaled
    let designed = scaled.transposed * covariance * scaled
    guard let solver = Cholesky(simple, tolerance: 1e-13) else { return nil }
    let solved = (0..<contrasts.columns).map { column in
      solver.solve((0..<contrasts.columns).map { designed[$0, column] * n })
    }
    return Matrix(rows: contrasts.columns, columns: contrasts.columns) { solved[$1][$0] }
  }

  /// Products of row and column contrasts that add up to zero over every line of the table.
  private static func interaction(rows: Int, columns: Int) -> Matrix {
    let names = (1..<columns).flatMap { column in (1..<rows).map { (row: $0, column: column) } }
    return Matrix(rows: rows * columns, columns: names.count) { cell, name in
      let (row, column) = (cell % rows, cell / rows)
      let left = (row == names[name].row ? 1.0 : 0) - 1 / Double(rows)
      let right = (column == names[name].column ? 1.0 : 0) - 1 / Double(columns)
      return left * right
    }
  }
}
