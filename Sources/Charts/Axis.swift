/// Values laid along a stretch of the drawing.
struct Axis {
  let values: ClosedRange<Double>
  /// Where the lowest and the highest value lie; turned round for a rising vertical axis.
  let from: Double
  let to: Double

  /// Values outside lie at the ends.
  func position(of value: Double) -> Double {
    let span = values.upperBound - values.lowerBound
    guard span > 0, value.isFinite else { return from }
    let share = min(1, max(0, (value - values.lowerBound) / span))
    return from + share * (to - from)
  }

  /// Four to seven round values within the range: steps of 1, 2 or 5 times a power of ten.
  var ticks: [Double] {
    let span = values.upperBound - values.lowerBound
    guard span > 0, span.isFinite else { return [values.lowerBound] }
    var step = 1e-6
    while span / step > 6 {
      for factor in [2.0, 2.5, 2.0] where span / step > 6 { step *= factor }
    }
    let first = (values.lowerBound / step).rounded(.up)
    let last = (values.upperBound / step).rounded(.down)
    return stride(from: first, through: last, by: 1).map { $0 * step }
  }
}

extension ClosedRange<Double> {
  /// The range of some values with a little room, never empty.
  package init(around values: [Double], within limits: ClosedRange<Double>? = nil) {
    let finite = values.filter(\.isFinite)
    let low = finite.min() ?? 0
    let high = finite.max() ?? 1
    let room = Swift.max((high - low) * 0.08, 0.000_1)
    let wide = (low - room)...(high + room)
    self = limits.map { wide.clamped(to: $0) } ?? wide
    if lowerBound == upperBound { self = (lowerBound - 1)...(upperBound + 1) }
  }
}
