/// The weighted means and cross-products of several variables, held about their means.
///
/// Merges by Chan, Golub and LeVeque (1983), so that parts counted apart give the whole and ten
/// million rows keep their digits. Rows are complete: listwise deletion is the caller's.
package struct CoMoments: Sendable, Hashable {
  package let variables: Int
  package private(set) var n: Int
  package private(set) var sumOfWeights: Double
  package private(set) var sumOfSquaredWeights: Double
  package private(set) var means: [Double]
  /// Σw(x−x̄)(y−ȳ), lower triangle row by row.
  private var products: [Double]

  package init(variables: Int) {
    self.variables = variables
    n = 0
    sumOfWeights = 0
    sumOfSquaredWeights = 0
    means = Array(repeating: 0, count: variables)
    products = Array(repeating: 0, count: variables * (variables + 1) / 2)
  }

  /// Σw(x−x̄)(y−ȳ) of two variables.
  package subscript(first: Int, second: Int) -> Double {
    products[place(first, second)]
  }

  /// Adds a row, or `times` people who gave the same row; a weight of zero adds nothing.
  package mutating func add(_ row: [Double], weight: Double = 1, times: Int = 1) {
    let added = weight * Double(times)
    guard added > 0 else { return }
    let total = sumOfWeights + added
    let share = added / total
    let factor = sumOfWeights * share
    var place = 0
    for i in 0..<variables {
      let distance = (row[i] - means[i]) * factor
      for j in 0...i {
        products[place] += distance * (row[j] - means[j])
        place += 1
      }
    }
    for i in 0..<variables { means[i] += share * (row[i] - means[i]) }
    n += times
    sumOfWeights = total
    sumOfSquaredWeights += weight * weight * Double(times)
  }

  package static func + (left: CoMoments, right: CoMoments) -> CoMoments {
    guard left.sumOfWeights > 0 else { return right }
    guard right.sumOfWeights > 0 else { return left }
    var result = left
    let total = left.sumOfWeights + right.sumOfWeights
    let share = right.sumOfWeights / total
    let distances = zip(left.means, right.means).map { $1 - $0 }
    var place = 0
    for i in 0..<left.variables {
      for j in 0...i {
        result.products[place] +=
          right.products[place] + left.sumOfWeights * share * distances[i] * distances[j]
        place += 1
      }
      result.means[i] += share * distances[i]
    }
    result.n += right.n
    result.sumOfWeights = total
    result.sumOfSquaredWeights += right.sumOfSquaredWeights
    return result
  }

  /// Kish's effective base, (Σw)²/Σw²; zero without rows.
  package var effectiveN: Double {
    sumOfSquaredWeights > 0 ? sumOfWeights * sumOfWeights / sumOfSquaredWeights : 0
  }

  /// Pearson's correlation; nil when a variable does not vary.
  package func correlation(_ first: Int, _ second: Int) -> Double? {
    guard varies(first), varies(second) else { return nil }
    let spread = self[first, first].squareRoot() * self[second, second].squareRoot()
    return first == second ? 1 : max(-1, min(1, self[first, second] / spread))
  }

  /// Whether the spread of a variable is more than what rounding leaves.
  package func varies(_ variable: Int) -> Bool {
    let spread = self[variable, variable]
    return spread > 1e-24 * means[variable] * means[variable] * sumOfWeights && spread > 0
  }

  private func place(_ first: Int, _ second: Int) -> Int {
    let (row, column) = (max(first, second), min(first, second))
    return row * (row + 1) / 2 + column
  }
}
