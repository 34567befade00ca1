/// Amounts of successive periods as columns: the progress of fieldwork.
package struct ColumnFigure: Figure {
  package struct Column: Sendable {
    let label: String
    let value: Double

    package init(label: String, value: Double) {
      self.label = label
      self.value = value
    }
  }

  package let title: String
  package let summary: String
  let columns: [Column]

  package init(title: String, summary: String, columns: [Column]) {
    self.title = title
    self.summary = summary
    self.columns = columns
  }

  package func draw(on canvas: inout Canvas) {
    let top = canvas.take(176) + 16
    let highest = max(1, columns.map(\.value).max() ?? 1)
    let up = Axis(values: 0...highest, from: top + 130, to: top)
    let step = (canvas.width - 16) / Double(max(columns.count, 1))
    canvas.line(Point(8, up.from), Point(canvas.width - 8, up.from), ink: .grid)
    let spacing = max(1, Int((48 / step).rounded(.up)))
    for (index, column) in columns.enumerated() {
      let x = 8 + Double(index) * step
      let y = up.position(of: column.value)
      canvas.rectangle(
        x: x + step * 0.12, y: y, width: min(step * 0.76, 60), height: up.from - y, ink: .first,
        radius: 1)
      let middle = x + step * 0.12 + min(step * 0.76, 60) / 2
      if step > 22 {
        canvas.text(
          "\(Int(column.value))", x: middle, y: y - 4, ink: .text, size: 11, anchor: .middle)
      }
      guard index.isMultiple(of: spacing) else { continue }
      canvas.text(column.label, x: middle, y: up.from + 16, ink: .muted, size: 11, anchor: .middle)
    }
  }
}
