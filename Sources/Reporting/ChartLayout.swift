/// Where label, drawing and figures of a chart stand, so that a line fits its width.
struct ChartLayout {
  let barWidth: Int
  let labelWidth: Int
  private let labels: [String]
  private let figures: [[String]]
  private let figureWidths: [Int]
  private let plain: Bool

  /// `figures` has one list a row; `headings` stand above them and widen their columns.
  init(
    labels: [String], figures: [[String]], headings: [String] = [], width: Int, plain: Bool
  ) {
    let count = (figures + [headings]).map(\.count).max() ?? 0
    self.labels = labels.map(\.withoutControls)
    self.figures = figures
    self.plain = plain
    figureWidths = (0..<count).map { column in
      (figures + [headings]).map { column < $0.count ? displayWidth(of: $0[column]) : 0 }.max() ?? 0
    }
    let taken = figureWidths.reduce(0) { $0 + columnGap.count + $1 } + columnGap.count
    let room = max(0, width - taken)
    let longest = self.labels.map { displayWidth(of: $0) }.max() ?? 0
    let smallestBar = min(8, room / 3)
    labelWidth = min(longest, max(room - smallestBar, 0), max(room / 2, 12))
    barWidth = max(0, room - labelWidth)
  }

  /// The line of one row, without trailing spaces.
  func line(_ index: Int, bar: String) -> String {
    line(label: labels[index], bar: bar, figures: figures[index])
  }

  func line(label: String, bar: String, figures: [String]) -> String {
    let label = label.truncated(to: labelWidth, ellipsis: plain ? "..." : "…")
    let aligned = zip(figures, figureWidths).map { $0.padded(to: $1, alignment: .trailing) }
    return ([label.padded(to: labelWidth), bar.padded(to: barWidth)] + aligned)
      .joined(separator: columnGap)
      .withoutTrailingSpaces
  }
}
