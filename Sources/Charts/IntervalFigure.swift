/// Estimates as dots with their intervals: segments compared, drivers, attributes.
package struct IntervalFigure: Figure {
  package struct Row: Sendable {
    let label: String
    let note: String
    /// Nil where the base is too small to be shown; `note` says so.
    let estimate: Estimate?
    let target: Double?

    package init(label: String, note: String = "", estimate: Estimate?, target: Double? = nil) {
      self.label = label
      self.note = note
      self.estimate = estimate
      self.target = target
    }
  }

  package let title: String
  package let summary: String
  let rows: [Row]
  let range: ClosedRange<Double>
  /// A line through all rows with its name, such as the whole sample.
  let reference: (value: Double, name: String)?
  let names: Names
  let tick: @Sendable (Double) -> String

  /// What the legend calls a dot, its interval and a target.
  package struct Names: Sendable {
    let estimate: String
    let interval: String
    let target: String

    package init(estimate: String, interval: String, target: String) {
      self.estimate = estimate
      self.interval = interval
      self.target = target
    }
  }

  /// Without a range the axis fits the rows.
  package init(
    title: String, summary: String, rows: [Row], names: Names, range: ClosedRange<Double>? = nil,
    reference: (value: Double, name: String)? = nil, tick: @escaping @Sendable (Double) -> String
  ) {
    self.title = title
    self.summary = summary
    self.rows = rows
    self.names = names
    self.range =
      range
      ?? ClosedRange(
        around: rows.flatMap { ($0.estimate?.ends ?? []) + ($0.target.map { [$0] } ?? []) }
          + (reference.map { [$0.value] } ?? []))
    self.reference = reference
    self.tick = tick
  }

  package func draw(on canvas: inout Canvas) {
    let layout = RowLayout(figures: rows.map { $0.estimate?.shown ?? "" }, on: canvas)
    let axis = layout.axis(on: canvas, range)
    for row in rows {
      let middle = layout.draw(
        row.label, figure: row.estimate?.shown ?? "", on: &canvas, note: row.note)
      draw(row, at: middle, axis, on: &canvas)
      guard let reference else { continue }
      layout.drawMark(at: axis.position(of: reference.value), middle, ink: .muted, on: &canvas)
    }
    layout.drawScale(axis, from: canvas.height - 4, on: &canvas, shown: tick)
    legend.draw(on: &canvas)
  }

  private func draw(_ row: Row, at middle: Double, _ axis: Axis, on canvas: inout Canvas) {
    canvas.line(Point(axis.from, middle), Point(axis.to, middle), ink: .grid)
    guard let estimate = row.estimate else { return }
    if let interval = estimate.interval {
      canvas.line(
        Point(axis.position(of: interval.lowerBound), middle),
        Point(axis.position(of: interval.upperBound), middle), ink: .neutral, thickness: 5)
    }
    canvas.dot(Point(axis.position(of: estimate.value), middle), radius: 5, ink: .first)
    if let target = row.target {
      let x = axis.position(of: target)
      canvas.line(Point(x, middle - 9), Point(x, middle + 9), ink: .target, thickness: 2)
    }
  }

  private var legend: Legend {
    var entries: [(Legend.Sign, Ink, String)] = [(.dot, .first, names.estimate)]
    if rows.contains(where: { $0.estimate?.interval != nil }) {
      entries.append((.line, .neutral, names.interval))
    }
    if rows.contains(where: { $0.target != nil }) { entries.append((.line, .target, names.target)) }
    if let reference { entries.append((.line, .muted, reference.name)) }
    return Legend(entries: entries)
  }
}
