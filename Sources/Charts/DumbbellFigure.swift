/// Two values of each row on one scale and what lies between: importance and satisfaction.
package struct DumbbellFigure: Figure {
  package struct Row: Sendable {
    let label: String
    let first: Double?
    let second: Double?
    /// The difference in figures.
    let shown: String
    let isMarked: Bool

    package init(label: String, first: Double?, second: Double?, shown: String, isMarked: Bool) {
      self.label = label
      self.first = first
      self.second = second
      self.shown = shown
      self.isMarked = isMarked
    }
  }

  package let title: String
  package let summary: String
  let rows: [Row]
  let range: ClosedRange<Double>
  let firstName: String
  let secondName: String
  let tick: @Sendable (Double) -> String

  package init(
    title: String, summary: String, rows: [Row], range: ClosedRange<Double>, firstName: String,
    secondName: String, tick: @escaping @Sendable (Double) -> String
  ) {
    self.title = title
    self.summary = summary
    self.rows = rows
    self.range = range
    self.firstName = firstName
    self.secondName = secondName
    self.tick = tick
  }

  package func draw(on canvas: inout Canvas) {
    let layout = RowLayout(figures: rows.map(\.shown), on: canvas)
    let axis = layout.axis(on: canvas, range)
    for row in rows {
      let middle = layout.draw(row.label, figure: row.shown, on: &canvas)
      draw(row, at: middle, axis, on: &canvas)
    }
    layout.drawScale(axis, from: canvas.height - 4, on: &canvas, shown: tick)
    Legend(entries: [(.dot, .first, firstName), (.ring, .second, secondName)]).draw(on: &canvas)
  }

  private func draw(_ row: Row, at middle: Double, _ axis: Axis, on canvas: inout Canvas) {
    canvas.line(Point(axis.from, middle), Point(axis.to, middle), ink: .grid)
    let first = row.first.map { Point(axis.position(of: $0), middle) }
    let second = row.second.map { Point(axis.position(of: $0), middle) }
    if let first, let second {
      canvas.line(first, second, ink: row.isMarked ? .bad : .neutral, thickness: 4)
    }
    if let second {
      canvas.dot(second, radius: 5, ink: .paper)
      canvas.dot(second, radius: 5, ink: .second, isOpen: true)
    }
    if let first { canvas.dot(first, radius: 5, ink: .first) }
  }
}
