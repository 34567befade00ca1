import ArgumentParser
import Console
import Expressions
import Fieldwork
import Foundation
import Languages
import Responses
import Storage

/// `campo` alone: the day's work, and a prompt for every other command.
struct HomeConsole {
  let study: StudyOptions
  let screen: ScreenOptions
  private let interviewer: String

  init(study: StudyOptions, screen: ScreenOptions) throws {
    self.study = study
    self.screen = screen
    // The commands typed here work on this study, for this interviewer.
    setenv("CAMPO_STUDY", try study.path(), 1)
    interviewer = InterviewerName.known(nil)
    setenv("CAMPO_INTERVIEWER", interviewer, 1)
  }

  func run() throws {
    _ = try study.openFile()
    var prompt = CommandPrompt(
      terminal: screen.terminal, language: .ofThisProcess, history: CommandHistory.load(),
      home: { home() }, completions: completions, run: obey)
    let end = prompt.hold()
    CommandHistory.save(prompt.history)
    if case .stopped(let signal) = end { throw ExitCode(128 + signal) }
  }

  // MARK: Home

  private func home() -> HomeScreen {
    do {
      return try content(of: study.openFile())
    } catch {
      let reason = (error as? any ExplainedFailure)?.sentence(in: .ofThisProcess)
      return HomeScreen(study: reason ?? "", interviewer: interviewer)
    }
  }

  private func content(of file: SurveyFile) throws -> HomeScreen {
    var home = HomeScreen(study: try file.studyName(), interviewer: interviewer)
    let summary = try file.home(on: Moment.now().date)
    home.drafts = summary.drafts.map(draft)
    home.finishedToday = summary.today.filter { $0.status == .complete }
      .reduce(0) { $0 + $1.interviews }
    home.returned = summary.returned.map(returned)
    home.lastSync = summary.lastSync.map { "\($0.at.shortText) · \($0.source)" }
    try addCases(to: &home, from: file)
    let busy = Set(summary.drafts.filter(\.isInUse).map { Int($0.number) })
    home.hints = hints(
      home, busy: busy, hasOpenAttempt: summary.openAttempts.contains { !$0.isInUse })
    return home
  }

  private func draft(_ draft: DraftSummary) -> HomeScreen.Draft {
    var details = [draft.opening.startedAt.shortText]
    if draft.isInUse { details.append(say(es: "abierta en otra ventana", en: "open elsewhere")) }
    if let pause = draft.pause {
      details += [pause.reason, pause.resumes].filter { !$0.isEmpty }
    }
    return HomeScreen.Draft(
      number: Int(draft.number), title: draft.opening.formID, caseID: draft.opening.caseID,
      detail: details.joined(separator: " · "))
  }

  private func returned(_ review: ReviewedInterview) -> HomeScreen.Returned {
    HomeScreen.Returned(
      id: String(review.line.id.prefix(8)),
      detail: [review.line.caseID ?? "", review.line.formID, review.comment]
        .filter { !$0.isEmpty }.joined(separator: " · "))
  }

  /// What is left of the contact list and whom to call today, where there is one to work on.
  private func addCases(to home: inout HomeScreen, from file: SurveyFile) throws {
    guard try file.caseCount() > 0 else { return }
    let cases = try file.caseOverview(
      before: Moment.now().nextMidnight, table: file.dispositionTable(),
      rules: CallingRules(settings: file.settings()))
    guard cases.cases > 0 else { return }
    home.casesLeft = cases.open
    home.appointments = try cases.appointments.enumerated().map { place, due in
      let name = try place < HomeScreen.most ? file.contactCase(due.caseID)?.name : nil
      return appointment(due, name: name)
    }
  }

  /// The time by the clock here, with its day when that is past.
  private func appointment(_ due: CaseOverview.Due, name: String?) -> HomeScreen.Appointment {
    let now = Moment.now()
    let here = due.at.told(inZone: now.zoneOffsetMinutes)
    let time = here.date == now.date ? String(here.timeString.prefix(5)) : here.shortText
    return HomeScreen.Appointment(
      time: time, caseID: due.caseID, name: name, isOverdue: here < now)
  }

