import Foundation
import Testing

/// The commands of the built program, as it tells them itself.
enum ProgramCommands {
  struct Command: Sendable {
    /// `["form", "add"]`; empty for the program.
    let path: [String]
    let aliases: [String]
    let options: [(name: String, help: String)]
    let hasCommands: Bool
    let isHidden: Bool
  }

  /// All, the program first; not `help`, which the parser adds.
  static func all(language: String = "es") throws -> [Command] {
    try (language == "es" ? spanish : english).get()
  }

  /// What `--help` shows of each command, in the order of `all`.
  static func help(language: String) throws -> [(command: Command, help: Outcome)] {
    Array(zip(try all(language: language), try (language == "es" ? helpES : helpEN).get()))
  }

  // The program is asked once for all tests.
  private static let spanish = Result { try read("es") }
  private static let english = Result { try read("en") }
  private static let helpES = Result { try screens("es") }
  private static let helpEN = Result { try screens("en") }

  private static func screens(_ language: String) throws -> [Outcome] {
    let folder = try WorkFolder()
    return try all(language: language).map { command in
      try folder.run(
        Places.program, command.path + ["--help"], environment: ["CAMPO_LANG": language])
    }
  }

  private static func read(_ language: String) throws -> [Command] {
    let dump = try WorkFolder().campo("--experimental-dump-help", language: language).json()
    return try commands(try #require(dump["command"] as? [String: Any]), path: [])
  }

  private static func commands(_ value: [String: Any], path: [String]) throws -> [Command] {
    let below = (value["subcommands"] as? [[String: Any]] ?? [])
      .filter { $0["commandName"] as? String != "help" }
    let arguments = value["arguments"] as? [[String: Any]] ?? []
    let command = Command(
      path: path, aliases: value["aliases"] as? [String] ?? [],
      options: arguments.map(option), hasCommands: !below.isEmpty,
      isHidden: value["shouldDisplay"] as? Bool == false)
    return try below.reduce(into: [command]) { all, value in
      let name = try #require(value["commandName"] as? String)
      all += try commands(value, path: path + [name])
    }
  }

  private static func option(_ value: [String: Any]) -> (name: String, help: String) {
    let name = (value["preferredName"] as? [String: Any])?["name"] ?? value["valueName"]
    return (name as? String ?? "", value["abstract"] as? String ?? "")
  }
}
