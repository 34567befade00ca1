package import Analysis
package import Languages
import Scoring

/// The scores of a study on the screen and in files.
package struct ScoresPresentation: ResultPresentation {
  let breakdown: Breakdown<Scores>

  package init(_ breakdown: Breakdown<Scores>) {
    self.breakdown = breakdown
  }

  package func text(width: Int = 80, language: Language, plain: Bool = false) -> String {
    let writer = ResultWriter(width: width, language: language, plain: plain)
    let population = writer.population(
      breakdown.population, interviews: breakdown.total.interviews)
    let body =
      breakdown.segment == nil
      ? ScoresText(scores: breakdown.total, writer: writer).blocks
      : GroupedScoresText(breakdown: breakdown, writer: writer).blocks
    let notes = breakdown.notes.map { writer($0.sentence) }
    let blocks = [writer.lines([population])] + body + [writer.lines(notes)]
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}

/// The scores of all interviews, a block for each measure.
private struct ScoresText {
  let scores: Scores
  let writer: ResultWriter

  var blocks: [String] {
    scores.recommendations.map(recommendation) + [index, overall, attributes].compactMap(\.self)
  }

  private func recommendation(_ item: Scores.Recommendation) -> String {
    let score = item.score
    let value = writer.number(score.value, places: 1)
    let interval = writer.between(score.interval(), places: 1).map { " (\($0))" } ?? ""
    return writer.heading("NPS · \(item.label)".truncated(to: writer.width))
      + writer.lines(["NPS \(value)\(interval); n = \(writer.base(score.n))"]) + "\n"
      + groups(of: score) + "\n"
      + writer.lines(
        [writer.missing(item.missing), method(of: score)].compactMap(\.self)
          + writer.markFootnotes([score.n]))
  }

  private func method(of score: NetPromoterScore) -> String? {
    score.interval().map {
      let (method, error) = (
        writer($0.method.sentence), writer.number(score.standardError, places: 1)
      )
      return writer.words(
        "Intervalo de confianza 95 %: \(method). Error estándar \(error).",
        "95% confidence interval: \(method). Standard error \(error).")
    }
  }

  private func groups(of score: NetPromoterScore) -> String {
    let groups: [(Sentence, Int)] = [
      (Sentence(es: "Promotores (9–10)", en: "Promoters (9–10)"), score.promoters),
      (Sentence(es: "Pasivos (7–8)", en: "Passives (7–8)"), score.passives),
      (Sentence(es: "Detractores (0–6)", en: "Detractors (0–6)"), score.detractors),
    ]
    let rows = groups.map { words, people in
      BarChart.Row(
        label: writer(words), value: Double(people),
        figures: [
          writer.count(people), writer.percent(Proportion(successes: people, of: score.n).percent),
        ])
    }
    return BarChart(rows: rows, maximum: Double(max(1, score.n)))
      .rendered(width: writer.width, plain: writer.plain)
  }

  private var index: String? {
    guard let index = scores.index else { return nil }
    let words = IndexWords(index: index, writer: writer)
    return writer.heading(writer.words("Índice de satisfacción (CSI)", "Satisfaction index (CSI)"))
      + writer.lines([words.headline, words.method] + writer.markFootnotes([index.n]))
  }

  private var overall: String? {
    guard !scores.overall.isEmpty else { return nil }
    var table = TextTable(columns: [
      TableColumn(
        writer.words("Satisfacción general", "Overall satisfaction"), minimumWidth: 20,
        shrinks: true),
      figures("Media", "Mean"), figures("Desv. est.", "Std. dev."),
      figures("IC 95 %", "95% CI"), figures("% 2 mejores", "Top-2 %"),
      figures("IC 95 %", "95% CI"), figures("n", "n"),
    ])
    table.rows = scores.overall.map { rating in
      let (moments, top) = (rating.answers.moments, rating.answers.distribution.topTwoBox)
      return [
        rating.label, writer.number(moments.mean, places: 2),
        writer.number(moments.standardDeviation, places: 2),
        writer.range(moments.interval(), places: 2), writer.number(top.percent, places: 1),
        writer.range(top.interval(), times: 100, places: 1), writer.base(moments.n),
      ]
    }
    table.footnotes =
      [topTwoWords(scores.overall.map(\.answers))]
      + scores.overall.compactMap { rating in
        writer.missing(rating.answers.missing).map { "\(rating.question): \($0)" }
      } + writer.markFootnotes(scores.overall.map(\.answers.n))
    return table.rendered(width: writer.width, plain: writer.plain)
  }

  private var attributes: String? {
    guard !scores.attributes.isEmpty else { return nil }
    var table = TextTable(columns: [
      TableColumn(
        writer.words("Atributo", "Attribute"), minimumWidth: labelWidth, shrinks: true),
      figures("Satisfacción", "Satisfaction"), figures("IC 95 %", "95% CI"),
      figures("% 2 mejores", "Top-2 %"), figures("n", "n"),
    ])
    let hasImportance = scores.attributes.contains { $0.importance != nil }
    if hasImportance { table.columns.append(figures("Importancia", "Importance")) }
    table.rows = scores.attributes.map { row($0, withImportance: hasImportance) }
    let rated = scores.attributes.compactMap(\.satisfaction)
    table.footnotes =
      [topTwoWords(rated)] + [missingByAttribute].compactMap(\.self)
      + writer.markFootnotes(rated.map(\.n))
    return table.rendered(width: writer.width, plain: writer.plain)
  }

  private var labelWidth: Int {
    min(24, scores.attributes.map { displayWidth(of: $0.label) }.max() ?? 0)
  }

  private func row(_ attribute: Scores.Attribute, withImportance: Bool) -> [String] {
    let satisfaction = attribute.satisfaction
    return [
      attribute.label, writer.number(satisfaction?.moments.mean, places: 2),
      writer.range(satisfaction?.moments.interval(), places: 2),
      writer.number(satisfaction?.distribution.topTwoBox.percent, places: 1),
      satisfaction.map { writer.base($0.n) } ?? "–",
    ] + (withImportance ? [writer.number(attribute.importance?.moments.mean, places: 2)] : [])
  }

  /// Such as `Sin dato: trato 12, plazo 3`.
  private var missingByAttribute: String? {
    let outside: [(String, (MissingAnswers) -> Int)] = [
      (writer.words("Sin dato", "No data"), \.total),
      (writer.words("Fuera de la escala", "Off the scale"), \.outOfRange),
    ]
    let sentences = outside.compactMap { name, count -> String? in
      let parts = scores.attributes.compactMap { attribute -> String? in
        guard let people = attribute.satisfaction.map({ count($0.missing) }), people > 0 else {
          return nil
        }
        return "\(attribute.label) \(writer.count(people))"
      }
      return parts.isEmpty ? nil : "\(name): \(parts.joined(separator: ", "))."
    }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  /// Such as `2 mejores = 9–10`, with the methods of the intervals.
  private func topTwoWords(_ answers: [RatedAnswers]) -> String {
    let tops = Set(answers.map(\.distribution.scale.values.upperBound)).sorted()
      .map { "\($0 - 1)–\($0)" }.joined(separator: ", ")
    return writer.words(
      "2 mejores = \(tops). Intervalos: media, t de Student; %, Wilson.",
      "Top-2 = \(tops). Intervals: mean, Student t; %, Wilson.")
  }

  private func figures(_ spanish: String, _ english: String) -> TableColumn {
    TableColumn(writer.words(spanish, english), alignment: .trailing)
  }
}

/// The index in words, for one group or all.
struct IndexWords {
  let index: SatisfactionIndex
  let writer: ResultWriter

  var headline: String {
    let interval = writer.between(index.interval(), places: 1).map { " (\($0))" } ?? ""
    return "CSI \(writer.percent(index.value))\(interval); n = \(writer.base(index.n))"
  }

  var method: String {
    let interval = writer(IntervalMethod.respondentIndices.sentence)
    let isOne = index.terms.count == 1
    return writer.words(
      "Método: \(writer(index.method.sentence)); \(index.terms.count) "
        + (isOne ? "atributo. " : "atributos. ")
        + "Intervalo de confianza 95 %: \(interval).",
      "Method: \(writer(index.method.sentence)); \(index.terms.count) "
        + (isOne ? "attribute. " : "attributes. ")
        + "95% confidence interval: \(interval).")
  }
}
