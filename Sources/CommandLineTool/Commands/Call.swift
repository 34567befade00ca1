import ArgumentParser
import Console
import Fieldwork
import Foundation
import Languages
import Responses
import Storage

/// What calls and visits have in common.
struct AttemptOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      say(
        es: "Caso; si falta, el que toca ahora.", en: "The case; else the one that is due now."),
      valueName: say(es: "caso", en: "case")))
  var caseID: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Cuestionario, por su form_id; sobra si el estudio tiene uno solo.",
        en: "The questionnaire by its form_id; not needed when the study has one."),
      valueName: "form_id"))
  var form: String?

  @OptionGroup var session: SessionOptions

  @OptionGroup var study: StudyOptions
  @OptionGroup var screen: ScreenOptions

  func run(_ mode: ContactMode) throws {
    let file = try study.openFile()
    let desk = try StudyCallDesk(
      file: file, mode: mode, wantedCase: caseID, form: form, purpose: session.purpose,
      interviewer: session.interviewerName, study: study, screen: screen)
    var calls = CallSession(
      desk: desk, terminal: screen.terminal, language: .ofThisProcess)
    if case .stopped(let signal) = try calls.run() { throw ExitCode(128 + signal) }
  }
}

struct Call: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "call",
      abstract: say(
        es: "Llama: propone el caso que toca y guarda en qué terminó cada intento.",
        en: "Calls: proposes the case that is due and keeps what came of each attempt."),
      discussion: say(
        es: """
          Primero las citas; luego por prioridad, franja menos probada y espera cumplida, dentro del \
          horario permitido de cada persona. campo ajustes muestra las reglas.
          """,
        en: """
          Appointments first; then by priority, least-tried part of the day and delay passed, within \
          each person's permitted hours. campo settings shows the rules.
          """),
      aliases: ["llamar"])
  }

  @OptionGroup var options: AttemptOptions

  func run() throws { try options.run(.phone) }
}

struct Visit: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "visit",
      abstract: say(
        es: "Visita: propone el caso que toca y guarda en qué terminó la visita.",
        en: "Visits: proposes the case that is due and keeps what came of the visit."),
      aliases: ["visitar"])
  }

  @OptionGroup var options: AttemptOptions

  func run() throws { try options.run(.visit) }
}
