import Analysis
import Charts
import Scoring

/// Recommendation, satisfaction and their gaps.
extension ReportComposer {
  var recommendation: ReportPage.Section? {
    let asked = report.scores?.recommendations.filter { $0.score.n > 0 } ?? []
    guard !asked.isEmpty else { return nil }
    let rows = asked.map { row($0.label, $0.score) }
    let figure = ShareFigure(
      title: words("¿Nos recomendarían?", "Would they recommend us?"),
      summary: asked.map { "\($0.label): \(inWords($0.score))" }.joined(separator: " "),
      parts: shareParts, rows: rows)
    return section(
      "recommendation", words("Recomendación (NPS)", "Recommendation (NPS)"),
      [.figure(figure, npsTable(asked.map { ($0.label, $0.score) }))])
  }

  var shareParts: [ShareFigure.Part] {
    let words = ReportWords(language: language)
    return [
      .init(words.detractors, .bad), .init(words.passives, .neutral), .init(words.promoters, .good),
    ]
  }

  func row(_ label: String, _ score: NetPromoterScore) -> ShareFigure.Row {
    let counts = [score.detractors, score.passives, score.promoters]
    let shares = counts.map { Double($0) / Double(max(score.n, 1)) }
    return ShareFigure.Row(
      label: label, note: "n = \(writer.base(score.n))", shares: shares,
      shown: shares.map { decimalPercent($0 * 100, places: 0) },
      figure: signedDecimal(score.value, places: 1, in: language))
  }

  /// The score in words: `NPS +31,0, entre 28,1 y 33,8; n = 2 650`.
  func inWords(_ score: NetPromoterScore) -> String {
    let interval = writer.between(score.interval(), places: 1).map { ", \($0)" } ?? ""
    return "NPS \(signedDecimal(score.value, places: 1, in: language))\(interval); "
      + "n = \(writer.base(score.n))."
  }

  func npsTable(_ scores: [(label: String, score: NetPromoterScore)]) -> ReportTable {
    let names = ReportWords(language: language)
    return ReportTable(
      caption: words("NPS con su intervalo de confianza 95 %", "NPS with its 95% interval"),
      columns: [
        .init(words("Pregunta o grupo", "Question or group")), .init("NPS", isFigure: true),
        .init(words("IC 95 %", "95% CI"), isFigure: true),
        .init(names.detractors, isFigure: true), .init(names.passives, isFigure: true),
        .init(names.promoters, isFigure: true), .init("n", isFigure: true),
      ],
      rows: scores.map { label, score in
        [
          label, signedDecimal(score.value, places: 1, in: language),
          writer.range(score.interval(), places: 1), writer.count(score.detractors),
          writer.count(score.passives), writer.count(score.promoters), writer.base(score.n),
        ]
      }, notes: writer.markFootnotes(scores.map(\.score.n)))
  }

  func decimalPercent(_ value: Double, places: Int) -> String {
    writer.number(value, places: places) + words(" %", "%")
  }

  var satisfaction: ReportPage.Section? {
    guard let scores = report.scores else { return nil }
    var blocks: [ReportPage.Block] = []
    if let index = scores.index {
      let csi = IndexWords(index: index, writer: writer)
      blocks.append(.paragraph(csi.headline + ". " + csi.method))
    }
    let rated =
      scores.overall.map { ($0.label, $0.answers, report.targets[$0.question]) }
      + scores.attributes.compactMap { attribute in
        attribute.satisfaction.map { (attribute.label, $0, report.targets[attribute.key]) }
      }
    if !rated.isEmpty { blocks.append(ratings(rated)) }
    return section("satisfaction", words("Satisfacción", "Satisfaction"), blocks)
  }

  private func ratings(_ rated: [(String, RatedAnswers, Double?)]) -> ReportPage.Block {
    let rows = rated.map { label, answers, target in
      IntervalFigure.Row(
        label: label, note: "n = \(writer.base(answers.n))",
        estimate: shown(answers.n) ? estimate(answers.moments) : nil, target: target)
    }
    let best = rated.filter { shown($0.1.n) }
      .max { ($0.1.moments.mean ?? 0) < ($1.1.moments.mean ?? 0) }
    let figure = IntervalFigure(
      title: words("¿Qué tan satisfechos están?", "How satisfied are they?"),
      summary: best.map {
        words(
          "La media más alta es la de «\($0.0)»: \(writer.number($0.1.moments.mean, places: 2)).",
          "The highest mean is that of '\($0.0)': \(writer.number($0.1.moments.mean, places: 2)).")
      } ?? words("Bases muy pequeñas.", "Very small bases."),
      rows: rows, names: intervalNames(words("media", "mean")), tick: tick)
    let table = ReportTable(
      caption: words("Medias con su intervalo", "Means with their intervals"),
      columns: [
        .init(words("Pregunta o atributo", "Question or attribute")),
        .init(words("Media", "Mean"), isFigure: true),
        .init(words("IC 95 %", "95% CI"), isFigure: true),
        .init(words("% 2 mejores", "Top-2 %"), isFigure: true),
        .init(words("Meta", "Target"), isFigure: true), .init("n", isFigure: true),
      ],
      rows: rated.map { label, answers, target in
        [
          label, writer.number(answers.moments.mean, places: 2),
          writer.range(answers.moments.interval(), places: 2),
          writer.number(answers.distribution.topTwoBox.percent, places: 1),
          target.map { writer.number($0, places: 1) } ?? "–", writer.base(answers.n),
        ]
      }, notes: writer.markFootnotes(rated.map(\.1.n)))
    return .figure(figure, table)
  }

  /// Whether a base is large enough for a drawing.
  func shown(_ n: Int) -> Bool { BaseSizeRule.standard.size(of: n) != .verySmall }

  func estimate(_ moments: Moments) -> Estimate? {
    moments.mean.map { mean in
      Estimate(
        value: mean, interval: moments.interval().map(range),
        shown: writer.number(mean, places: 2))
    }
  }

  func range(_ interval: Interval) -> ClosedRange<Double> {
    min(interval.low, interval.high)...max(interval.low, interval.high)
  }

  func intervalNames(_ estimate: String) -> IntervalFigure.Names {
    .init(
      estimate: estimate, interval: words("IC 95 %", "95% CI"), target: words("meta", "target"))
  }

  var tick: @Sendable (Double) -> String {
    let language = language
    return { value in
      let places = abs(value - value.rounded()) < 1e-6 ? 0 : 1
      return decimal(value, places: places, in: language)
    }
  }
}
