/// Counts of two questions crossed, with the tests of their independence.
package struct ContingencyTable: Sendable, Hashable {
  /// Row by row, all of one length.
  package let counts: [[Int]]

  package init(_ counts: [[Int]]) {
    self.counts = counts
  }

  package var rowTotals: [Int] { counts.map { $0.reduce(0, +) } }

  package var columnTotals: [Int] {
    guard let first = counts.first else { return [] }
    return first.indices.map { column in counts.reduce(0) { $0 + $1[column] } }
  }

  package var n: Int { rowTotals.reduce(0, +) }

  /// The same without rows and columns where nobody is.
  package var withoutEmptyLines: ContingencyTable {
    let columns = columnTotals
    return ContingencyTable(
      counts.filter { $0.contains { $0 > 0 } }.map { row in
        row.indices.filter { columns[$0] > 0 }.map { row[$0] }
      })
  }

  /// Row total × column total ÷ n.
  package var expected: [[Double]] {
    let (rows, columns, n) = (rowTotals, columnTotals, Double(self.n))
    return rows.map { row in columns.map { Double(row) * Double($0) / n } }
  }

  /// Pearson's test without continuity correction, over lines that have people; nil below 2 × 2.
  package var chiSquare: ChiSquareTest? {
    let table = withoutEmptyLines
    guard table.counts.count > 1, table.columnTotals.count > 1 else { return nil }
    let expected = table.expected
    var statistic = CompensatedSum()
    var small = 0
    for (row, line) in table.counts.enumerated() {
      for (column, count) in line.enumerated() {
        let wanted = expected[row][column]
        if wanted < 5 { small += 1 }
        statistic.add((Double(count) - wanted) * (Double(count) - wanted) / wanted)
      }
    }
    let cells = table.counts.count * table.columnTotals.count
    return ChiSquareTest(
      statistic: statistic.value,
      degreesOfFreedom: (table.counts.count - 1) * (table.columnTotals.count - 1),
      n: table.n, shortSide: min(table.counts.count, table.columnTotals.count),
      shareOfSmallCells: Double(small) / Double(cells))
  }
}

/// Pearson's χ² with what tells whether it may be trusted.
package struct ChiSquareTest: Sendable, Hashable {
  package let statistic: Double
  package let degreesOfFreedom: Int
  package let n: Int
  let shortSide: Int
  /// Of expected counts below 5.
  package let shareOfSmallCells: Double

  package var p: Double {
    ChiSquareDistribution(degreesOfFreedom: Double(degreesOfFreedom)).upperTail(statistic)
  }

  /// Whether no more than a fifth of the expected counts lie below 5.
  package var isValid: Bool { shareOfSmallCells <= 0.2 }

  /// Cramér's V, from 0 for independence to 1.
  package var cramersV: Double {
    (statistic / (Double(n) * Double(shortSide - 1))).squareRoot()
  }
}
