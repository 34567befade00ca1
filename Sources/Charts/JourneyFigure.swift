/// The service cycle: its moments of truth in order, each with its score.
package struct JourneyFigure: Figure {
  package struct Moment: Sendable {
    let label: String
    let note: String
    /// Nil where nobody was asked or the base is too small.
    let estimate: Estimate?
    /// Where the score stands: strong, weak, or neither for certain.
    let ink: Ink

    package init(label: String, note: String, estimate: Estimate?, ink: Ink) {
      self.label = label
      self.note = note
      self.estimate = estimate
      self.ink = ink
    }
  }

  package let title: String
  package let summary: String
  let moments: [Moment]
  let names: [(Ink, String)]

  package init(title: String, summary: String, moments: [Moment], names: [(Ink, String)]) {
    self.title = title
    self.summary = summary
    self.moments = moments
    self.names = names
  }

  package func draw(on canvas: inout Canvas) {
    var last: Point?
    for (index, moment) in moments.enumerated() {
      let place = Point(24, canvas.take(54) + 24)
      if let last {
        canvas.line(
          Point(last.x, last.y + 14), Point(place.x, place.y - 14), ink: .grid, thickness: 3)
      }
      canvas.dot(place, radius: 14, ink: moment.ink)
      canvas.label("\(index + 1)", x: place.x, y: place.y + 4, size: 12)
      let figure = moment.estimate?.shown ?? "–"
      let figureWidth = canvas.textWidth(figure, size: 14)
      canvas.text(
        figure, x: canvas.width - 8, y: place.y + 5, size: 14, anchor: .end, isBold: true)
      let width = canvas.width - 60 - figureWidth
      let lines = canvas.lines(moment.label, width: width, size: 13)
      for (number, line) in lines.enumerated() {
        canvas.text(
          line, x: 46, y: place.y - (lines.count > 1 ? 8 : 1) + 15 * Double(number), size: 13)
      }
      canvas.text(
        canvas.fitted(moment.note, width: width, size: 11), x: 46,
        y: place.y + (lines.count > 1 ? 20 : 14), ink: .muted, size: 11)
      last = place
    }
    Legend(entries: names.map { (.dot, $0.0, $0.1) }).draw(on: &canvas)
  }
}
