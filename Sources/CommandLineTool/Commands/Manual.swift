import ArgumentParser
import Foundation
import Languages

/// Writes the man page; `make install` uses it.
struct Manual: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "manual",
      abstract: say(
        es: "Escribe la página de manual, en el formato de man.",
        en: "Writes the manual page, in the format of man."),
      shouldDisplay: false)
  }

  @OptionGroup var language: LanguageOptions

  func run() throws {
    let dump = try JSONDecoder().decode(CommandDump.self, from: Data(Campo._dumpHelp().utf8))
    Streams.show(ManualPage(program: dump.command, version: Campo.configuration.version).roff)
  }
}
