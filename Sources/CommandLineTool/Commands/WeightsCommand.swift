import Analysis
import ArgumentParser
import Languages
import Reporting
import Storage

struct WeightsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "weights",
      abstract: say(
        es: "Ponderaciones que llevan la muestra a las metas de población.",
        en: "Weights that bring the sample to the population's targets."),
      discussion: say(
        es: """
          La tabla de metas (CSV o Excel) tiene las columnas question, value y target, una fila por
          categoría; o una columna por pregunta y target, una fila por celda (posestratificación).
          Con --format csv salen las ponderaciones de cada combinación de respuestas.
          """,
        en: """
          The table of targets (CSV or Excel) has the columns question, value and target, a row a
          category; or a column a question and target, a row a cell (post-stratification).
          With --format csv come the weights of each combination of answers.
          """),
      aliases: ["ponderaciones"])
  }

  @OptionGroup var study: StudyOptions
  @OptionGroup var population: PopulationOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(es: "Tabla con las metas de población.", en: "Table with the population's targets."),
      valueName: say(es: "tabla", en: "table")))
  var targets: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Pregunta con ponderaciones de partida; inicial: la que mide weight, si la hay.",
        en: "Question with weights to begin from; default: the one that measures weight."),
      valueName: say(es: "pregunta", en: "question")))
  var weight: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Recorta las ponderaciones a tantas veces la media y vuelve a ajustar.",
        en: "Trims weights to so many times the mean and fits again."),
      valueName: say(es: "veces", en: "times")))
  var trim: Double?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(es: "Cómo se escribe el resultado.", en: "How the result is written."),
      valueName: say(es: "formato", en: "format")))
  var format: ResultOptions.Format = .table

  func run() throws {
    let table = try TableFile(at: targets)
    let request = SampleWeights.Request(
      targets: try WeightTargets(header: table.header, rows: table.rows), weight: weight,
      trim: trim)
    let file = try study.openFile()
    let form = try population.storedForm(in: file).form
    let weights = try SampleWeights.compute(
      StudyQuestions(form: form, language: .ofThisProcess), tabulator: file,
      population: population.population(of: form), request: request)
    try ResultOptions.show(WeightsPresentation(weights), as: format)
  }
}
