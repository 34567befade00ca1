package import Languages

/// Satisfaction ● and importance ○ of each attribute on one scale, for the terminal.
package struct GapChart: Sendable, Hashable {
  package struct Row: Sendable, Hashable {
    package let label: String
    package let importance: Double?
    package let satisfaction: Double?

    package init(label: String, importance: Double?, satisfaction: Double?) {
      self.label = label
      self.importance = importance
      self.satisfaction = satisfaction
    }

    fileprivate var gap: Double? {
      guard let importance, let satisfaction else { return nil }
      return importance - satisfaction
    }
  }

  package var rows: [Row]
  /// The ends of the axis, such as 1…10.
  package var scale: ClosedRange<Double>

  /// What satisfaction is set against, as the legend calls it.
  package var standard: Sentence

  package init(
    rows: [Row], scale: ClosedRange<Double>,
    standard: Sentence = Sentence(es: "importancia", en: "importance")
  ) {
    self.rows = rows
    self.scale = scale
    self.standard = standard
  }

  package func rendered(width: Int = 80, plain: Bool = false, in language: Language) -> String {
    let signs = plain ? Signs.plain : Signs.drawn
    let heading = Sentence(es: "brecha", en: "gap")(in: language)
    let layout = ChartLayout(
      labels: rows.map(\.label),
      figures: rows.map { [signedDecimal($0.gap, places: 2, in: language)] },
      headings: [heading], width: width, plain: plain)
    var lines = [
      layout.line(label: "", bar: ends(width: layout.barWidth), figures: [heading]),
      layout.line(label: "", bar: axis(width: layout.barWidth, signs: signs), figures: []),
    ]
    lines += rows.enumerated().map { index, row in
      layout.line(index, bar: track(of: row, width: layout.barWidth, signs: signs))
    }
    lines += legend(signs: signs, in: language).wrapped(to: width)
    return lines.map { $0 + "\n" }.joined()
  }

  /// The column of a value on a track, or nil when there is none to draw.
  private func column(of value: Double?, width: Int) -> Int? {
    guard let value, value.isFinite, width > 0 else { return nil }
    let span = scale.upperBound - scale.lowerBound
    guard span > 0 else { return 0 }
    let share = min(1, max(0, (value - scale.lowerBound) / span))
    return Int(share * Double(width - 1) + 0.5)
  }

  private func track(of row: Row, width: Int, signs: Signs) -> String {
    var letters = Array(repeating: signs.empty, count: width)
    let importance = column(of: row.importance, width: width)
    let satisfaction = column(of: row.satisfaction, width: width)
    if let importance, let satisfaction {
      let between = min(importance, satisfaction)...max(importance, satisfaction)
      for position in between { letters[position] = signs.between }
    }
    if let importance { letters[importance] = signs.importance }
    if let satisfaction {
      letters[satisfaction] = satisfaction == importance ? signs.both : signs.satisfaction
    }
    return letters.joined()
  }

  private func ends(width: Int) -> String {
    let low = shortestText(of: scale.lowerBound)
    return low
      + shortestText(of: scale.upperBound).padded(to: width - low.count, alignment: .trailing)
  }

  private func axis(width: Int, signs: Signs) -> String {
    guard width > 1 else { return "" }
    return signs.left + String(repeating: signs.line, count: width - 2) + signs.right
  }

  private func legend(signs: Signs, in language: Language) -> String {
    Sentence(
      es: "\(signs.satisfaction) satisfacción, \(signs.importance) \(standard.spanish), "
        + "\(signs.both) ambas",
      en: "\(signs.satisfaction) satisfaction, \(signs.importance) \(standard.english), "
        + "\(signs.both) both")(in: language)
  }
}

private struct Signs {
  let satisfaction: String
  let importance: String
  let both: String
  let between: String
  let empty: String
  let left: String
  let line: String
  let right: String

  static let drawn = Signs(
    satisfaction: "●", importance: "○", both: "◉", between: "━", empty: "·", left: "├", line: "─",
    right: "┤")
  static let plain = Signs(
    satisfaction: "S", importance: "I", both: "X", between: "=", empty: ".", left: "|", line: "-",
    right: "|")
}
