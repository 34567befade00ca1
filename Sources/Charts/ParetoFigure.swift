/// Causes from the heaviest down, with the cumulative line on the same scale of percent.
package struct ParetoFigure: Figure {
  package struct Row: Sendable {
    let label: String
    /// Percent of the whole, from 0 to 100.
    let percent: Double
    let cumulative: Double
    let isVital: Bool
    let shown: String

    package init(
      label: String, percent: Double, cumulative: Double, isVital: Bool, shown: String
    ) {
      self.label = label
      self.percent = percent
      self.cumulative = cumulative
      self.isVital = isVital
      self.shown = shown
    }
  }

  package struct Names: Sendable {
    let vital: String
    let rest: String
    let cumulative: String
    let threshold: String

    package init(vital: String, rest: String, cumulative: String, threshold: String) {
      self.vital = vital
      self.rest = rest
      self.cumulative = cumulative
      self.threshold = threshold
    }
  }

  package let title: String
  package let summary: String
  let rows: [Row]
  let threshold: Double
  let names: Names

  package init(title: String, summary: String, rows: [Row], threshold: Double, names: Names) {
    self.title = title
    self.summary = summary
    self.rows = rows
    self.threshold = threshold
    self.names = names
  }

  package func draw(on canvas: inout Canvas) {
    let layout = RowLayout(figures: rows.map(\.shown), on: canvas)
    let axis = layout.axis(on: canvas, 0...100)
    var points: [Point] = []
    for row in rows {
      let middle = layout.draw(row.label, figure: row.shown, on: &canvas)
      canvas.rectangle(
        x: axis.from, y: middle - 7, width: axis.position(of: row.percent) - axis.from, height: 14,
        ink: row.isVital ? .bad : .neutral, radius: 2)
      layout.drawMark(at: axis.position(of: threshold), middle, ink: .muted, on: &canvas)
      points.append(Point(axis.position(of: row.cumulative), middle))
    }
    canvas.polyline(points, ink: .first)
    for point in points { canvas.dot(point, radius: 3, ink: .first) }
    layout.drawScale(axis, from: canvas.height - 4, on: &canvas) { "\(Int($0)) %" }
    Legend(entries: [
      (.bar, .bad, names.vital), (.bar, .neutral, names.rest), (.line, .first, names.cumulative),
      (.line, .muted, names.threshold),
    ]).draw(on: &canvas)
  }
}
