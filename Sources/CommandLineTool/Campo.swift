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
            campo init laptop.campo --join centro.campo      hace el archivo de un equipo
            campo entrevistar CUESTIONARIO                   entrevista
            campo reunir laptop.campo                        reúne lo de los equipos
            campo score · campo brechas · campo pareto       resultados
          """,
        en: """
          A working day:
            campo init centre.campo --form FORM.md           makes a study
            campo init laptop.campo --join centre.campo      makes a device's file
            campo interview FORM                             holds an interview
            campo sync laptop.campo                          merges what devices collected
            campo score · campo gap · campo pareto           results
          """),
      version: "campo 0.1.0",
      subcommands: [
        Init.self, FormCommand.self, InterviewCommand.self, Resume.self, Import.self, SyncCommand.self,
        Status.self, Score.self, Gap.self, Pareto.self, Export.self,
      ])
  }

  static func main() {
    // A closed pipe is the reader's choice, not a failure of ours.
    signal(SIGPIPE, SIG_DFL)
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      end(with: error)
    }
  }

  private static func end(with error: any Error) -> Never {
    if let failure = error as? any ExplainedFailure {
      Streams.complain(failure.sentence(in: .ofThisProcess))
      Foundation.exit(ExitStatus.of(failure).rawValue)
    }
    if let code = error as? ExitCode { Foundation.exit(code.rawValue) }
    let status = exitCode(for: error)
    let message = HelpWords.translated(fullMessage(for: error), to: .ofThisProcess)
    if status == .success {
      Streams.show(message)
    } else {
      Streams.complain(message)
    }
    Foundation.exit(status.rawValue)
  }
}

/// The words of the screen in the language of this process.
func say(es spanish: String, en english: String) -> String {
  Sentence(es: spanish, en: english)(in: .ofThisProcess)
}
