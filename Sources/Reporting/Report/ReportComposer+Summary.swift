import Analysis
import Scoring

/// The executive summary: sentences that follow from the numbers by rules, none of which says more
/// than the intervals carry.
extension ReportComposer {
  var summary: ReportPage.Section? {
    let lines = [
      recommendationInWords, targetInWords, strongestInWords, firstToImprove, vitalCauses,
      trendInWords, certainty, openConflicts,
    ].compactMap(\.self)
    guard !lines.isEmpty else { return nil }
    return section("summary", words("En resumen", "In short"), [.list(lines)])
  }

  private var recommendationInWords: String? {
    guard let score = report.recommendation?.score, let value = score.value,
      let interval = score.interval()
    else { return nil }
    let figures =
      "NPS \(signedDecimal(value, places: 1, in: language)) "
      + "(\(writer.range(interval, places: 1)))"
    if interval.low > 0 {
      return words(
        "Hay más promotores que detractores: \(figures).",
        "Promoters outnumber detractors: \(figures).")
    }
    if interval.high < 0 {
      return words(
        "Hay más detractores que promotores: \(figures).",
        "Detractors outnumber promoters: \(figures).")
    }
    return words(
      "No se puede asegurar si hay más promotores o más detractores: \(figures).",
      "Whether promoters or detractors are more is not certain: \(figures).")
  }

  private var targetInWords: String? {
    guard let target = report.targets["nps"], let score = report.recommendation?.score,
      let interval = score.interval()
    else { return nil }
    let goal = writer.number(target, places: 0)
    if interval.low >= target {
      return words("La meta de NPS (\(goal)) se alcanzó.", "The NPS target (\(goal)) was met.")
    }
    if interval.high < target {
      return words(
        "La meta de NPS (\(goal)) no se alcanzó.", "The NPS target (\(goal)) was not met.")
    }
    return words(
      "No se puede asegurar si la meta de NPS (\(goal)) se alcanzó.",
      "Whether the NPS target (\(goal)) was met is not certain.")
  }

  /// The best-rated attribute when it is above the mean of the others for certain.
  private var strongestInWords: String? {
    let rated = (report.scores?.attributes ?? []).compactMap { attribute in
      attribute.satisfaction.flatMap { answers -> (String, Moments)? in
        shown(answers.n) ? (attribute.label, answers.moments) : nil
      }
    }
    guard rated.count > 1, let best = rated.max(by: { ($0.1.mean ?? 0) < ($1.1.mean ?? 0) }),
      let low = best.1.interval()?.low
    else { return nil }
    let means = rated.compactMap(\.1.mean)
    let average = means.reduce(0, +) / Double(means.count)
    guard low > average else { return nil }
    return words(
      "Lo más fuerte: «\(best.0)», con \(writer.number(best.1.mean, places: 2)) frente a "
        + "\(writer.number(average, places: 2)) de media de los atributos.",
      "Strongest: '\(best.0)', with \(writer.number(best.1.mean, places: 2)) against a mean of "
        + "\(writer.number(average, places: 2)) over the attributes.")
  }

  /// The largest gaps whose interval lies above zero, three at most.
  private var firstToImprove: String? {
    let certain = (report.gaps?.attributes ?? []).filter { attribute in
      let gap = attribute.ranked.gap
      return attribute.priority != nil && shown(gap.n) && (gap.interval()?.low ?? 0) > 0
    }.prefix(3)
    guard !certain.isEmpty else { return nil }
    let named = certain.map { attribute in
      "«\(attribute.label)» (\(signedDecimal(attribute.ranked.gap.value, places: 1, in: language)))"
    }.joined(separator: ", ")
    let plain = certain.map { attribute in
      "'\(attribute.label)' (\(signedDecimal(attribute.ranked.gap.value, places: 1, in: language)))"
    }.joined(separator: ", ")
    return words(
      "Mejorar primero: \(named); ahí la importancia supera más a la satisfacción.",
      "Improve first: \(plain); there importance exceeds satisfaction most.")
  }

  private var vitalCauses: String? {
    guard let causes = report.causes.first(where: { shown($0.causes.base) }) else { return nil }
    let vital = causes.causes.rows.filter { $0.isVital && !$0.isOther }
    guard let first = vital.first, let last = vital.last else { return nil }
    let share = decimalPercent(last.cumulativePercent, places: 0)
    return words(
      "\(causes.title): la causa más nombrada es «\(first.label)» "
        + "(\(decimalPercent(first.percent, places: 0))); \(vital.count) de "
        + "\(causes.causes.rows.count) reúnen \(share).",
      "\(causes.title): the most named cause is '\(first.label)' "
        + "(\(decimalPercent(first.percent, places: 0))); \(vital.count) of "
        + "\(causes.causes.rows.count) make up \(share).")
  }

  private var certainty: String? {
    guard let n = report.recommendation?.score.n ?? report.scores.map({ _ in report.interviews })
    else { return nil }
    switch BaseSizeRule.standard.size(of: n) {
    case .sufficient: return nil
    case .small:
      return words(
        "Base pequeña (n = \(writer.count(n))): tome las cifras como indicio.",
        "Small base (n = \(writer.count(n))): take the figures as a hint.")
    case .verySmall:
      return words(
        "Base muy pequeña (n = \(writer.count(n))): no saque conclusiones.",
        "Very small base (n = \(writer.count(n))): draw no conclusions.")
    }
  }

  private var openConflicts: String? {
    guard report.openConflicts > 0 else { return nil }
    return words(
      "Hay \(writer.count(report.openConflicts)) diferencias por resolver; cuenta el valor provisional.",
      "\(writer.count(report.openConflicts)) conflicts are open; the provisional value counts.")
  }
}
