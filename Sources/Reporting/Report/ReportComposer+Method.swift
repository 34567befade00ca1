import Analysis
import Charts
import Scoring

/// How the fieldwork went and how the figures were made.
extension ReportComposer {
  var fieldwork: ReportPage.Section? {
    guard let fieldwork = report.fieldwork else { return nil }
    var blocks: [ReportPage.Block] = []
    if fieldwork.days.count > 1 {
      let total = fieldwork.days.reduce(0) { $0 + $1.complete }
      let figure = ColumnFigure(
        title: words("Entrevistas completas por día", "Complete interviews by day"),
        summary: words(
          "\(writer.count(total)) en \(fieldwork.days.count) días.",
          "\(writer.count(total)) in \(fieldwork.days.count) days."),
        columns: fieldwork.days.map { .init(label: $0.day, value: Double($0.complete)) })
      let table = ReportTable(
        caption: figure.title,
        columns: [
          .init(words("Día", "Day")), .init(words("Completas", "Complete"), isFigure: true),
        ],
        rows: fieldwork.days.map { [$0.day, writer.count($0.complete)] })
      blocks.append(.figure(figure, table))
    }
    blocks.append(.table(rates(fieldwork)))
    return section("fieldwork", words("Trabajo de campo", "Fieldwork"), blocks)
  }

  private func rates(_ fieldwork: SurveyReport.FieldworkFigures) -> ReportTable {
    let told = OutcomeRate.allCases.filter { $0 != .loc1 && $0 != .loc2 }
    let share = fieldwork.rates.eligibleShare.map { writer.number($0, places: 3) } ?? "–"
    return ReportTable(
      caption: words("Tasas de resultado (AAPOR)", "Outcome rates (AAPOR)"),
      columns: [
        .init(words("Tasa", "Rate")), .init(words("Valor", "Value"), isFigure: true),
        .init(words("De dónde sale", "From"), isFigure: true),
        .init(words("Qué mide", "What it measures")),
      ],
      rows: told.map { rate in
        let fraction = fieldwork.rates.fraction(rate)
        return [
          rate.rawValue, writer.percent(fraction.map { $0.value * 100 }),
          fraction.map {
            "\(writer.number($0.numerator, places: 0))/\(writer.number($0.denominator, places: 1))"
          } ?? "–", writer(rate.meaning),
        ]
      }, notes: ["\(fieldwork.edition); e = \(share)."])
  }

  var method: ReportPage.Section? {
    let heading = report.heading
    var lines = [
      words("Cuestionario: \(heading.form)", "Questionnaire: \(heading.form)")
        + (heading.versions.isEmpty
          ? "."
          : words("; versiones: ", "; versions: ") + heading.versions.joined(separator: ", ") + "."),
      writer.population(report.population, interviews: report.interviews) + ".",
      words(
        "NPS = % promotores (9–10) − % detractores (0–6); intervalo de Wald ajustado al 95 %. "
          + "Medias: t de Student. Porcentajes: Wilson.",
        "NPS = % promoters (9–10) − % detractors (0–6); adjusted Wald interval at 95%. "
          + "Means: Student t. Percentages: Wilson."),
      words(
        "Bases: con menos de \(BaseSizeRule.standard.verySmallBelow) respuestas no se dibuja ni se "
          + "compara; con menos de \(BaseSizeRule.standard.smallBelow) se marca con *.",
        "Bases: fewer than \(BaseSizeRule.standard.verySmallBelow) answers are neither drawn nor "
          + "compared; fewer than \(BaseSizeRule.standard.smallBelow) are marked with *."),
      words(
        "Comparaciones entre grupos: diferencia de NPS ajustada, con corrección de Holm.",
        "Comparisons of groups: adjusted difference of NPS, corrected by Holm."),
      report.openConflicts == 0
        ? words("No hay diferencias por resolver.", "There are no open conflicts.")
        : words(
          "Diferencias por resolver: \(writer.count(report.openConflicts)).",
          "Open conflicts: \(writer.count(report.openConflicts))."),
      words("Hecho el \(heading.made) con campo.", "Made on \(heading.made) with campo."),
    ]
    lines += report.notes.map { writer($0.sentence) }
    return section("method", words("Cómo se hizo", "How it was made"), [.list(lines)])
  }
}
