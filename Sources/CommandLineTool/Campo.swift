import ArgumentParser
import Foundation
import Languages

/// The program: finds the command, runs it, words what went wrong and ends with its exit code.
@main
struct Campo: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "campo",
      abstract: say(
        es: "Entrevistas y encuestas de campo sin conexión: preguntar, reunir, medir.",
        en: "Offline field interviews and surveys: ask, merge, measure."),
      discussion: say(
        es: """
          Un día de trabajo:
            campo init centro.campo --form CUESTIONARIO.md   hace un estudio
            campo init laptop.campo --join centro.campo      hace el de un equipo
            campo                                            el día: qué hay en curso y qué toca
            campo entrevistar CUESTIONARIO                   entrevista
            campo llamar                                     llama al caso que toca
            campo entregar MEMORIA                           entrega lo del día, sellado
            campo reunir MEMORIA                             reúne lo de los equipos
            campo score · campo brechas · campo pareto       resultados
          """,
        en: """
          A working day:
            campo init centre.campo --form FORM.md           makes a study
            campo init laptop.campo --join centre.campo      makes a device's file
            campo                                            the day: what is open and due
            campo interview FORM                             holds an interview
            campo call                                       calls the case that is due
            campo handover STICK                             hands over the day, sealed
            campo sync STICK                                 merges what the devices handed over
            campo score · campo gap · campo pareto           results
          """),
      version: ProgramVersion.text,
      subcommands: [
        Init.self, FormCommand.self, InterviewCommand.self, Resume.self, Call.self, Visit.self,
        CasesCommand.self, Show.self, TranscriptCommand.self, Steps.self, Import.self,
        SyncCommand.self, Handover.self, Pack.self, DeviceCommand.self, Status.self, Score.self,
        Gap.self, Pareto.self, Report.self, Export.self, Forget.self, Correct.self,
        ConflictsCommand.self, ReviewCommand.self, Withdraw.self, DriversCommand.self,
        CompareCommand.self, WeightsCommand.self, FishboneCommand.self, Doctor.self,
        SettingsCommand.self, RegisterCommand.self, Manual.self,
      ])
  }

  @OptionGroup var study: StudyOptions
  @OptionGroup var screen: ScreenOptions

  /// The day's work and a prompt; help where there is no study to work on.
  func run() throws {
    do {
      try HomeConsole(study: study, screen: screen).run()
    } catch CommandFailure.noStudy {
      throw CleanExit.helpRequest(self)
    }
  }

  static func main() {
    // A closed pipe is the reader's choice, not a failure of ours.
    signal(SIGPIPE, SIG_DFL)
    // Ctrl-\ beside Ctrl-C must not end an interview with a memory dump.
    if isatty(STDIN_FILENO) == 1 { signal(SIGQUIT, SIG_IGN) }
    let arguments = ProgramArguments.ofThisProcess
    do {
      if let name = arguments.language, Language(locale: name) == nil {
        throw CommandFailure.unknownScreenLanguage(name)
      }
      try CommandNames.check(arguments.words)
      var command = try parseAsRoot(arguments.words.withNegativeValues)
      try command.run()
    } catch {
      end(with: error, after: arguments.words)
    }
  }

  private static func end(with error: any Error, after words: [String]) -> Never {
    tell(error, after: words)
    if let failure = error as? any ExplainedFailure {
      Foundation.exit(ExitStatus.of(failure).rawValue)
    }
    if let code = error as? ExitCode { Foundation.exit(code.rawValue) }
    Foundation.exit(exitCode(for: error).rawValue)
  }

  /// Words what ended a command, on the stream it belongs to.
  static func tell(_ error: any Error, after words: [String]) {
    if let failure = error as? any ExplainedFailure {
      return Streams.complain(failure.sentence(in: .ofThisProcess))
    }
    guard !(error is ExitCode) else { return }
    let status = exitCode(for: error)
    let message = message(for: error, isForPeople: !words.contains(where: isForPrograms))
    if status == .success {
      Streams.show(message)
    } else {
      Streams.complain(message)
    }
  }

  private static func message(for error: any Error, isForPeople: Bool) -> String {
    let width = min(Streams.width, 100)
    // One column stays free: some words grow by a letter in Spanish.
    let text = fullMessage(for: error, columns: width - 1)
    guard isForPeople || exitCode(for: error) != .success else { return text }
    return HelpWords.reworded(text, in: .ofThisProcess, width: width)
  }

  /// Completion scripts and dumps are read by programs and stay as they are.
  private static func isForPrograms(_ word: String) -> Bool {
    word.hasPrefix("--generate-completion-script") || word == "--experimental-dump-help"
      || word.hasPrefix("---completion")
  }
}
