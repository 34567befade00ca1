/// A small dense matrix, row by row.
struct Matrix: Sendable, Hashable {
  let rows: Int
  let columns: Int
  private(set) var values: [Double]

  init(rows: Int, columns: Int, repeating value: Double = 0) {
    self.rows = rows
    self.columns = columns
    values = Array(repeating: value, count: rows * columns)
  }

  init(rows: Int, columns: Int, _ value: (Int, Int) -> Double) {
    self.init(rows: rows, columns: columns)
    for row in 0..<rows {
      for column in 0..<columns { self[row, column] = value(row, column) }
    }
  }

  static func identity(_ size: Int) -> Matrix {
    Matrix(rows: size, columns: size) { $0 == $1 ? 1 : 0 }
  }

  subscript(row: Int, column: Int) -> Double {
    get { values[row * columns + column] }
    set { values[row * columns + column] = newValue }
  }

  var transposed: Matrix {
    Matrix(rows: columns, columns: rows) { self[$1, $0] }
  }

  var trace: Double { (0..<min(rows, columns)).map { self[$0, $0] }.compensatedSum }

  static func * (left: Matrix, right: Matrix) -> Matrix {
    Matrix(rows: left.rows, columns: right.columns) { row, column in
      (0..<left.columns).reduce(0) { $0 + left[row, $1] * right[$1, column] }
    }
  }

  static func * (left: Matrix, right: [Double]) -> [Double] {
    (0..<left.rows).map { row in
      (0..<left.columns).reduce(0) { $0 + left[row, $1] * right[$1] }
    }
  }

  /// The rows and columns at the given places.
  func part(_ indices: [Int]) -> Matrix {
    Matrix(rows: indices.count, columns: indices.count) { self[indices[$0], indices[$1]] }
  }
}
