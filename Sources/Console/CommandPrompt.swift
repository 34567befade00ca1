package import Languages

/// The prompt `campo> `: one command a line, with completion and history, until one leaves.
///
/// It knows no command: what a line does is the caller's.
package struct CommandPrompt {
  /// How the loop ended.
  package enum End: Sendable, Equatable {
    case left
    case stopped(signal: Int32)
  }

  let terminal: any Terminal
  let language: Language
  /// Earlier lines, oldest first.
  package private(set) var history: [String]
  /// What stands on the screen before the prompt; asked for again after each command.
  let home: () -> HomeScreen
  /// What the Tab key may write behind the words typed so far.
  let completions: ([String]) -> [String]
  /// Runs a line.
  let run: (String) -> Void

  /// The most lines that are remembered.
  private static let memory = 500

  package init(
    terminal: any Terminal, language: Language, history: [String] = [],
    home: @escaping () -> HomeScreen, completions: @escaping ([String]) -> [String],
    run: @escaping (String) -> Void
  ) {
    self.terminal = terminal
    self.language = language
    self.history = history
    self.home = home
    self.completions = completions
    self.run = run
  }

  /// Asks for commands until one leaves, the input ends or the system asks to end.
  package mutating func hold() -> End {
    show()
    var initial = ""
    while true {
      var request = LineRequest(prompt: "campo> ", initial: initial)
      let completions = completions
      request.complete = { CommandCompletion(offered: completions).lines(for: $0) }
      request.history = history
      request.keys = [.f1: language == .spanish ? "ayuda" : "help", .redraw: ""]
      initial = ""
      switch terminal.readLine(request) {
      case .line(let typed):
        let lines = typed.split(whereSeparator: \.isNewline).map { String($0).withoutOuterSpaces }
        guard !lines.isEmpty else {
          show()
          continue
        }
        for line in lines {
          guard !HomeWords.leaving.contains(line.folded) else { return .left }
          obey(line)
        }
      case .endOfInput: return .left
      case .interrupted:
        write(HomeWords(language: language).interrupted)
      case .stopped(let signal): return .stopped(signal: signal)
      }
    }
  }

  private mutating func obey(_ line: String) {
    remember(line)
    let command = line.hasPrefix("campo ") ? String(line.dropFirst(6)).withoutOuterSpaces : line
    let run = run
    terminal.lend { run(command) }
  }

  private mutating func remember(_ line: String) {
    guard !line.isEmpty, history.last != line else { return }
    history.append(line)
    history.removeFirst(max(0, history.count - Self.memory))
  }

  private func show() {
    var screen = ScreenText(width: min(terminal.width, 100), showsStyle: terminal.showsStyle)
    home().add(to: &screen, HomeWords(language: language))
    terminal.write(terminal.glyphs.shown(screen.text))
  }

  private func write(_ text: String) {
    terminal.write(terminal.glyphs.shown(text) + "\n")
  }
}

/// What Tab makes of a command line: its last word completed, quoted where it has spaces.
struct CommandCompletion {
  /// What may stand behind the words so far.
  let offered: ([String]) -> [String]

  func lines(for typed: String) -> [String] {
    let start = lastWordStart(of: typed)
    let before = String(typed[..<start])
    let quoted = String(typed[start...])
    let begun = quoted.hasPrefix("\"") ? String(quoted.dropFirst()) : quoted
    let words = before.split(separator: " ").map(String.init)
    return offered(words).filter { $0.folded.hasPrefix(begun.folded) }.map { word in
      before + (word.contains(" ") ? "\"\(word)\"" : word)
    }
  }

  /// Where the last word begins; spaces inside quotes are part of it.
  private func lastWordStart(of typed: String) -> String.Index {
    var start = typed.startIndex
    var isQuoted = false
    for place in typed.indices {
      if typed[place] == "\"" { isQuoted.toggle() }
      if typed[place] == " ", !isQuoted { start = typed.index(after: place) }
    }
    return start
  }
}
