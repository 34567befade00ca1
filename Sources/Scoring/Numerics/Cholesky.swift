/// The lower triangle L of a positive definite matrix A = L·Lᵀ, for solving and inverting.
struct Cholesky {
  private let lower: Matrix

  /// Nil when the matrix is singular: a pivot falls under `tolerance` of its diagonal.
  init?(_ matrix: Matrix, tolerance: Double = 1e-11) {
    var lower = Matrix(rows: matrix.rows, columns: matrix.rows)
    for column in 0..<matrix.rows {
      var pivot = matrix[column, column]
      for k in 0..<column { pivot -= lower[column, k] * lower[column, k] }
      guard pivot > tolerance * abs(matrix[column, column]), pivot > 0 else { return nil }
      lower[column, column] = pivot.squareRoot()
      for row in (column + 1)..<max(column + 1, matrix.rows) {
        var value = matrix[row, column]
        for k in 0..<column { value -= lower[row, k] * lower[column, k] }
        lower[row, column] = value / lower[column, column]
      }
    }
    self.lower = lower
  }

  func solve(_ right: [Double]) -> [Double] {
    let size = lower.rows
    var x = right
    for row in 0..<size {
      for k in 0..<row { x[row] -= lower[row, k] * x[k] }
      x[row] /= lower[row, row]
    }
    for row in (0..<size).reversed() {
      for k in (row + 1)..<max(row + 1, size) { x[row] -= lower[k, row] * x[k] }
      x[row] /= lower[row, row]
    }
    return x
  }

  var inverse: Matrix {
    let size = lower.rows
    let columns = (0..<size).map { column in
      solve((0..<size).map { $0 == column ? 1 : 0 })
    }
    return Matrix(rows: size, columns: size) { (columns[$1][$0] + columns[$0][$1]) / 2 }
  }
}
