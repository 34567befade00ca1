/// Importance against performance with a cross-hair; points carry numbers, the names stand below.
package struct QuadrantFigure: Figure {
  package struct Spot: Sendable {
    package let label: String
    package let across: Double
    package let up: Double
    /// Whether an interval crosses a line of the cross-hair, so that its quadrant is not certain.
    package let isUndetermined: Bool

    package init(label: String, across: Double, up: Double, isUndetermined: Bool) {
      self.label = label
      self.across = across
      self.up = up
      self.isUndetermined = isUndetermined
    }
  }

  /// The names of the four fields.
  package struct Quadrants: Sendable {
    let topLeft: String
    let topRight: String
    let bottomLeft: String
    let bottomRight: String

    package init(topLeft: String, topRight: String, bottomLeft: String, bottomRight: String) {
      self.topLeft = topLeft
      self.topRight = topRight
      self.bottomLeft = bottomLeft
      self.bottomRight = bottomRight
    }

    package func name(isRight: Bool, isUp: Bool) -> String {
      switch (isRight, isUp) {
      case (false, true): topLeft
      case (true, true): topRight
      case (false, false): bottomLeft
      case (true, false): bottomRight
      }
    }
  }

  package let title: String
  package let summary: String
  let spots: [Spot]
  let cross: Point
  let quadrants: Quadrants
  let acrossName: String
  let upName: String
  let undeterminedName: String

  package init(
    title: String, summary: String, spots: [Spot], cross: Point, quadrants: Quadrants,
    acrossName: String, upName: String, undeterminedName: String
  ) {
    self.title = title
    self.summary = summary
    self.spots = spots
    self.cross = cross
    self.quadrants = quadrants
    self.acrossName = acrossName
    self.upName = upName
    self.undeterminedName = undeterminedName
  }

  package func draw(on canvas: inout Canvas) {
    let top = canvas.take(330) + 24
    let across = Axis(
      values: ClosedRange(around: spots.map(\.across) + [cross.x]), from: 24,
      to: canvas.width - 8)
    let up = Axis(
      values: ClosedRange(around: spots.map(\.up) + [cross.y]), from: top + 280, to: top)
    drawField(across, up, on: &canvas)
    for (index, spot) in spots.enumerated() {
      let place = Point(across.position(of: spot.across), up.position(of: spot.up))
      canvas.dot(place, radius: 9, ink: spot.isUndetermined ? .neutral : .first)
      canvas.label("\(index + 1)", x: place.x, y: place.y + 4, size: 10)
    }
    drawNames(on: &canvas)
  }

  private func drawField(_ across: Axis, _ up: Axis, on canvas: inout Canvas) {
    let (left, right, top, bottom) = (across.from, across.to, up.to, up.from)
    let centre = Point(across.position(of: cross.x), up.position(of: cross.y))
    canvas.rectangle(
      x: left, y: top, width: centre.x - left, height: centre.y - top, ink: .band)
    canvas.rectangle(
      x: centre.x, y: centre.y, width: right - centre.x, height: bottom - centre.y, ink: .band)
    canvas.line(Point(centre.x, top), Point(centre.x, bottom), ink: .muted, isDashed: true)
    canvas.line(Point(left, centre.y), Point(right, centre.y), ink: .muted, isDashed: true)
    let half = (right - left) / 2 - 8
    for (name, x, y, anchor) in [
      (quadrants.topLeft, left, top - 6, Canvas.Anchor.start),
      (quadrants.topRight, right, top - 6, .end),
      (quadrants.bottomLeft, left, bottom + 13, .start),
      (quadrants.bottomRight, right, bottom + 13, .end),
    ] {
      canvas.text(
        canvas.fitted(name, width: half, size: 11), x: x, y: y, ink: .muted, size: 11,
        anchor: anchor, isBold: true)
    }
    canvas.text(
      acrossName + " →", x: right, y: bottom + 28, ink: .muted, size: 11, anchor: .end)
    canvas.text("↑ " + upName, x: left, y: bottom + 28, ink: .muted, size: 11)
  }

  private func drawNames(on canvas: inout Canvas) {
    _ = canvas.take(8)
    let width = canvas.width / 2 - 16
    for start in stride(from: 0, to: spots.count, by: 2) {
      let y = canvas.take(17) + 12
      for (column, index) in (start..<min(start + 2, spots.count)).enumerated() {
        canvas.text(
          canvas.fitted("\(index + 1) \(spots[index].label)", width: width, size: 11),
          x: 8 + Double(column) * canvas.width / 2, y: y, size: 11)
      }
    }
    guard spots.contains(where: \.isUndetermined) else { return }
    Legend(entries: [(.dot, .neutral, undeterminedName)]).draw(on: &canvas)
  }
}
