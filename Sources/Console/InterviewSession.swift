package import Expressions
import Forms
package import Interviewing
package import Languages
import Reporting
package import Responses

/// An interview held on a terminal: shows, reads, saves, and only then goes on.
///
/// The session decides nothing about the form. What is typed becomes a verb of `Interview`; its
/// changes are recorded first and its new value is taken when that succeeded, so that the screen
/// is never ahead of the file.
package struct InterviewSession {
  package internal(set) var interview: Interview {
    didSet { step = interview.step }
  }
  /// Where the interview stands, worked out once for each of its values.
  var step: Step
  let terminal: any Terminal
  let journal: any InterviewJournal
  let now: () -> Moment
  let randomBits: () -> UInt64
  let study: StudyContent
  /// The screen's language; the questionnaire keeps its own.
  package internal(set) var language: Language
  let start: Moment
  /// How long the interview had lasted before this session.
  private(set) var earlierSeconds = 0
  /// What takes the interview up again, where the caller knows more than the bare command.
  let resumeCommand: String?
  /// What was recorded, now and before, for the times of questions.
  var history: [(change: InterviewChange, at: Moment)]
  /// Pasted lines that wait for their prompts.
  var waiting: [String] = []
  /// What stands in the next line already.
  var initial = ""
  var initialUse = InitialUse.replacedByCommand
  /// What stood in the line when a function key was pressed.
  var setAside = ""
  var needsScreen = true
  /// Whether something else stands where the question was: Enter then shows it again.
  var isCovered = false
  /// The numbers of the relevant questions, which the screen, the list and `:ir` share.
  var numbers: [AnswerPath: Int] = [:]
  /// Rows that the question took when it was shown.
  var questionRows = 0
  /// Whether an answer of one digit needs no Enter.
  var advancesByKey: Bool
  /// Whether the review sent here: answers that stand are not asked again.
  var isCorrecting = false
  /// How many questions never shown were told of at the review, so that Enter finalizes anyway.
  var toldUnasked = 0
  /// Ctrl-C was pressed and nothing typed since.
  var wasInterrupted = false
  var lastSections: [String] = []
  var unsaved: Unsaved?
  /// The system's request to end, when it came while a remark was being typed.
  var stopSignal: Int32?
  /// The first choice on the screen, and the first of its next page when there is one.
  var firstChoice = 0
  var nextChoice: Int?
  /// Lines of a list that did not fit the screen.
  var unshown: [String] = []

  /// A step that could not be recorded.
  struct Unsaved {
    let line: String
    let advance: Interview.Advance
    let confirmation: String?
    /// A note or quote: it is kept until it is saved, whatever is typed meanwhile.
    let isRemark: Bool
  }

  /// Holds `interview`; `unfinished` is a line kept when the program was ended, and `history` what
  /// was recorded of the interview before.
  package init(
    interview: Interview, terminal: any Terminal, journal: any InterviewJournal,
    language: Language, now: @escaping () -> Moment, randomBits: @escaping () -> UInt64,
    resumeCommand: String? = nil, study: StudyContent = StudyContent(), unfinished: String = "",
    history: [(change: InterviewChange, at: Moment)] = []
  ) {
    self.interview = interview
    step = interview.step
    self.terminal = terminal
    self.journal = journal
    self.language = language
    self.now = now
    self.randomBits = randomBits
    self.resumeCommand = resumeCommand
    self.study = study
    self.history = history
    advancesByKey = study.advancesByKey
    initial = unfinished
    start = now()
    let last = history.last?.at
    earlierSeconds = last.map { paradata(until: $0).activeSeconds } ?? 0
  }

  var words: ScreenWords { ScreenWords(language: language, decimalSign: study.decimalSign) }

  /// Holds the interview until it is finalized, paused, ended for another day, left or stopped.
  package mutating func run() -> SessionEnd {
    showOpening()
    while true {
      if needsScreen { showStep() }
      needsScreen = false
      let end =
        switch nextLine() {
        case .line(let line): take(line)
        case .endOfInput: goodbye(words.paused, .paused(Pause()))
        case .interrupted(let line): interrupted(line)
        case .stopped(let signal): stop(signal, unfinished: terminal.unfinished)
        }
      if let signal = stopSignal { return stop(signal, unfinished: "") }
      if let end { return end }
    }
  }

  /// Retries what could not be saved, then does what the line says; the end, when it ends here.
  private mutating func take(_ line: String) -> SessionEnd? {
    wasInterrupted = false
    let entry = entry(of: line)
    if let unsaved, unsaved.isRemark || line.isEmpty || line == unsaved.line, !entry.leaves {
      let isRetry = line.isEmpty || line == unsaved.line
      guard
        save(unsaved.advance, unsaved.line, unsaved.confirmation, isRemark: unsaved.isRemark)
      else {
        if !isRetry { initial = line }
        return nil
      }
      if isRetry { return nil }
    }
    unsaved = nil
    guard !isCovered || !line.isEmpty else {
      needsScreen = true
      return nil
    }
    let place = interview.positionPath
    let end = act(entry, line)
    if initial.isEmpty, interview.positionPath == place {
      initial = setAside
      initialUse = .replacedByCommand
    }
    setAside = ""
    return end
  }

  private mutating func act(_ entry: TypedEntry, _ line: String) -> SessionEnd? {
    switch entry {
    case .answer(let text): return answer(text, typed: line)
    case .command(let command): return obey(command, typed: line)
    case .unknownCommand(let word, let nearest):
      refuse(words.unknownCommand(word, nearest: nearest?.typed(in: language)), line)
    case .ambiguousCommand(let word, let verbs):
      refuse(words.ambiguousCommand(word, verbs.map { $0.typed(in: language) }), line)
    }
    return nil
  }

  /// What a line means here: `+` is ten on a scale from 0 to 10, else more of a list.
  private func entry(of line: String) -> TypedEntry {
    let isPlus = line.withoutOuterSpaces == "+"
    guard isPlus, unshown.isEmpty, nextChoice == nil, keying?.tenKey == "+" else {
      return TypedEntry(line, language: language)
    }
    return .answer(line)
  }

  /// The short ways of typing an answer to the question on the screen.
  var keying: AnswerKeying? {
    guard case .question(let prompt) = step else { return nil }
    return AnswerKeying(prompt: prompt, decimalSign: study.decimalSign, today: now().date)
  }
}

extension TypedEntry {
  /// Whether it ends the session, which must be possible even when nothing can be saved.
  fileprivate var leaves: Bool {
    guard case .command(let command) = self else { return false }
    return [.pause, .quit, .appointment, .breakOff].contains(command.verb)
  }
}
