/// What swift-argument-parser tells of the program's commands; the part a manual needs.
struct CommandDump: Decodable {
  let command: Command

  struct Command: Decodable {
    let commandName: String
    let aliases: [String]?
    let abstract: String?
    let discussion: String?
    let shouldDisplay: Bool?
    let subcommands: [Command]?
    let arguments: [Argument]?

    /// The commands people use, without `help`, which the parser adds.
    var visible: [Command] {
      (subcommands ?? []).filter { $0.shouldDisplay != false && $0.commandName != "help" }
    }
  }

  struct Argument: Decodable {
    let kind: Kind
    let shouldDisplay: Bool?
    let isOptional: Bool
    let isRepeating: Bool
    let preferredName: Name?
    let valueName: String?
    let defaultValue: String?
    let allValues: [String]?
    let abstract: String?

    enum Kind: String, Decodable {
      case positional, option, flag
    }

    struct Name: Decodable {
      let name: String
    }
  }
}
