/// One column of a text table.
package struct TableColumn: Sendable, Hashable {
  /// What a cell does when its column is narrower than its text.
  package enum Overflow: Sendable, Hashable {
    case wraps
    case truncates
  }

  package let title: String
  /// Trailing for numbers.
  package let alignment: TextAlignment
  package let minimumWidth: Int
  /// Whether the column gives way when the table is too wide.
  package let shrinks: Bool
  package let overflow: Overflow

  package init(
    _ title: String, alignment: TextAlignment = .leading, minimumWidth: Int = 0,
    shrinks: Bool = false, overflow: Overflow = .wraps
  ) {
    self.title = title
    self.alignment = alignment
    self.minimumWidth = minimumWidth
    self.shrinks = shrinks
    self.overflow = overflow
  }
}
