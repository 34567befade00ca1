import Languages

/// What is typed at the prompt of a call.
enum CallEntry: Equatable {
  /// Somebody answers and agrees.
  case start
  case more
  /// An outcome as typed, and a note behind it.
  case outcome(String, note: String)
  case appointment(String)
  case number(String)
  case note(String)
  case pass, answerSheet, help, quit
  case unknown(String)

  init(_ line: String) {
    let text = line.trimmingSpaces
    guard text.hasPrefix(":") else {
      self = Self.plain(text)
      return
    }
    let word = text.dropFirst().prefix { !$0.isWhitespace }.folded
    let rest = String(text.dropFirst().drop { !$0.isWhitespace }).trimmingSpaces
    let found = Self.words.filter { entry in entry.names.contains { $0.hasPrefix(word) } }
    let exact = found.first { $0.names.contains(word) }
    guard !word.isEmpty, let command = exact ?? (found.count == 1 ? found[0] : nil) else {
      self = word.isEmpty ? .help : .unknown(text)
      return
    }
    self = command.make(rest)
  }

  private static func plain(_ text: String) -> CallEntry {
    switch text {
    case "": return .start
    case "+": return .more
    case "?": return .help
    default: break
    }
    let first = text.prefix { !$0.isWhitespace }
    let rest = String(text.dropFirst(first.count)).trimmingSpaces
    // Only behind a number is the rest a note: the words of an outcome stay together.
    let isNumber = first.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
    return isNumber ? .outcome(String(first), note: rest) : .outcome(text, note: "")
  }

  private struct Command {
    let names: [String]
    let make: (String) -> CallEntry
  }

  private static var words: [Command] {
    [
      Command(names: ["cita", "appointment"]) { .appointment($0) },
      Command(names: ["numero", "number"]) { .number($0) },
      Command(names: ["nota", "note"]) { .note($0) },
      Command(names: ["pasar", "pass"]) { _ in .pass },
      Command(names: ["respuestas", "faq"]) { _ in .answerSheet },
      Command(names: ["mas", "more"]) { _ in .more },
      Command(names: ["ayuda", "help"]) { _ in .help },
      Command(names: ["cerrar", "quit"]) { _ in .quit },
    ]
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
