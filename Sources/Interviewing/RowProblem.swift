/// Something in an imported row that does not fit the form; the value itself is not told.
package struct RowProblem: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case notANumber, notADate, unknownChoice, notRelevant, required
    case constraint(message: String)
    /// The row has more cells than the header; the others are not read.
    case extraCells(Int)
  }

  /// Position of the column in the file; nil for a value made up of several.
  package let column: Int?
  package let path: String
  package let kind: Kind

  package init(column: Int?, path: String, kind: Kind) {
    self.column = column
    self.path = path
    self.kind = kind
  }
}
