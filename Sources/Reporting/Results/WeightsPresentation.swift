package import Analysis
package import Languages
import Scoring

/// Weights on the screen and in files; the records hold the weight of every kind of person.
package struct WeightsPresentation: ResultPresentation {
  private let weights: SampleWeights

  package init(_ weights: SampleWeights) {
    self.weights = weights
  }

  package func text(width: Int = 80, language: Language, plain: Bool = false) -> String {
    let writer = ResultWriter(width: width, language: language, plain: plain)
    let population = writer.population(weights.population, interviews: weights.interviews)
    let title = writer(weights.method.title)
    return writer.lines([population]) + "\n" + writer.heading(title) + table(writer)
  }

  private func table(_ writer: ResultWriter) -> String {
    func figures(_ spanish: String, _ english: String) -> TableColumn {
      TableColumn(writer.words(spanish, english), alignment: .trailing)
    }
    var table = TextTable(columns: [
      TableColumn(writer.words("Pregunta", "Question"), shrinks: true),
      TableColumn(writer.words("Categoría", "Category"), shrinks: true),
      figures("n", "n"), figures("Muestra %", "Sample %"), figures("Meta %", "Target %"),
      figures("Ponderada %", "Weighted %"),
    ])
    var last: [String] = []
    table.rows = weights.categories.map { category in
      let question = category.questions == last ? "" : category.questions.joined(separator: " · ")
      last = category.questions
      return [
        question, category.label, writer.base(category.people),
        writer.number(category.share, places: 1), writer.number(category.targetShare, places: 1),
        writer.number(category.weightedShare, places: 1),
      ]
    }
    table.footnotes =
      [cost(writer), convergence(writer), trimming(writer), base(writer), missing(writer)]
      .compactMap(\.self) + writer.markFootnotes(weights.categories.map(\.people))
    return table.rendered(width: writer.width, plain: writer.plain)
  }

  private func cost(_ writer: ResultWriter) -> String {
    let summary = weights.summary
    let mean = summary.sum / Double(max(1, summary.n))
    let effect = writer.number(summary.designEffect, places: 2)
    let effective = writer.number(summary.effectiveN, places: 1)
    let low = writer.number(summary.smallest.map { $0 / mean }, places: 2)
    let high = writer.number(summary.largest.map { $0 / mean }, places: 2)
    return writer.words(
      "Efecto de diseño de Kish \(effect); n efectiva \(effective) de \(writer.count(summary.n)). "
        + "Ponderaciones de \(low) a \(high), con media 1.",
      "Kish's design effect \(effect); effective n \(effective) of \(writer.count(summary.n)). "
        + "Weights from \(low) to \(high), mean 1.")
  }

  private func convergence(_ writer: ResultWriter) -> String? {
    guard let report = weights.report else { return nil }
    let error = writer.number(100 * report.largestError, places: 4)
    return report.hasConverged
      ? writer.words(
        "El ajuste convergió en \(report.rounds) vueltas; mayor diferencia con una meta: \(error) "
          + "puntos.",
        "Fitting converged in \(report.rounds) rounds; largest distance from a target: \(error) "
          + "points.")
      : writer.words(
        "El ajuste NO convergió en \(report.rounds) vueltas: mayor diferencia con una meta, \(error) "
          + "puntos. Una categorías, revise las metas o permita ponderaciones mayores con --trim.",
        "Fitting did NOT converge in \(report.rounds) rounds: largest distance from a target, "
          + "\(error) points. Join categories, check the targets or allow larger weights with "
          + "--trim.")
  }

  private func trimming(_ writer: ResultWriter) -> String? {
    guard let report = weights.report, let trim = weights.request.trim else { return nil }
    let cap = writer.number(trim, places: 1)
    return writer.words(
      "Recorte en \(cap) veces la media: \(writer.count(report.trimmedRows)) personas.",
      "Trimmed at \(cap) times the mean: \(writer.count(report.trimmedRows)) people.")
  }

  private func base(_ writer: ResultWriter) -> String? {
    weights.baseWeight.map {
      writer.words("Parte de las ponderaciones de «\($0)».", "Begins from the weights of '\($0)'.")
    }
  }

  private func missing(_ writer: ResultWriter) -> String? {
    guard weights.leftOut > 0 else { return nil }
    return writer.words(
      "Sin ponderación por faltar un dato: \(writer.count(weights.leftOut)).",
      "Without a weight for lack of an answer: \(writer.count(weights.leftOut)).")
  }

  package func json() -> JSONValue {
    let summary = weights.summary
    return .object([
      ("form", .string(weights.population.formID)),
      ("interviews", .integer(weights.interviews)), ("method", .string(weights.method.rawValue)),
      ("baseWeight", JSONValue(weights.baseWeight)), ("trim", JSONValue(weights.request.trim)),
      ("n", .integer(summary.n)), ("leftOut", .integer(weights.leftOut)),
      ("designEffect", JSONValue(summary.designEffect)),
      ("effectiveN", JSONValue(summary.effectiveN)),
      ("converged", weights.report.map { .bool($0.hasConverged) } ?? .null),
      ("rounds", JSONValue(weights.report?.rounds)),
      ("largestError", JSONValue(weights.report?.largestError)),
      ("trimmed", JSONValue(weights.report?.trimmedRows)),
      ("categories", .array(weights.categories.map(json))),
      ("weights", .array(weights.cells.map(json))),
    ])
  }

  private func json(_ category: SampleWeights.Category) -> JSONValue {
    .object([
      ("questions", .array(category.questions.map(JSONValue.string))),
      ("values", .array(category.values.map(JSONValue.string))),
      ("label", .string(category.label)), ("n", .integer(category.people)),
      ("percent", .number(category.share)), ("target", .number(category.targetShare)),
      ("weighted", .number(category.weightedShare)),
    ])
  }

  private func json(_ cell: SampleWeights.Cell) -> JSONValue {
    .object([
      ("values", .array(cell.values.map(JSONValue.string))),
      ("baseWeight", .number(cell.baseWeight)), ("n", .integer(cell.people)),
      ("weight", .number(cell.weight)),
    ])
  }

  package func csvRecords() -> [[String]] {
    [weights.questions + ["baseWeight", "n", "weight"]]
      + weights.cells.map { cell in
        cell.values + [field(cell.baseWeight), field(cell.people), field(cell.weight)]
      }
  }
}

extension WeightTargets.Method {
  fileprivate var title: Sentence {
    switch self {
    case .raking: Sentence(es: "Ponderaciones ajustadas a márgenes", en: "Weights raked to margins")
    case .postStratification: Sentence(es: "Posestratificación", en: "Post-stratification")
    }
  }
}
