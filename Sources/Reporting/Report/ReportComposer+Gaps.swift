import Analysis
import Charts
import Scoring

/// Importance against satisfaction: the dumbbell and the quadrants.
extension ReportComposer {
  var gaps: ReportPage.Section? {
    guard let gaps = report.gaps, !gaps.attributes.isEmpty else { return nil }
    var blocks: [ReportPage.Block] = [dumbbell(gaps)]
    if let quadrant = quadrant(gaps) { blocks.append(quadrant) }
    return section(
      "gaps",
      gaps.standard == .importance
        ? words("Brechas: importancia y satisfacción", "Gaps: importance and satisfaction")
        : words("Brechas: expectativa y satisfacción", "Gaps: expectation and satisfaction"),
      blocks)
  }

  private func dumbbell(_ gaps: Gaps) -> ReportPage.Block {
    let first = gaps.attributes.first
    let standard = standardName(gaps)
    let figure = DumbbellFigure(
      title: words("¿Dónde quedamos cortos?", "Where do we fall short?"),
      summary: first.map {
        words(
          "La brecha más grande es «\($0.label)».", "The largest gap is '\($0.label)'.")
      } ?? "",
      rows: gaps.attributes.map { attribute in
        let gap = attribute.ranked.gap
        return DumbbellFigure.Row(
          label: attribute.label, first: gap.satisfaction.mean, second: gap.importance.mean,
          shown: signedDecimal(gap.value, places: 2, in: language),
          isMarked: attribute.priority != nil)
      },
      range: ends(of: gaps.scale), firstName: words("satisfacción", "satisfaction"),
      secondName: standard, tick: tick)
    return .figure(figure, table(gaps, standard))
  }

  func ends(of scale: RatingScale) -> ClosedRange<Double> {
    Double(scale.values.lowerBound)...Double(scale.values.upperBound)
  }

  private func standardName(_ gaps: Gaps) -> String {
    gaps.standard == .importance
      ? words("importancia", "importance") : words("expectativa", "expectation")
  }

  private func table(_ gaps: Gaps, _ standard: String) -> ReportTable {
    ReportTable(
      caption: words(
        "Brecha = \(standard) − satisfacción, con su intervalo",
        "Gap = \(standard) − satisfaction, with its interval"),
      columns: [
        .init(words("Atributo", "Attribute")), .init(words("Brecha", "Gap"), isFigure: true),
        .init(words("IC 95 %", "95% CI"), isFigure: true),
        .init(standard.prefix(1).uppercased() + standard.dropFirst(), isFigure: true),
        .init(words("Satisfacción", "Satisfaction"), isFigure: true), .init("n", isFigure: true),
      ],
      rows: gaps.attributes.map { attribute in
        let gap = attribute.ranked.gap
        return [
          attribute.label, signedDecimal(gap.value, places: 2, in: language),
          writer.range(gap.interval(), places: 2), writer.number(gap.importance.mean, places: 2),
          writer.number(gap.satisfaction.mean, places: 2), writer.base(gap.n),
        ]
      }, notes: writer.markFootnotes(gaps.attributes.map(\.ranked.gap.n)))
  }

  /// The cross-hair stands at the means of the attributes, which it says; a point whose interval
  /// crosses a line is not certain.
  private func quadrant(_ gaps: Gaps) -> ReportPage.Block? {
    let placed = gaps.attributes.compactMap { attribute -> (Gaps.Attribute, Moments, Moments)? in
      let gap = attribute.ranked.gap
      guard gap.importance.mean != nil, gap.satisfaction.mean != nil, shown(gap.n) else {
        return nil
      }
      return (attribute, gap.importance, gap.satisfaction)
    }
    guard placed.count >= 3 else { return nil }
    let across = placed.compactMap(\.2.mean).reduce(0, +) / Double(placed.count)
    let up = placed.compactMap(\.1.mean).reduce(0, +) / Double(placed.count)
    let spots = placed.map { attribute, importance, satisfaction in
      QuadrantFigure.Spot(
        label: attribute.label, across: satisfaction.mean ?? 0, up: importance.mean ?? 0,
        isUndetermined: satisfaction.interval()?.contains(across) == true
          || importance.interval()?.contains(up) == true)
    }
    let names = quadrantNames
    let figure = QuadrantFigure(
      title: words("¿Qué atender primero?", "What to attend to first?"),
      summary: words(
        "La cruz está en las medias: satisfacción \(writer.number(across, places: 2)), "
          + "importancia \(writer.number(up, places: 2)).",
        "The cross-hair stands at the means: satisfaction \(writer.number(across, places: 2)), "
          + "importance \(writer.number(up, places: 2))."),
      spots: spots, cross: Point(across, up), quadrants: names,
      acrossName: words("satisfacción", "satisfaction"), upName: standardName(gaps),
      undeterminedName: words(
        "su intervalo cruza una línea: no se puede asegurar",
        "its interval crosses a line: not certain"))
    let table = ReportTable(
      caption: figure.summary,
      columns: [
        .init(words("Atributo", "Attribute")), .init(words("Cuadrante", "Quadrant")),
        .init(words("¿Seguro?", "Certain?")),
      ],
      rows: spots.map { spot in
        [
          spot.label, names.name(isRight: spot.across >= across, isUp: spot.up >= up),
          spot.isUndetermined ? words("no", "no") : words("sí", "yes"),
        ]
      })
    return .figure(figure, table)
  }

  private var quadrantNames: QuadrantFigure.Quadrants {
    .init(
      topLeft: words("Atender primero", "Concentrate here"),
      topRight: words("Mantener", "Keep up the good work"),
      bottomLeft: words("Baja prioridad", "Low priority"),
      bottomRight: words("Posible exceso", "Possible overkill"))
  }
}
