import ArgumentParser
import Expressions
import Fieldwork
import Languages
import Reporting
import Storage

struct Steps: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "steps",
      abstract: say(
        es: "Los diez pasos de un estudio con entrevistas en profundidad, y en cuál va.",
        en: "The ten steps of a study with in-depth interviews, and how far it is."),
      discussion: say(
        es: "campo pasos 3 hecho --note \"línea de base: fecha de ingreso\" marca un paso.",
        en: "campo steps 3 done --note \"baseline: joining date\" marks a step."),
      aliases: ["pasos"])
  }

  @Argument(
    help: ArgumentHelp(
      say(es: "Paso, del 1 al 10.", en: "The step, 1 to 10."),
      valueName: say(es: "paso", en: "step")))
  var step: Int?

  @Argument(
    help: ArgumentHelp(
      say(
        es: "pendiente, en-curso o hecho.", en: "pending, doing or done."),
      valueName: say(es: "estado", en: "state")))
  var state: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(es: "Lo que se decidió o falta.", en: "What was decided or is missing."),
      valueName: say(es: "nota", en: "note")))
  var note: String?

  @OptionGroup var study: StudyOptions

  func run() throws {
    let file = try study.openFile()
    var steps = try file.steps()
    if let step {
      steps = try changed(steps, step)
      _ = try file.setRegister(
        StudyRegister.steps.rawValue, columns: InDepthSteps.columns, rows: steps.rows,
        by: InterviewerName.ofThisAccount)
    }
    Streams.show(table(steps))
  }

  private func changed(_ steps: InDepthSteps, _ number: Int) throws -> InDepthSteps {
    var wanted = InDepthStep(rawValue: number).map { steps[$0].state } ?? .doing
    if let state {
      guard let typed = InDepthSteps.State(typed: state.replacing("-", with: " ")) else {
        throw CommandFailure.unknownState(state)
      }
      wanted = typed
    } else if note == nil {
      wanted = .done
    }
    return try steps.setting(step: number, to: wanted, on: Moment.now().date, note: note)
  }

  private func table(_ steps: InDepthSteps) -> String {
    TextTable(
      columns: [
        TableColumn(say(es: "Paso", en: "Step"), alignment: .trailing),
        TableColumn(say(es: "Qué", en: "What"), shrinks: true),
        TableColumn(say(es: "Estado", en: "State")),
        TableColumn(say(es: "Desde", en: "Since")),
        TableColumn(say(es: "Nota", en: "Note"), shrinks: true),
      ],
      rows: InDepthStep.allCases.map { step in
        let status = steps[step]
        return [
          String(step.rawValue), step.title(in: .ofThisProcess),
          status.state.word(in: .ofThisProcess),
          status.on.map { dayText($0, in: .ofThisProcess) } ?? "", status.note,
        ]
      }, footnotes: [steps.summary(in: .ofThisProcess) + "."]
    ).rendered(width: Streams.width, plain: Streams.isPlain)
  }
}
