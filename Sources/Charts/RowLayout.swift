/// Rows of a chart: a label above its bar, the value in figures at the right.
///
/// Labels stand above and not beside, so that a phone shows both at full length.
struct RowLayout {
  static let margin = 8.0
  static let labelSize = 12.0

  let figureWidth: Double

  /// Where bars and dots may lie.
  func axis(on canvas: Canvas, _ values: ClosedRange<Double>) -> Axis {
    Axis(
      values: values, from: Self.margin + 8,
      to: canvas.width - Self.margin - (figureWidth > 0 ? figureWidth + 12 : 8))
  }

  init(figures: [String], on canvas: Canvas) {
    figureWidth = figures.map { canvas.textWidth($0, size: Self.labelSize) * 1.08 }.max() ?? 0
  }

  /// Draws the label and the figure of a row and returns the middle of its bar.
  func draw(_ label: String, figure: String, on canvas: inout Canvas, note: String = "") -> Double {
    let shown = note.isEmpty ? label : label + " · " + note
    let width = canvas.width - 2 * Self.margin
    for line in canvas.lines(shown, width: width, size: Self.labelSize) {
      canvas.text(line, x: Self.margin, y: canvas.take(16) + 13, size: Self.labelSize)
    }
    let middle = canvas.take(20) + 9
    canvas.text(
      figure, x: canvas.width - Self.margin, y: middle + 4, size: Self.labelSize, anchor: .end,
      isBold: true)
    return middle
  }

  /// A mark through the bar of a row, clear of the labels.
  func drawMark(at x: Double, _ middle: Double, ink: Ink, on canvas: inout Canvas) {
    canvas.line(Point(x, middle - 10), Point(x, middle + 10), ink: ink, thickness: 1.5)
  }

  /// The scale below the rows, with lines up through them.
  func drawScale(
    _ axis: Axis, from top: Double, on canvas: inout Canvas, shown: (Double) -> String
  ) {
    let bottom = canvas.height
    for tick in axis.ticks {
      let x = axis.position(of: tick)
      canvas.line(Point(x, top), Point(x, bottom), ink: .grid)
    }
    let y = canvas.take(18) + 13
    for tick in axis.ticks {
      canvas.text(
        shown(tick), x: axis.position(of: tick), y: y, ink: .muted, size: 11, anchor: .middle)
    }
  }
}

/// What the signs of a chart mean, in lines that wrap.
struct Legend {
  enum Sign {
    case bar, dot, ring, line
  }

  let entries: [(Sign, Ink, String)]

  func draw(on canvas: inout Canvas) {
    var x = RowLayout.margin
    var y = canvas.take(20) + 13
    for (sign, ink, words) in entries {
      let needed = 18 + canvas.textWidth(words, size: 11)
      if x > RowLayout.margin, x + needed > canvas.width - RowLayout.margin {
        x = RowLayout.margin
        y = canvas.take(16) + 13
      }
      draw(sign, ink, at: Point(x + 6, y - 4), on: &canvas)
      canvas.text(
        canvas.fitted(words, width: canvas.width - x - 24, size: 11), x: x + 16, y: y, ink: .muted,
        size: 11)
      x += needed + 14
    }
  }

  private func draw(_ sign: Sign, _ ink: Ink, at: Point, on canvas: inout Canvas) {
    switch sign {
    case .bar:
      canvas.rectangle(x: at.x - 5, y: at.y - 5, width: 10, height: 10, ink: ink, radius: 2)
    case .dot: canvas.dot(at, radius: 5, ink: ink)
    case .ring: canvas.dot(at, radius: 4, ink: ink, isOpen: true)
    case .line:
      canvas.line(Point(at.x - 6, at.y), Point(at.x + 6, at.y), ink: ink, thickness: 2)
    }
  }
}

/// A value with its interval and its figures as the page writes them.
package struct Estimate: Sendable, Hashable {
  package let value: Double
  /// Nil where the interval is undefined.
  package let interval: ClosedRange<Double>?
  package let shown: String

  package init(value: Double, interval: ClosedRange<Double>?, shown: String) {
    self.value = value
    self.interval = interval
    self.shown = shown
  }

  var ends: [Double] { [value] + (interval.map { [$0.lowerBound, $0.upperBound] } ?? []) }
}
