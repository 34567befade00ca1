/// Bars of one measure, for the terminal.
package struct BarChart: Sendable, Hashable {
  package struct Row: Sendable, Hashable {
    package let label: String
    /// The length of the bar; negative and missing values draw none.
    package let value: Double?
    /// The figures printed after the bar, already worded.
    package let figures: [String]

    package init(label: String, value: Double?, figures: [String]) {
      self.label = label
      self.value = value
      self.figures = figures
    }
  }

  package var rows: [Row]
  /// The value of a full bar; the largest row's unless given.
  package var maximum: Double?

  package init(rows: [Row], maximum: Double? = nil) {
    self.rows = rows
    self.maximum = maximum
  }

  package func rendered(width: Int = 80, plain: Bool = false) -> String {
    let full = maximum ?? rows.compactMap(\.value).max() ?? 0
    let layout = ChartLayout(
      labels: rows.map(\.label), figures: rows.map(\.figures), width: width, plain: plain)
    return rows.enumerated().map { index, row in
      let fraction = full > 0 ? (row.value ?? 0) / full : 0
      return layout.line(
        index, bar: bar(fraction: fraction, width: layout.barWidth, plain: plain)) + "\n"
    }.joined()
  }
}
