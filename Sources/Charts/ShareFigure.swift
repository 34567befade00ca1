/// Bars of one length cut into shares: detractors, passives, promoters, or the parts of a role.
package struct ShareFigure: Figure {
  package struct Part: Sendable {
    let name: String
    let ink: Ink

    package init(_ name: String, _ ink: Ink) {
      self.name = name
      self.ink = ink
    }
  }

  package struct Row: Sendable {
    let label: String
    let note: String
    /// One for each part, together 1 or less.
    let shares: [Double]
    /// The share in words, such as 42 %.
    let shown: [String]
    /// At the end of the row, such as the score.
    let figure: String

    package init(
      label: String, note: String = "", shares: [Double], shown: [String], figure: String
    ) {
      self.label = label
      self.note = note
      self.shares = shares
      self.shown = shown
      self.figure = figure
    }
  }

  package let title: String
  package let summary: String
  let parts: [Part]
  let rows: [Row]

  package init(title: String, summary: String, parts: [Part], rows: [Row]) {
    self.title = title
    self.summary = summary
    self.parts = parts
    self.rows = rows
  }

  package func draw(on canvas: inout Canvas) {
    let layout = RowLayout(figures: rows.map(\.figure), on: canvas)
    let axis = layout.axis(on: canvas, 0...1)
    for row in rows {
      let middle = layout.draw(row.label, figure: row.figure, on: &canvas, note: row.note)
      draw(row, at: middle, axis, on: &canvas)
    }
    Legend(entries: parts.map { (.bar, $0.ink, $0.name) }).draw(on: &canvas)
  }

  private func draw(_ row: Row, at middle: Double, _ axis: Axis, on canvas: inout Canvas) {
    var sum = 0.0
    for (part, (share, shown)) in zip(parts, zip(row.shares, row.shown)) {
      let (from, to) = (axis.position(of: sum), axis.position(of: sum + share))
      canvas.rectangle(x: from, y: middle - 8, width: to - from, height: 16, ink: part.ink)
      if canvas.textWidth(shown, size: 11) + 6 < to - from {
        canvas.label(shown, x: (from + to) / 2, y: middle + 4)
      }
      sum += share
    }
  }
}
