import Analysis
import Charts
import Scoring

/// Causes, segments, periods, and the words people used.
extension ReportComposer {
  var causes: ReportPage.Section? {
    section(
      "causes", words("Causas", "Causes"),
      report.causes.filter { !$0.causes.rows.isEmpty && shown($0.causes.base) }.map(pareto))
  }

  private func pareto(_ causes: SurveyReport.Causes) -> ReportPage.Block {
    let rows = causes.causes.rows
    let vital = rows.filter(\.isVital)
    let figure = ParetoFigure(
      title: causes.title,
      summary: words(
        "\(vital.count) de \(rows.count) causas reúnen "
          + "\(decimalPercent(vital.last?.cumulativePercent ?? 0, places: 0)) del total.",
        "\(vital.count) of \(rows.count) causes make up "
          + "\(decimalPercent(vital.last?.cumulativePercent ?? 0, places: 0)) of the whole."),
      rows: rows.prefix(12).map { row in
        ParetoFigure.Row(
          label: row.label, percent: row.percent, cumulative: row.cumulativePercent,
          isVital: row.isVital,
          shown: "\(writer.count(row.count)) · \(decimalPercent(row.percent, places: 0))")
      }, threshold: Double(causes.causes.threshold),
      names: .init(
        vital: words("pocos vitales", "the vital few"), rest: words("los demás", "the others"),
        cumulative: words("acumulado", "cumulative"),
        threshold: decimalPercent(Double(causes.causes.threshold), places: 0)))
    return .figure(figure, table(causes))
  }

  private func table(_ causes: SurveyReport.Causes) -> ReportTable {
    let base = causes.causes.respondents.map {
      words("\(writer.count($0)) personas", "\(writer.count($0)) people")
    }
    return ReportTable(
      caption: causes.title,
      columns: [
        .init(words("Causa", "Cause")), .init(words("Menciones", "Mentions"), isFigure: true),
        .init("%", isFigure: true), .init(words("% acumulado", "Cumulative %"), isFigure: true),
      ],
      rows: causes.causes.rows.map { row in
        [
          row.label, writer.count(row.count), writer.number(row.percent, places: 1),
          writer.number(row.cumulativePercent, places: 1),
        ]
      },
      notes: [
        [
          words(
            "Base: \(writer.count(causes.causes.mentions)) menciones",
            "Base: \(writer.count(causes.causes.mentions)) mentions"), base,
        ].compactMap(\.self).joined(separator: "; ") + "."
      ])
  }

  var segments: ReportPage.Section? {
    section("segments", words("Por segmento", "By segment"), report.segments.compactMap(segment))
  }

  private func segment(_ breakdown: Breakdown<Scores>) -> ReportPage.Block? {
    guard let heading = breakdown.segment else { return nil }
    let scored = breakdown.groups.compactMap { group in
      group.result.recommendations.first.map { (group.label, $0.score) }
    }.filter { $0.1.n > 0 }
    guard scored.count > 1 else { return nil }
    let total = breakdown.total.recommendations.first?.score.value
    let figure = IntervalFigure(
      title: words("NPS por \(heading.label)", "NPS by \(heading.label)"),
      summary: comparison(scored),
      rows: scored.map { label, score in
        IntervalFigure.Row(
          label: label, note: "n = \(writer.base(score.n))",
          estimate: shown(score.n) ? estimate(score) : nil, target: report.targets["nps"])
      }, names: intervalNames("NPS"), reference: total.map { ($0, words("todos", "all")) },
      tick: tick)
    var table = npsTable(scored)
    table.notes.append(comparison(scored))
    return .figure(figure, table)
  }

  func estimate(_ score: NetPromoterScore) -> Estimate? {
    score.value.map { value in
      Estimate(
        value: value, interval: score.interval().map(range),
        shown: signedDecimal(value, places: 1, in: language))
    }
  }

