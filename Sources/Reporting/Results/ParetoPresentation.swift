package import Analysis
import Forms
package import Languages
import Scoring

/// The causes of a study on the screen and in files.
package struct ParetoPresentation: ResultPresentation {
  private let breakdown: Breakdown<ParetoCauses>

  package init(_ breakdown: Breakdown<ParetoCauses>) {
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
    let blocks = slices.map { label, causes in
      ParetoText(causes: causes, title: breakdown.segment == nil ? nil : label, writer: writer)
        .block
    }
    let notes = breakdown.notes.map { writer($0.sentence) }
    let parts = [writer.lines([population] + segment)] + blocks + [writer.lines(notes)]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  package func json() -> JSONValue {
    breakdown.json { causes in
      [
        ("interviews", .integer(causes.interviews)),
        ("questions", .array(causes.questions.map(JSONValue.string))),
        ("measure", JSONValue(causes.measure?.rawValue)),
        ("role", JSONValue(causes.role?.rawValue)), ("impact", JSONValue(causes.impact)),
        ("threshold", .integer(causes.threshold)), ("mentions", .integer(causes.mentions)),
        ("respondents", JSONValue(causes.respondents)), ("base", baseName(causes.base)),
        ("rows", .array(causes.rows.map { json($0, in: causes) })),
      ]
    }
  }

  private func json(_ row: ParetoCauses.Row, in causes: ParetoCauses) -> JSONValue {
    .object([
      ("reason", .string(row.reason)), ("label", .string(row.label)),
      ("count", .integer(row.count)), ("weight", JSONValue(row.weight)),
      ("percent", JSONValue(row.percent)), ("cumulative", JSONValue(row.cumulativePercent)),
      ("vital", .bool(row.isVital)), ("other", .bool(row.isOther)),
      ("respondentsPercent", JSONValue(share(of: row, in: causes))),
    ])
  }

  package func csvRecords() -> [[String]] {
    breakdown.records(header: [
      "reason", "label", "count", "weight", "percent", "cumulative", "vital",
      "respondentsPercent",
    ]) { causes in
      causes.rows.map { row in
        [
          row.reason, row.label, field(row.count), field(row.weight), field(row.percent),
          field(row.cumulativePercent), row.isVital ? "true" : "false",
          field(share(of: row, in: causes)),
        ]
      }
    }
  }

  /// The percent of people who named the choice.
  private func share(of row: ParetoCauses.Row, in causes: ParetoCauses) -> Double? {
    causes.respondents.flatMap { Proportion(successes: row.count, of: $0).percent }
  }
}

/// The causes of one slice: the chart and the sentences under it.
private struct ParetoText {
  let causes: ParetoCauses
  /// The group; nil when there are no groups.
  let title: String?
  let writer: ResultWriter

  var block: String {
    writer.heading(heading) + (causes.rows.isEmpty ? "" : chart)
      + writer.lines(sentences + writer.markFootnotes([causes.base]))
  }

  private var heading: String {
    let name = "Pareto: " + causes.questions.joined(separator: ", ")
    return [name, causes.role.map { writer($0.words) }, title].compactMap(\.self)
      .joined(separator: " · ")
  }

  private var chart: String {
    let rows = causes.rows.map { row in
      ParetoChart.Row(
        label: row.label, weight: row.weight, figure: figure(row.weight), percent: row.percent,
        cumulativePercent: row.cumulativePercent, isVital: row.isVital)
    }
    return ParetoChart(rows: rows, threshold: causes.threshold)
      .rendered(width: writer.width, plain: writer.plain, in: writer.language)
  }

  /// A whole number, or two places where an impact has a fraction.
  private func figure(_ weight: Double) -> String {
    guard let whole = Int(exactly: weight) else { return writer.number(weight, places: 2) }
    return writer.count(whole)
  }

  private var sentences: [String] {
    guard !causes.rows.isEmpty else {
      return [writer.words("Nadie mencionó nada que contar.", "Nobody named anything to count.")]
    }
    return [vitalFew, weighting, base].compactMap(\.self)
  }

  private var base: String {
    guard let respondents = causes.respondents else {
      let mentions = writer.base(causes.mentions)
      return writer.words(
        "Base de cálculo: \(mentions) menciones, varias por persona; los % suman 100.",
        "Base: \(mentions) mentions, several a person; the % add up to 100.")
    }
    let (mentions, people) = (writer.count(causes.mentions), writer.base(respondents))
    return writer.words(
      "Base de cálculo: \(mentions) menciones de \(people) personas; los % son de las menciones "
        + "y suman 100.",
      "Base: \(mentions) mentions by \(people) people; the % are of mentions and add up to 100.")
  }

  private var vitalFew: String {
    let vital = causes.rows.filter(\.isVital)
    let reached = writer.percent(vital.last?.cumulativePercent)
    let (mark, line) = writer.plain ? ("*", "o") : ("●", "◆")
    return writer.words(
      "Los pocos vitales (\(mark)): \(vital.count) de \(causes.rows.count) causas reúnen el "
        + "\(reached) (umbral \(causes.threshold) %). \(line) = % acumulado.",
      "The vital few (\(mark)): \(vital.count) of \(causes.rows.count) causes make up "
        + "\(reached) (threshold \(causes.threshold)%). \(line) = cumulative %.")
  }

  private var weighting: String? {
    causes.impact.map {
      writer.words(
        "n = menciones × columna «\($0)» de la hoja choices.",
        "n = mentions × column '\($0)' of the choices sheet.")
    }
  }
}

extension ReasonRole {
  fileprivate var words: Sentence {
    switch self {
    case .root: Sentence(es: "causas de origen", en: "root causes")
    case .contributing: Sentence(es: "causas contribuyentes", en: "contributing causes")
    case .trigger: Sentence(es: "detonantes", en: "triggers")
    }
  }
}
