import ArgumentParser
import Languages

/// The commands by their names and aliases.
enum CommandNames {
  /// Throws where a word stands at a command's place and names none.
  ///
  /// The parser itself would only say that an argument is left over, and `help` would pass it by.
  static func check(_ words: [String]) throws(CommandFailure) {
    let isHelp = words.first == "help"
    var commands = Campo.configuration.subcommands
    for word in words.dropFirst(isHelp ? 1 : 0) {
      guard !commands.isEmpty, !word.hasPrefix("-"), !(isHelp && word == "help") else { return }
      guard let command = commands.first(where: { names(of: $0).contains(word) }) else {
        let known = commands.filter { $0.configuration.shouldDisplay }.flatMap { names(of: $0) }
        throw .unknownCommand(word, nearest: nearest(to: word, among: known))
      }
      commands = command.configuration.subcommands
    }
  }

  /// The name a person types in the language of the screen: the Spanish one where there is one.
  static func shown(_ command: any ParsableCommand.Type) -> [String] {
    let names = names(of: command)
    return Language.ofThisProcess == .spanish ? names.reversed() : names
  }

  /// A line such as `campo help cases import [--id …]` with the Spanish names of its commands.
  static func inSpanish(_ line: String) -> String {
    var words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    var commands = Campo.configuration.subcommands
    for place in words.indices.dropFirst() where words[place] != "help" {
      guard let command = commands.first(where: { names(of: $0).contains(words[place]) }) else {
        break
      }
      words[place] = command.configuration.aliases.first ?? words[place]
      commands = command.configuration.subcommands
    }
    return words.joined(separator: " ")
  }

  static func names(of command: any ParsableCommand.Type) -> [String] {
    (command.configuration.commandName.map { [$0] } ?? []) + command.configuration.aliases
  }
}
