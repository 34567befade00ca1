import Analysis
import ArgumentParser
import Languages
import Reporting

struct DriversCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "drivers",
      abstract: say(
        es: "Qué atributos pesan más en el juicio general, con pesos e intervalos.",
        en: "Which attributes weigh most in the overall judgement, with intervals."),
      aliases: ["determinantes"])
  }

  @OptionGroup var result: ResultOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Pregunta que se explica; inicial: satisfacción general, si no, la recomendación.",
        en: "The question to explain; default: overall satisfaction, else recommendation."),
      valueName: say(es: "pregunta", en: "question")))
  var outcome: String?

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
        es: "Muestras del bootstrap para los intervalos; 0 los omite.",
        en: "Bootstrap samples for the intervals; 0 leaves them out."),
      valueName: say(es: "cantidad", en: "count")))
  var samples = 300

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Semilla del azar: la misma repite los mismos intervalos.",
        en: "The seed of chance: the same one repeats the same intervals."),
      valueName: say(es: "semilla", en: "seed")))
  var seed: UInt64 = 1

  func run() throws {
    let request = Drivers.Request(
      outcome: outcome, weight: weight, samples: max(0, samples), seed: seed)
    try result.show { questions, tabulator, population in
      DriversPresentation(
        try Drivers.compute(
          questions, tabulator: tabulator, population: population, request: request,
          by: result.by))
    }
  }
}
