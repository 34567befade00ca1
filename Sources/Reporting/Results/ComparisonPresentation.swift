package import Analysis
package import Languages
import Scoring

/// Segments side by side on the screen and in files.
package struct ComparisonPresentation: ResultPresentation {
  private let comparison: Comparison

  package init(_ comparison: Comparison) {
    self.comparison = comparison
  }

  package func text(width: Int = 80, language: Language, plain: Bool = false) -> String {
    let writer = ResultWriter(width: width, language: language, plain: plain)
    let text = ComparisonText(comparison: comparison, writer: writer)
    let population = writer.population(
      comparison.population, interviews: comparison.interviews)
    let notes = comparison.notes.map { writer($0.sentence) }
    let parts =
      [writer.lines([population])] + comparison.questions.map(text.block)
      + [text.conventions, writer.lines(notes)]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  package func json() -> JSONValue {
    .object([
      ("form", .string(comparison.population.formID)),
      ("interviews", .integer(comparison.interviews)),
      ("weight", JSONValue(comparison.weight)), ("stratum", JSONValue(comparison.stratum)),
      ("cluster", JSONValue(comparison.cluster)),
      ("correction", .string(comparison.request.correction.rawValue)),
      ("hiddenBelow", JSONValue(comparison.request.smallestCell)),
      ("banners", .array(comparison.banners.map(json))),
      ("questions", .array(comparison.questions.map(json))),
      (
        "notes",
        .array(
          comparison.notes.map {
            .object([("note", .string($0.kind.rawValue)), ("subject", .string($0.subject))])
          })
      ),
    ])
  }

  private func json(_ banner: Comparison.Banner) -> JSONValue {
    .object([
      ("segment", .string(banner.name)), ("label", .string(banner.label)),
      ("overlapping", .bool(banner.isOverlapping)),
      (
        "columns",
        .array(
          banner.columns.map { column in
            .object([
              ("letter", .string(column.letter)), ("label", .string(column.label)),
              ("values", .array(column.values.map(JSONValue.string))),
            ])
          })
      ),
    ])
  }

  private func json(_ question: Comparison.Question) -> JSONValue {
    .object([
      ("question", .string(question.name)), ("label", .string(question.label)),
      ("kind", .string(question.kind.rawValue)), ("missing", .integer(question.missing)),
      ("tests", .array(question.tests.map(json))),
      (
        "rows",
        .array(
          question.rows.map { row in
            .object([
              ("key", .string(row.key)), ("label", .string(row.label)),
              ("total", json(row.total)), ("cells", .array(row.cells.map(json))),
            ])
          })
      ),
    ])
  }

  private func json(_ cell: Comparison.Cell) -> JSONValue {
    .object([
      ("value", JSONValue(cell.value)), ("standardError", JSONValue(cell.standardError)),
      ("n", .integer(cell.base)), ("effectiveN", .number(cell.effectiveBase)),
      ("count", JSONValue(cell.count)), ("letters", JSONValue(cell.letters)),
      ("hidden", .bool(cell.isHidden)), ("base", baseName(cell.base)),
    ])
  }

  private func json(_ test: Comparison.Test?) -> JSONValue {
    switch test {
    case nil: .null
    case .chiSquare(let test):
      .object([
        ("test", .string("chi-square")), ("statistic", .number(test.statistic)),
        ("degreesOfFreedom", .integer(test.degreesOfFreedom)), ("p", .number(test.p)),
        ("cramersV", .number(test.cramersV)),
      ])
    case .fisher(let test): .object([("test", .string("fisher-exact")), ("p", .number(test.p))])
    case .raoScott(let test):
      .object([
        ("test", .string("rao-scott")), ("f", .number(test.f)),
        ("numeratorDegrees", .number(test.numeratorDegrees)),
        ("denominatorDegrees", .number(test.denominatorDegrees)), ("p", .number(test.p)),
      ])
    case .notValid: .object([("test", .string("not-valid")), ("p", .null)])
    }
  }

  package func csvRecords() -> [[String]] {
    let header = [
      "question", "kind", "row", "label", "segment", "column", "letter", "value", "standardError",
      "n", "effectiveN", "count", "letters",
    ]
    let columns = comparison.banners.flatMap { banner in
      banner.columns.map { (banner.name, $0) }
    }
    return [header]
      + comparison.questions.flatMap { question in
        question.rows.flatMap { row in
          [record(question, row, "", "", "", row.total)]
            + zip(columns, row.cells).map { column, cell in
              record(
                question, row, column.0, column.1.values.joined(separator: " "), column.1.letter,
                cell)
            }
        }
      }
  }

  private func record(
    _ question: Comparison.Question, _ row: Comparison.Row, _ segment: String, _ column: String,
    _ letter: String, _ cell: Comparison.Cell
  ) -> [String] {
    [
      question.name, question.kind.rawValue, row.key, row.label, segment, column, letter,
      field(cell.value), field(cell.standardError), field(cell.base), field(cell.effectiveBase),
      field(cell.count), cell.letters ?? "",
    ]
  }
}
