/// How a time grows with the amount: measured at three sizes, told for each item.
enum Growth {
  static func figures(
    _ name: String, _ times: [(size: Int, seconds: Double)], unit: String
  ) -> [Figure] {
    times.map { size, seconds in
      Figure(
        "  \(name), \(size) \(unit)", Figure.time(seconds),
        comparison: "\(Figure.time(seconds / Double(size))) each")
    }
  }

  /// The time of one more item, by the smallest and the largest size.
  static func rate(_ times: [(size: Int, seconds: Double)], of item: String) -> String {
    guard let first = times.first, let last = times.last, last.size > first.size else { return "" }
    let each = (last.seconds - first.seconds) / Double(last.size - first.size)
    return "\(Figure.time(max(each, 0))) for one more \(item)"
  }
}