  /// What to do next, first what is most pressing.
  private func hints(
    _ home: HomeScreen, busy: Set<Int>, hasOpenAttempt: Bool
  ) -> [HomeScreen.Hint] {
    var hints: [HomeScreen.Hint] = []
    if hasOpenAttempt {
      hints.append(
        hint(
          say(es: "llamar", en: "call"),
          say(
            es: "quedó un intento abierto: diga en qué terminó",
            en: "an attempt was left open: say what came of it")))
    } else if home.casesLeft != nil {
      hints.append(
        hint(
          say(es: "llamar", en: "call"),
          say(es: "el caso que toca ahora", en: "the case that is due now")))
    }
    if let first = home.drafts.first(where: { !busy.contains($0.number) }) {
      hints.append(
        hint(
          say(es: "retomar \(first.number)", en: "resume \(first.number)"),
          say(es: "sigue la entrevista en curso", en: "goes on with the interview in progress")))
    }
    if let first = home.returned.first {
      hints.append(
        hint(
          say(es: "corregir \(first.id)", en: "correct \(first.id)"),
          say(es: "una entrevista devuelta", en: "an interview that was returned")))
    }
    hints.append(
      hint(
        say(es: "entrevistar", en: "interview"),
        say(es: "una entrevista nueva", en: "a new interview")))
    return hints
  }

  private func hint(_ command: String, _ meaning: String) -> HomeScreen.Hint {
    HomeScreen.Hint(command, meaning)
  }

  // MARK: Commands

  /// Runs a line as the program would; what goes wrong is said, and the prompt comes back.
  private func obey(_ line: String) {
    var words = CommandWords(line).words
    if words.first == "campo" { words.removeFirst() }
    guard let first = words.first else { return }
    guard !first.hasPrefix(":") else { return Streams.complain(noInterview) }
    if words.count == 1, ["ayuda", "help", "?"].contains(first.folded) {
      return Streams.show(HomeHelp.text)
    }
    do {
      try CommandNames.check(words)
      var command = try Campo.parseAsRoot(words.withNegativeValues)
      guard !(command is Campo) else { return }
      try command.run()
    } catch {
      // A signal that ended a session ends the program, too.
      if let code = error as? ExitCode, code.rawValue > 128 { Foundation.exit(code.rawValue) }
      Campo.tell(error, after: words)
    }
  }

  private var noInterview: String {
    say(
      es:
        "No hay una entrevista abierta; eso se escribe dentro de una. retomar muestra las en curso.",
      en: "There is no open interview; that is typed inside one. resume shows those in progress.")
  }

  private func completions(after words: [String]) -> [String] {
    var commands = Campo.configuration.subcommands.filter { $0.configuration.shouldDisplay }
    for word in words {
      guard let command = commands.first(where: { CommandNames.names(of: $0).contains(word) })
      else { return arguments(after: words) }
      commands = command.configuration.subcommands
    }
    guard commands.isEmpty else { return commands.flatMap(CommandNames.shown) }
    return arguments(after: words)
  }

  /// Questionnaires, cases, interviews in progress and files, as the command wants them.
  private func arguments(after words: [String]) -> [String] {
    guard let file = try? study.openFile(), let command = words.first else { return [] }
    let files = (try? FileManager.default.contentsOfDirectory(atPath: ".")) ?? []
    switch command {
    case "interview", "entrevistar": return (try? file.formIDs()) ?? []
    case "call", "llamar", "visit", "visitar": return (try? file.cases().map(\.id)) ?? []
    case "show", "mostrar", "transcript", "transcripcion", "correct", "corregir", "withdraw",
      "revocar":
      return (try? file.interviews(matching: "", limit: 20).map { String($0.id.prefix(8)) }) ?? []
    case "resume", "retomar": return (try? file.drafts().map { String($0.number) }) ?? []
    default: return files.filter { !$0.contains(".campo-") }.sorted()
    }
  }
}

extension Moment {
  /// When the next day begins, by the same clock.
  fileprivate var nextMidnight: Moment {
    Moment(
      CivilDate(daysSince1970: date.daysSince1970 + 1), millisecondOfDay: 0,
      zoneOffsetMinutes: zoneOffsetMinutes)
  }
}

/// The words of a line, as a shell would take them: quotation marks keep spaces.
struct CommandWords {
  private(set) var words: [String] = []

  init(_ line: String) {
    var word = ""
    var isOpen = false
    var quote: Character?
    for character in line {
      if let mark = quote {
        if character == mark { quote = nil } else { word.append(character) }
      } else if character == "\"" || character == "'" {
        quote = character
        isOpen = true
      } else if character.isWhitespace {
        if isOpen || !word.isEmpty { words.append(word) }
        (word, isOpen) = ("", false)
      } else {
        word.append(character)
      }
    }
    if isOpen || !word.isEmpty { words.append(word) }
  }
}

/// Earlier lines of the prompt, kept in the user's state folder.
private enum CommandHistory {
  static func load() -> [String] {
    guard let path = StateFolder.path("history"),
      let text = try? String(contentsOfFile: path, encoding: .utf8)
    else { return [] }
    return text.split(separator: "\n").map(String.init)
  }

  static func save(_ lines: [String]) {
    StateFolder.write(lines.suffix(500).map { $0 + "\n" }.joined(), to: "history")
  }
}
