/// One measured number, what it should be, and what it is compared with.
struct Figure {
  let name: String
  let measured: String
  var target = ""
  var isMet: Bool?
  var comparison = ""

  init(_ name: String, _ measured: String, comparison: String = "") {
    self.name = name
    self.measured = measured
    self.comparison = comparison
  }

  /// A time with the most seconds that it may take by the clock on the wall.
  init(_ name: String, _ time: Taken, atMost limit: Double, comparison: String) {
    self.init(name, Self.time(time.wall), comparison: "\(time.explanation) · \(comparison)")
    target = "< " + Self.time(limit)
    isMet = time.wall < limit
  }

  /// A ratio with the most it may be.
  init(_ name: String, ratio: Double, atMost limit: Double, comparison: String) {
    self.init(name, Self.decimal(ratio, 2) + " ×", comparison: comparison)
    target = "≤ \(Self.decimal(limit, 2)) ×"
    isMet = ratio <= limit
  }

  /// A number of things a second, with the fewest it may be.
  init(_ name: String, rate: Double, atLeast limit: Double, comparison: String) {
    self.init(name, Self.millions(rate), comparison: comparison)
    target = "≥ " + Self.millions(limit)
    isMet = rate >= limit
  }

  /// A size in bytes, with the most megabytes it may have.
  init(_ name: String, megabytes bytes: Int, atMost limit: Int) {
    self.init(name, Self.decimal(Double(bytes) / 1e6, 1) + " MB")
    target = "< \(limit) MB"
    isMet = bytes < limit * 1_000_000
  }

  private static func millions(_ rate: Double) -> String { decimal(rate / 1e6, 2) + " M/s" }

  /// `640 ns`, `850 µs`, `12.3 ms` or `1.84 s`.
  static func time(_ seconds: Double) -> String {
    if seconds < 1e-6 { return decimal(seconds * 1e9, 0) + " ns" }
    if seconds < 0.001 { return decimal(seconds * 1e6, 0) + " µs" }
    return seconds < 1 ? decimal(seconds * 1000, 1) + " ms" : decimal(seconds, 2) + " s"
  }

  static func decimal(_ value: Double, _ digits: Int) -> String {
    guard digits > 0 else { return String(Int(value.rounded())) }
    let scale = (0..<digits).reduce(1) { product, _ in product * 10 }
    let scaled = Int((value * Double(scale)).rounded())
    let fraction = String(scaled % scale)
    return "\(scaled / scale)." + String(repeating: "0", count: digits - fraction.count) + fraction
  }

  static func table(_ figures: [Figure]) -> String {
    let header = ["figure", "measured", "target", "", "compared with"]
    let rows = figures.map { figure in
      let verdict = figure.isMet.map { $0 ? "met" : "MISSED" } ?? ""
      return [figure.name, figure.measured, figure.target, verdict, figure.comparison]
    }
    let widths = header.indices.map { column in
      ([header] + rows).map { $0[column].count }.max() ?? 0
    }
    return ([header] + rows).map { row in
      zip(row, widths).map { cell, width in
        cell + String(repeating: " ", count: width - cell.count)
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }
}
