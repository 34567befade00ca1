import Analysis
import ArgumentParser
import Forms
import Languages
import Reporting
import Storage

struct FishboneCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json, csv, svg, dot, mermaid
  }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "fishbone",
      abstract: say(
        es: "Espina de pescado: las causas por categoría, contadas en las entrevistas.",
        en: "Fishbone: causes by category, counted in the interviews."),
      discussion: say(
        es: """
          Cada motivo va a la espina que dice su columna category de la hoja choices. Una plantilla
          (CSV o Excel, columna bone y, si hacen falta, es, en, cause y reason) fija las espinas,
          añade causas o cuelga motivos de otra: vea Templates/fishbone.
          """,
        en: """
          Each reason goes to the bone that its column category of the choices sheet says. A
          template (CSV or Excel, column bone and where needed es, en, cause and reason) sets the
          bones, adds causes or hangs reasons elsewhere: see Templates/fishbone.
          """),
      aliases: ["espina"])
  }

  @OptionGroup var study: StudyOptions
  @OptionGroup var population: PopulationOptions

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp(
      say(es: "Preguntas que se cuentan, por su nombre.", en: "Questions to count, by name."),
      valueName: say(es: "pregunta", en: "question")))
  var question: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Papel de la causa: root (origen), trigger (detonante), contributing.",
        en: "The cause's role: root, trigger, contributing."),
      valueName: say(es: "papel", en: "role")))
  var role: ReasonRole?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Columna de la hoja choices que nombra la espina.",
        en: "Column of the choices sheet that names the bone."),
      valueName: say(es: "columna", en: "column")))
  var column = "category"

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(es: "Tabla con espinas y causas.", en: "Table with bones and causes."),
      valueName: say(es: "tabla", en: "table")))
  var template: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(es: "Palabras de la cabeza.", en: "The words at the head."),
      valueName: say(es: "texto", en: "text")))
  var effect: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(es: "Cómo se escribe el resultado.", en: "How the result is written."),
      valueName: say(es: "formato", en: "format")))
  var format: Format = .table

  func run() throws {
    let skeleton = try template.map { path in
      let table = try TableFile(at: path)
      return try FishboneTemplate(header: table.header, rows: table.rows)
    }
    let request = Fishbone.Request(
      causes: ParetoCauses.Request(questions: question, role: role), column: column,
      template: skeleton, effect: effect)
    let file = try study.openFile()
    let form = try population.storedForm(in: file).form
    let fishbone = try Fishbone.compute(
      StudyQuestions(form: form, language: .ofThisProcess), tabulator: file,
      population: population.population(of: form), request: request)
    try show(FishbonePresentation(fishbone))
  }

  private func show(_ fishbone: FishbonePresentation) throws {
    switch format {
    case .table: try ResultOptions.show(fishbone, as: .table)
    case .json: try ResultOptions.show(fishbone, as: .json)
    case .csv: try ResultOptions.show(fishbone, as: .csv)
    case .svg: Streams.show(fishbone.svg(language: .ofThisProcess))
    case .dot: Streams.show(fishbone.dot())
    case .mermaid: Streams.show(fishbone.mermaid())
    }
  }
}
