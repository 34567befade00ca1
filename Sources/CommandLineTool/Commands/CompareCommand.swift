import Analysis
import ArgumentParser
import Languages
import Reporting
import Storage
import Scoring

struct CompareCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "compare",
      abstract: say(
        es: "Segmentos lado a lado, con las diferencias que se sostienen.",
        en: "Segments side by side, with the differences that hold."),
      aliases: ["comparar"])
  }

  @OptionGroup var study: StudyOptions
  @OptionGroup var population: PopulationOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Preguntas segmento, separadas por comas: cada una, un bloque de columnas.",
        en: "Segment questions, separated by commas: each a block of columns."),
      valueName: say(es: "segmentos", en: "segments")))
  var by: String

  @Flag(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Cada segmento dentro del anterior: región › agencia.",
        en: "Each segment within the one before: region › branch.")))
  var nested = false

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp(
      say(
        es: "Preguntas que se comparan; inicial: NPS, satisfacción general y por atributo.",
        en: "Questions to compare; default: NPS, overall and attribute satisfaction."),
      valueName: say(es: "pregunta", en: "question")))
  var question: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Pregunta con las ponderaciones; inicial: la que mide weight, si la hay.",
        en: "The question with weights; default: the one that measures weight, if any."),
      valueName: say(es: "pregunta", en: "question")))
  var weight: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Corrección por varias pruebas: bonferroni, holm, benjamini-hochberg, none.",
        en: "Correction for many tests: bonferroni, holm, benjamini-hochberg, none."),
      valueName: say(es: "regla", en: "rule")))
  var correction: ColumnLetters.Correction = .bonferroni

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Oculta casillas con menos personas que estas, para publicar.",
        en: "Hides cells with fewer people than this, for publishing."),
      valueName: say(es: "personas", en: "people")))
  var hideBelow: Int?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(es: "Cómo se escribe el resultado.", en: "How the result is written."),
      valueName: say(es: "formato", en: "format")))
  var format: ResultOptions.Format = .table

  func run() throws {
    let request = Comparison.Request(
      segments: by.split(separator: ",").map { String($0).trimmed }, isNested: nested,
      questions: question, weight: weight, correction: correction, smallestCell: hideBelow)
    let file = try study.openFile()
    let form = try population.storedForm(in: file).form
    let comparison = try Comparison.compute(
      StudyQuestions(form: form, language: .ofThisProcess), tabulator: file,
      population: population.population(of: form), request: request)
    try ResultOptions.show(ComparisonPresentation(comparison), as: format)
  }
}

extension ColumnLetters.Correction: ExpressibleByArgument {}

extension String {
  /// Without spaces around a comma's parts.
  fileprivate var trimmed: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