  /// What can be said of the differences between groups, and no more.
  private func comparison(_ scored: [(String, NetPromoterScore)]) -> String {
    let large = scored.filter { shown($0.1.n) }
    let pairs = SegmentComparison.pairs(among: large.map { (key: $0.0, share: $0.1.share) })
    let certain = pairs.filter { ($0.correctedP ?? 1) < 0.05 }
      .sorted { abs($0.difference.value ?? 0) > abs($1.difference.value ?? 0) }
    guard let widest = certain.first else {
      return words(
        "Ninguna diferencia entre grupos es segura al 95 % (Holm).",
        "No difference between groups is certain at 95% (Holm).")
    }
    let isUp = (widest.difference.value ?? 0) > 0
    let (high, low) = isUp ? (widest.first, widest.second) : (widest.second, widest.first)
    let points = writer.number(abs(widest.difference.value ?? 0), places: 1)
    return words(
      "Diferencias seguras al 95 % (Holm): \(certain.count); la mayor, «\(high)» sobre «\(low)» por "
        + "\(points) puntos.",
      "Differences certain at 95% (Holm): \(certain.count); the widest, '\(high)' over '\(low)' by "
        + "\(points) points.")
  }

  var trend: ReportPage.Section? {
    let stops = report.periods.map { period -> TrendFigure.Stop in
      let score = period.scores?.recommendations.first?.score
      return TrendFigure.Stop(
        label: period.label,
        estimate: score.flatMap { shown($0.n) ? estimate($0) : nil })
    }
    guard stops.count > 1, stops.contains(where: { $0.estimate != nil }) else { return nil }
    let figure = TrendFigure(
      title: words("NPS por período", "NPS by period"), summary: trendInWords ?? "",
      stops: stops,
      target: report.targets["nps"].map {
        (
          $0,
          words("meta \(writer.number($0, places: 0))", "target \(writer.number($0, places: 0))")
        )
      }, tick: tick)
    let scored = report.periods.compactMap { period in
      period.scores?.recommendations.first.map { (period.label, $0.score) }
    }
    return section(
      "trend", words("Tendencia", "Trend"), [.figure(figure, npsTable(scored))])
  }

  /// The last period against the one before it.
  var trendInWords: String? {
    let scored = report.periods.compactMap { period in
      period.scores?.recommendations.first.map { (label: period.label, score: $0.score) }
    }.filter { shown($0.score.n) }
    guard scored.count > 1 else { return nil }
    let (before, now) = (scored[scored.count - 2], scored[scored.count - 1])
    let difference = NetShareDifference(now.score.share, before.score.share)
    guard let value = difference.value, let p = difference.p else { return nil }
    let points = writer.number(abs(value), places: 1)
    guard p < 0.05 else {
      return words(
        "Entre \(before.label) y \(now.label) el NPS no cambió de forma segura.",
        "Between \(before.label) and \(now.label) the NPS did not change for certain.")
    }
    return value > 0
      ? words(
        "Entre \(before.label) y \(now.label) el NPS subió \(points) puntos.",
        "Between \(before.label) and \(now.label) the NPS rose by \(points) points.")
      : words(
        "Entre \(before.label) y \(now.label) el NPS bajó \(points) puntos.",
        "Between \(before.label) and \(now.label) the NPS fell by \(points) points.")
  }

  var explore: ReportPage.Section? {
    guard let filter = report.cells, !filter.segments.isEmpty || !filter.periods.isEmpty else {
      return nil
    }
    return section("explore", words("Explorar", "Explore"), [.filter(filter)])
  }

  var quotes: ReportPage.Section? {
    guard !report.quotes.isEmpty else { return nil }
    return section(
      "quotes", words("En sus palabras", "In their words"), [.quotes(report.quotes)])
  }

  var contacts: ReportPage.Section? {
    guard let contacts = report.contacts, !contacts.isEmpty else { return nil }
    let table = ReportTable(
      caption: words(
        "Clientes que autorizaron que los llamemos, del puntaje más bajo al más alto",
        "Clients who allowed a call back, the lowest score first"),
      columns: [
        .init(words("Nombre", "Name")), .init(words("Teléfono", "Phone")),
        .init(words("Puntaje", "Score"), isFigure: true), .init(words("Día", "Day")),
      ],
      rows: contacts.map { [$0.name, $0.phone, String($0.score), $0.day] })
    return section("contacts", words("Por llamar", "To call back"), [.table(table)])
  }
}
