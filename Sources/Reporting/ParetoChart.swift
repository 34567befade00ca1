package import Languages

/// Causes by weight with their running share, for the terminal; a rule ends the vital few.
///
/// A full bar is the largest weight; the line of ◆ runs from left, 0 %, to right, 100 % of the total.
package struct ParetoChart: Sendable, Hashable {
  package struct Row: Sendable, Hashable {
    package let label: String
    /// The length of the bar.
    package let weight: Double
    /// The weight as printed, such as a count.
    package let figure: String
    package let percent: Double?
    package let cumulativePercent: Double?
    package let isVital: Bool

    package init(
      label: String, weight: Double, figure: String, percent: Double?, cumulativePercent: Double?,
      isVital: Bool
    ) {
      self.label = label
      self.weight = weight
      self.figure = figure
      self.percent = percent
      self.cumulativePercent = cumulativePercent
      self.isVital = isVital
    }
  }

  package var rows: [Row]
  /// In percent, printed on the rule.
  package var threshold: Int
  /// What stands above the figures: n for counts, a unit for impacts.
  package var measure: String

  package init(rows: [Row], threshold: Int = 80, measure: String = "n") {
    self.rows = rows
    self.threshold = threshold
    self.measure = measure
  }

  package func rendered(width: Int = 80, plain: Bool = false, in language: Language) -> String {
    let headings = [measure, "%", Sentence(es: "% acum.", en: "cum. %")(in: language)]
    let layout = ChartLayout(
      labels: rows.map(\.label), figures: rows.map { figures(of: $0, in: language) },
      headings: headings, width: width - markWidth, plain: plain)
    let blank = String(repeating: " ", count: markWidth)
    var lines = [blank + layout.line(label: "", bar: "", figures: headings)]
    let largest = rows.map(\.weight).max() ?? 0
    let lastVital = rows.lastIndex(where: \.isVital)
    for (index, row) in rows.enumerated() {
      let fraction = largest > 0 ? row.weight / largest : 0
      let drawn = bar(fraction: fraction, width: layout.barWidth, plain: plain)
      let mark = row.isVital ? (plain ? "*" : "●").padded(to: markWidth) : blank
      let track = marked(drawn, at: row.cumulativePercent, width: layout.barWidth, plain: plain)
      lines.append((mark + layout.line(index, bar: track)).withoutTrailingSpaces)
      if index == lastVital { lines.append(rule(width: width, plain: plain, in: language)) }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The bar with the point of the cumulative line upon it.
  private func marked(_ bar: String, at percent: Double?, width: Int, plain: Bool) -> String {
    guard let percent, percent.isFinite, width > 0 else { return bar }
    var letters = Array(bar.padded(to: width))
    letters[Int(min(1, max(0, percent / 100)) * Double(width - 1) + 0.5)] = plain ? "o" : "◆"
    return String(letters)
  }

  private func figures(of row: Row, in language: Language) -> [String] {
    [
      row.figure, decimal(row.percent, places: 1, in: language),
      decimal(row.cumulativePercent, places: 1, in: language),
    ]
  }

  private func rule(width: Int, plain: Bool, in language: Language) -> String {
    let line = plain ? "-" : "─"
    let mark = Sentence(es: "\(threshold) %", en: "\(threshold)%")(in: language)
    let start = "\(line)\(line) \(mark) "
    return start + String(repeating: line, count: max(0, width - displayWidth(of: start)))
  }
}

private let markWidth = 2
