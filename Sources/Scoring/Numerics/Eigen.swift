/// The eigenvalues and eigenvectors of a symmetric matrix by Jacobi's rotations.
///
/// Slow for hundreds of rows, exact to the last digits for the dozens that drivers are.
struct SymmetricEigen {
  let values: [Double]
  /// One eigenvector a column, in the order of the values.
  let vectors: Matrix

  init(_ matrix: Matrix) {
    var a = matrix
    var vectors = Matrix.identity(matrix.rows)
    let size = (0..<matrix.rows).reduce(0) { $0 + abs(matrix[$1, $1]) }
    for _ in 0..<100 {
      guard Self.largestOffDiagonal(a) > 1e-17 * max(size, 1e-300) else { break }
      for p in 0..<matrix.rows {
        for q in (p + 1)..<max(p + 1, matrix.rows) { Self.rotate(&a, &vectors, p, q) }
      }
    }
    values = (0..<matrix.rows).map { a[$0, $0] }
    self.vectors = vectors
  }

  private static func largestOffDiagonal(_ a: Matrix) -> Double {
    var largest = 0.0
    for p in 0..<a.rows {
      for q in (p + 1)..<max(p + 1, a.rows) { largest = max(largest, abs(a[p, q])) }
    }
    return largest
  }

  /// Turns the plane of `p` and `q` so that their off-diagonal element vanishes.
  private static func rotate(_ a: inout Matrix, _ vectors: inout Matrix, _ p: Int, _ q: Int) {
    guard a[p, q] != 0 else { return }
    let theta = (a[q, q] - a[p, p]) / (2 * a[p, q])
    let tangent = (theta < 0 ? -1 : 1) / (abs(theta) + (theta * theta + 1).squareRoot())
    let cosine = 1 / (tangent * tangent + 1).squareRoot()
    let sine = tangent * cosine
    for k in 0..<a.rows {
      let (left, right) = (a[k, p], a[k, q])
      a[k, p] = cosine * left - sine * right
      a[k, q] = sine * left + cosine * right
    }
    for k in 0..<a.rows {
      let (left, right) = (a[p, k], a[q, k])
      a[p, k] = cosine * left - sine * right
      a[q, k] = sine * left + cosine * right
      let (first, second) = (vectors[k, p], vectors[k, q])
      vectors[k, p] = cosine * first - sine * second
      vectors[k, q] = sine * first + cosine * second
    }
  }
}
