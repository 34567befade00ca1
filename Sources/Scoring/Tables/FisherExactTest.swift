#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Fisher's exact test of a table of any size, by going through every table of its margins.
package struct FisherExactTest: Sendable, Hashable {
  /// Two-sided: all tables no likelier than the one observed.
  package let p: Double
  /// Tables with the margins of the one observed.
  package let tables: Int

  /// Nil below 2 × 2, and where there are more tables than `mostTables`.
  package init?(_ table: ContingencyTable, mostTables: Int = 2_000_000) {
    let table = table.withoutEmptyLines
    guard table.counts.count > 1, table.columnTotals.count > 1 else { return nil }
    var search = TableSearch(table, mostTables: mostTables)
    guard search.run() else { return nil }
    p = min(1, search.sum.value)
    tables = search.tables
  }
}

/// Fills tables cell by cell, column after column, and adds up the unlikely ones.
private struct TableSearch {
  private(set) var sum = CompensatedSum()
  private(set) var tables = 0
  private let columnTotals: [Int]
  private let constant: Double
  private let limit: Double
  private let mostTables: Int
  private let logFactorials: [Double]
  private var left: [Int]

  init(_ table: ContingencyTable, mostTables: Int) {
    self.mostTables = mostTables
    var logFactorials = [0.0]
    for k in 1...max(1, table.n) { logFactorials.append(logGamma(Double(k) + 1)) }
    self.logFactorials = logFactorials
    left = table.rowTotals
    columnTotals = table.columnTotals
    let margins = (table.rowTotals + table.columnTotals).map { logFactorials[$0] }
    constant = margins.reduce(0, +) - logFactorials[table.n]
    let observed = table.counts.joined().reduce(constant) { $0 - logFactorials[$1] }
    limit = observed + 1e-7
  }

  mutating func run() -> Bool {
    fill(row: 0, column: 0, rest: columnTotals[0], logarithm: constant)
  }

  private mutating func fill(row: Int, column: Int, rest: Int, logarithm: Double) -> Bool {
    guard column < columnTotals.count - 1 else { return finish(logarithm) }
    guard row < left.count - 1 else {
      guard rest <= left[row] else { return true }
      left[row] -= rest
      let next = column + 1
      let goesOn = fill(
        row: 0, column: next, rest: columnTotals[next],
        logarithm: logarithm - logFactorials[rest])
      left[row] += rest
      return goesOn
    }
    let below = left[(row + 1)...].reduce(0, +)
    for count in max(0, rest - below)...max(max(0, rest - below), min(rest, left[row]))
    where count <= left[row] {
      left[row] -= count
      let goesOn = fill(
        row: row + 1, column: column, rest: rest - count,
        logarithm: logarithm - logFactorials[count])
      left[row] += count
      guard goesOn else { return false }
    }
    return true
  }

  /// The last column takes what the rows have left.
  private mutating func finish(_ logarithm: Double) -> Bool {
    tables += 1
    guard tables <= mostTables else { return false }
    let total = left.reduce(logarithm) { $0 - logFactorials[$1] }
    if total <= limit { sum.add(exp(total)) }
    return true
  }
}
