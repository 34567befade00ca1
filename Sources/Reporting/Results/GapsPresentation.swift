package import Analysis
package import Languages
import Scoring

/// The gaps of a study on the screen and in files.
package struct GapsPresentation: ResultPresentation {
  private let breakdown: Breakdown<Gaps>

  package init(_ breakdown: Breakdown<Gaps>) {
    self.breakdown = breakdown
  }

  package func text(width: Int = 80, language: Language, plain: Bool = false) -> String {
    let writer = ResultWriter(width: width, language: language, plain: plain)
    let population = writer.population(
      breakdown.population, interviews: breakdown.total.interviews)
    let segment = breakdown.segment.map { [writer.segment($0)] } ?? []
    let slices =
      [(writer.words("Total", "Total"), breakdown.total)]
      + breakdown.groups.map { ($0.label, $0.result) }
    let blocks = slices.map { label, gaps in
      GapsText(gaps: gaps, title: breakdown.segment == nil ? nil : label, writer: writer).block
    }
    let notes = breakdown.notes.map { writer($0.sentence) }
    let parts = [writer.lines([population] + segment)] + blocks + [writer.lines(notes)]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  package func json() -> JSONValue {
    breakdown.json { gaps in
      [
        ("interviews", .integer(gaps.interviews)),
        ("standard", .string(gaps.standard.rawValue)),
        ("attributes", .array(gaps.attributes.map(json))),
      ]
    }
  }

  private func json(_ attribute: Gaps.Attribute) -> JSONValue {
    let gap = attribute.ranked.gap
    let interval = gap.interval()
    return .object([
      ("attribute", .string(attribute.key)), ("label", .string(attribute.label)),
      ("importance", JSONValue(gap.importance.mean)),
      ("satisfaction", JSONValue(gap.satisfaction.mean)),
      ("gap", JSONValue(gap.value)), ("standardError", JSONValue(gap.standardError)),
      ("low", JSONValue(interval?.low)), ("high", JSONValue(interval?.high)),
      ("method", .string(gap.method.rawValue)), ("n", .integer(gap.n)),
      ("rank", .integer(attribute.ranked.rank)),
      ("importanceRank", JSONValue(attribute.ranked.importanceRank)),
      ("priority", JSONValue(attribute.priority?.rawValue)), ("base", baseName(gap.n)),
    ])
  }

  package func csvRecords() -> [[String]] {
    breakdown.records(header: [
      "attribute", "label", "importance", "satisfaction", "gap", "standardError", "low", "high",
      "method", "n", "rank", "importanceRank", "priority",
    ]) { gaps in
      gaps.attributes.map { attribute in
        let gap = attribute.ranked.gap
        let interval = gap.interval()
        return [
          attribute.key, attribute.label, field(gap.importance.mean),
          field(gap.satisfaction.mean), field(gap.value), field(gap.standardError),
          field(interval?.low), field(interval?.high), gap.method.rawValue, field(gap.n),
          field(attribute.ranked.rank), field(attribute.ranked.importanceRank),
          attribute.priority?.rawValue ?? "",
        ]
      }
    }
  }
}

/// The gaps of one slice: a table and the chart of importance against satisfaction.
private struct GapsText {
  let gaps: Gaps
  /// The group; nil when there are no groups.
  let title: String?
  let writer: ResultWriter

  var block: String {
    let heading = [writer.words("Brechas", "Gaps"), title].compactMap(\.self)
      .joined(separator: " · ")
    let hasGaps = gaps.attributes.contains { $0.ranked.gap.n > 0 }
    return writer.heading(heading) + table + (hasGaps ? "\n" + chart : "")
  }

  private var table: String {
    var table = TextTable(columns: [
      figures("N.º", "No."),
      TableColumn(
        writer.words("Atributo", "Attribute"), minimumWidth: labelWidth, shrinks: true),
      TableColumn("\(standard) (\(writer.words("lugar", "rank")))", alignment: .trailing),
      figures("Satisfacción", "Satisfaction"), figures("Brecha", "Gap"),
      figures("Error est.", "Std. error"), figures("n", "n"),
    ])
    table.rows = gaps.attributes.map(row)
    table.footnotes =
      [method, priorities].compactMap(\.self)
      + writer.markFootnotes(gaps.attributes.map(\.ranked.gap.n))
    return table.rendered(width: writer.width, plain: writer.plain)
  }

  private func row(_ attribute: Gaps.Attribute) -> [String] {
    let gap = attribute.ranked.gap
    let place = attribute.ranked.importanceRank.map { " (\($0))" } ?? ""
    return [
      String(attribute.ranked.rank), attribute.label,
      writer.number(gap.importance.mean, places: 2) + place,
      writer.number(gap.satisfaction.mean, places: 2),
      signedDecimal(gap.value, places: 2, in: writer.language)
        + (attribute.priority?.mark ?? "").padded(to: hasPriorities ? 3 : 0, alignment: .trailing),
      writer.number(gap.standardError, places: 2), writer.base(gap.n),
    ]
  }

  private var labelWidth: Int {
    min(24, gaps.attributes.map { displayWidth(of: $0.label) }.max() ?? 0)
  }

  private var hasPriorities: Bool { gaps.attributes.contains { $0.priority != nil } }

  private var standard: String {
    let word = gaps.standard.word(in: writer.language)
    return word.prefix(1).uppercased() + word.dropFirst()
  }

  private var method: String {
    let values = gaps.scale.values
    let scale = "\(values.lowerBound)–\(values.upperBound)"
    return writer.words(
      "Brecha = \(standard.lowercased()) − satisfacción, en puntos de la escala \(scale), de quienes "
        + "respondieron ambas; positiva = falta. Error estándar pareado.",
      "Gap = \(standard.lowercased()) − satisfaction, in points of the scale \(scale), among those "
        + "who answered both; positive = falls short. Paired standard error.")
  }

  private var priorities: String? {
    guard hasPriorities else { return nil }
    let (attention, serious) = (points(gaps.thresholds.attention), points(gaps.thresholds.serious))
    return writer.words(
      "Prioridad de mejora: ! brecha mayor que \(attention), !! mayor que \(serious).",
      "Priority for improvement: ! gap above \(attention), !! above \(serious).")
  }

  private func points(_ value: Double) -> String {
    writer.number(value, places: value == value.rounded() ? 0 : 2)
  }

  private var chart: String {
    let values = gaps.scale.values
    return GapChart(
      rows: gaps.attributes.filter { $0.ranked.gap.n > 0 }.map { attribute in
        GapChart.Row(
          label: attribute.label, importance: attribute.ranked.gap.importance.mean,
          satisfaction: attribute.ranked.gap.satisfaction.mean)
      }, scale: Double(values.lowerBound)...Double(values.upperBound),
      standard: gaps.standard.word
    ).rendered(width: writer.width, plain: writer.plain, in: writer.language)
  }

  private func figures(_ spanish: String, _ english: String) -> TableColumn {
    TableColumn(writer.words(spanish, english), alignment: .trailing)
  }
}

extension Gaps.Standard {
  fileprivate var word: Sentence {
    switch self {
    case .importance: Sentence(es: "importancia", en: "importance")
    case .expectation: Sentence(es: "expectativa", en: "expectation")
    }
  }
}

extension Gaps.Priority {
  fileprivate var mark: String {
    switch self {
    case .attention: "!"
    case .serious: "!!"
    }
  }
}
