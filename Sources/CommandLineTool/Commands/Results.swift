import Analysis
import ArgumentParser
import Forms
import Languages
import Reporting

struct Score: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "score",
      abstract: say(
        es: "NPS, satisfacción e índice CSI, con su intervalo y su base.",
        en: "NPS, satisfaction and the CSI index, each with its interval and base."),
      aliases: ["puntajes"])
  }

  @OptionGroup var result: ResultOptions

  func run() throws {
    try result.show { questions, tabulator, population in
      ScoresPresentation(
        try Scores.compute(
          questions, tabulator: tabulator, population: population, by: result.by))
    }
  }
}

struct Gap: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "gap",
      abstract: say(
        es: "Brechas entre importancia y satisfacción, de la mayor a la menor.",
        en: "Gaps between importance and satisfaction, the largest first."),
      aliases: ["brechas"])
  }

  @OptionGroup var result: ResultOptions

  func run() throws {
    try result.show { questions, tabulator, population in
      GapsPresentation(
        try Gaps.compute(questions, tabulator: tabulator, population: population, by: result.by))
    }
  }
}

struct Pareto: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "pareto",
      abstract: say(
        es: "Causas ordenadas por su peso, con los pocos vitales.",
        en: "Causes ranked by their weight, with the vital few."))
  }

  @OptionGroup var result: ResultOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Qué se cuenta (bind::campo:measure); inicial: reason, motive, complaint-type…",
        en: "What is counted (bind::campo:measure); default: reason, motive, complaint-type…"),
      valueName: say(es: "medida", en: "measure")))
  var measure: String?

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
        es: "Columna numérica de la hoja choices que pondera las causas.",
        en: "Numeric column of the choices sheet that weighs the causes."),
      valueName: say(es: "columna", en: "column")))
  var impact: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Porcentaje acumulado de los pocos vitales.",
        en: "Cumulative percentage of the vital few."),
      valueName: say(es: "porcentaje", en: "percentage")))
  var threshold = 80

  func run() throws {
    let request = ParetoCauses.Request(
      measure: try measure.map(known), questions: question, role: role, impact: impact,
      threshold: threshold)
    try result.show { questions, tabulator, population in
      ParetoPresentation(
        try ParetoCauses.compute(
          questions, tabulator: tabulator, population: population, request: request,
          by: result.by))
    }
  }

  private func known(_ name: String) throws -> Measure {
    guard let measure = Measure(rawValue: name) else {
      throw CommandFailure.unknownMeasure(
        name, nearest: nearest(to: name, among: Measure.allCases.map(\.rawValue)))
    }
    return measure
  }
}

extension ReasonRole: ExpressibleByArgument {}
