import Analysis
import Languages
import Scoring

/// A comparison's tables, broken into as many parts as the screen's width asks for.
struct ComparisonText {
  let comparison: Comparison
  let writer: ResultWriter

  func block(_ question: Comparison.Question) -> String {
    let title = "\(question.label) · \(writer(question.kind.measure))"
    let columns = comparison.banners.enumerated().flatMap { place, banner in
      banner.columns.map { (banner: place, column: $0) }
    }
    let perPart = max(1, (writer.width - labelWidth - 2 - columnWidth) / (columnWidth + 2))
    var parts: [String] = []
    for start in stride(from: 0, to: columns.count, by: perPart) {
      let places = Array(start..<min(columns.count, start + perPart))
      parts.append(table(question, places, columns.map(\.column)))
    }
    let tests = comparison.banners.indices.compactMap { test(question, banner: $0) }
    return writer.heading(title) + parts.joined(separator: "\n") + writer.lines(tests)
  }

  var conventions: String {
    let bases = comparison.questions.flatMap { question in
      question.rows.flatMap { row in ([row.total] + row.cells).map(\.base) }
    }
    let isHiding = comparison.questions.contains {
      $0.rows.contains { $0.cells.contains(where: \.isHidden) }
    }
    return writer.lines(
      [letters, design].compactMap(\.self) + writer.markFootnotes(bases)
        + (isHiding ? [hiding] : []))
  }

  private func table(
    _ question: Comparison.Question, _ places: [Int], _ columns: [Comparison.Column]
  ) -> String {
    let isChoice = question.kind == .single || question.kind == .multiple
    var table = TextTable(
      columns: [
        TableColumn("", minimumWidth: labelWidth, shrinks: true),
        TableColumn(writer.words("Total", "Total"), alignment: .trailing),
      ]
        + places.map {
          TableColumn(
            "\(columns[$0].letter) \(columns[$0].label)", alignment: .trailing,
            minimumWidth: columnWidth, shrinks: true)
        })
    table.rows = question.rows.map { row in
      [isChoice ? row.label : writer(question.kind.figure)]
        + ([row.total] + places.map { row.cells[$0] }).map { text($0, question.kind) }
    }
    if let first = question.rows.first {
      table.rows.append(["n"] + ([first.total] + places.map { first.cells[$0] }).map(base))
    }
    return table.rendered(width: writer.width, plain: writer.plain)
  }

  private func text(_ cell: Comparison.Cell, _ kind: Comparison.Kind) -> String {
    guard !cell.isHidden else { return "×" }
    let places = kind == .mean ? 2 : 1
    let letters = cell.letters.map { $0.isEmpty ? "" : " " + $0 } ?? ""
    return writer.number(cell.value, places: places) + letters
  }

  private func base(_ cell: Comparison.Cell) -> String { writer.base(cell.base) }

  private func test(_ question: Comparison.Question, banner: Int) -> String? {
    guard let test = question.tests[banner] else { return nil }
    let label = comparison.banners[banner].label
    let p = test.p.map(probability) ?? ""
    switch test {
    case .chiSquare(let test):
      let statistic = writer.number(test.statistic, places: 2)
      return "\(label): χ²(\(test.degreesOfFreedom)) = \(statistic); \(p); "
        + writer.words("V de Cramér", "Cramér's V")
        + " \(writer.number(test.cramersV, places: 2))."
    case .fisher:
      return "\(label): "
        + writer.words("prueba exacta de Fisher", "Fisher's exact test") + "; \(p)."
    case .raoScott(let test):
      let degrees = [test.numeratorDegrees, test.denominatorDegrees]
        .map { writer.number($0, places: 1) }.joined(separator: "; ")
      return "\(label): Rao-Scott F(\(degrees)) = \(writer.number(test.f, places: 2)); \(p)."
    case .notValid:
      return "\(label): "
        + writer.words(
          "prueba no válida, demasiadas casillas con menos de 5 esperados.",
          "test not valid, too many cells with fewer than 5 expected.")
    }
  }

  private func probability(_ p: Double) -> String {
    p < 0.0005
      ? "p < \(writer.number(0.001, places: 3))" : "p = \(writer.number(p, places: 3))"
  }

  private var letters: String {
    let correction = writer(comparison.request.correction.sentence)
    return writer.words(
      "Una letra señala las columnas de su mismo segmento que la cifra supera, al 95 %: z con "
        + "varianza conjunta para porcentajes, t para medias y NPS; \(correction). No se prueban "
        + "bases menores de 30 ni 0 % y 100 %.",
      "A letter names the columns of its segment that the figure exceeds, at 95%: z with pooled "
        + "variance for percentages, t for means and NPS; \(correction). Bases under 30, and 0% and "
        + "100%, are not tested.")
  }

  private var design: String? {
    guard comparison.isDesigned else { return nil }
    let parts = [
      comparison.weight.map { writer.words("ponderado con", "weighted with") + " \(quoted($0))" },
      comparison.stratum.map { writer.words("estratos", "strata") + " \(quoted($0))" },
      comparison.cluster.map { writer.words("conglomerados", "clusters") + " \(quoted($0))" },
    ].compactMap(\.self).joined(separator: ", ")
    return writer.words("Errores por linealización", "Errors by linearisation") + ": \(parts)."
  }

  private var hiding: String {
    let smallest = comparison.request.smallestCell ?? 0
    return writer.words(
      "× oculta: alguna casilla de la fila tiene menos de \(smallest) personas.",
      "× hidden: a cell of the row has fewer than \(smallest) people.")
  }

  private func quoted(_ name: String) -> String { writer.words("«\(name)»", "'\(name)'") }

  private var labelWidth: Int {
    let labels = comparison.questions.flatMap { $0.rows.map(\.label) }
    return min(24, max(6, labels.map { displayWidth(of: $0) }.max() ?? 0))
  }

  private var columnWidth: Int { 11 }
}

extension Comparison.Kind {
  fileprivate var measure: Sentence {
    switch self {
    case .mean: Sentence(es: "media", en: "mean")
    case .nps: Sentence(es: "NPS", en: "NPS")
    case .single: Sentence(es: "% de personas", en: "% of people")
    case .multiple:
      Sentence(es: "% de personas, varias respuestas", en: "% of people, several answers")
    }
  }

  fileprivate var figure: Sentence {
    self == .nps ? Sentence(es: "NPS", en: "NPS") : Sentence(es: "Media", en: "Mean")
  }
}
