/// An estimate over waves or periods, each with its interval.
package struct TrendFigure: Figure {
  package struct Stop: Sendable {
    package let label: String
    /// Nil where the base was too small or nobody answered: the line has a hole there.
    package let estimate: Estimate?

    package init(label: String, estimate: Estimate?) {
      self.label = label
      self.estimate = estimate
    }
  }

  package let title: String
  package let summary: String
  let stops: [Stop]
  let target: (value: Double, name: String)?
  let tick: @Sendable (Double) -> String

  package init(
    title: String, summary: String, stops: [Stop], target: (value: Double, name: String)? = nil,
    tick: @escaping @Sendable (Double) -> String
  ) {
    self.title = title
    self.summary = summary
    self.stops = stops
    self.target = target
    self.tick = tick
  }

  package func draw(on canvas: inout Canvas) {
    let top = canvas.take(200) + 12
    let values = stops.flatMap { $0.estimate?.ends ?? [] } + (target.map { [$0.value] } ?? [])
    let up = Axis(values: ClosedRange(around: values), from: top + 160, to: top)
    let left = 12 + (up.ticks.map { canvas.textWidth(tick($0), size: 11) }.max() ?? 0)
    for value in up.ticks {
      let y = up.position(of: value)
      canvas.line(Point(left, y), Point(canvas.width - 8, y), ink: .grid)
      canvas.text(tick(value), x: left - 6, y: y + 4, ink: .muted, size: 11, anchor: .end)
    }
    draw(up, from: left + 16, on: &canvas)
    guard let target else { return }
    let y = up.position(of: target.value)
    canvas.line(
      Point(left, y), Point(canvas.width - 8, y), ink: .target, thickness: 1.5, isDashed: true)
    Legend(entries: [(.line, .target, target.name)]).draw(on: &canvas)
  }

  private func draw(_ up: Axis, from left: Double, on canvas: inout Canvas) {
    let step = stops.count > 1 ? (canvas.width - 32 - left) / Double(stops.count - 1) : 0
    let places = stops.indices.map { left + Double($0) * step }
    for run in runs {
      let points = run.compactMap { index in
        stops[index].estimate.map { Point(places[index], up.position(of: $0.value)) }
      }
      canvas.polyline(points, ink: .first)
    }
    let spacing = max(1, Int((52 / max(step, 1)).rounded(.up)))
    for (index, stop) in stops.enumerated() {
      draw(stop, at: places[index], up, on: &canvas)
      guard index.isMultiple(of: spacing) else { continue }
      canvas.text(
        canvas.fitted(stop.label, width: 60, size: 11), x: places[index], y: up.from + 18,
        ink: .muted, size: 11, anchor: .middle)
    }
  }

  private func draw(_ stop: Stop, at x: Double, _ up: Axis, on canvas: inout Canvas) {
    guard let estimate = stop.estimate else { return }
    if let interval = estimate.interval {
      canvas.line(
        Point(x, up.position(of: interval.lowerBound)),
        Point(x, up.position(of: interval.upperBound)), ink: .neutral, thickness: 4)
    }
    let y = up.position(of: estimate.value)
    canvas.dot(Point(x, y), radius: 4, ink: .first)
    guard stops.count <= 8 else { return }
    canvas.text(estimate.shown, x: x + 7, y: y - 7, size: 11, isBold: true)
  }

  /// Stops in a row that have an estimate.
  private var runs: [[Int]] {
    stops.indices.reduce(into: [[]]) { runs, index in
      guard stops[index].estimate != nil else { return runs.append([]) }
      runs[runs.count - 1].append(index)
    }.filter { !$0.isEmpty }
  }
}
