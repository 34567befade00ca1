package import Expressions
import Forms
import Foundation
package import Interviewing
package import Languages
import Reporting
import Responses

/// An interview held on a terminal: shows, reads, saves, and only then goes on.
///
/// The session decides nothing about the form. What is typed becomes a verb of `Interview`; its
/// changes are recorded first and its new value is taken when that succeeded, so that the screen
/// is never ahead of the file.
package struct InterviewSession {
  package private(set) var interview: Interview
  let terminal: any Terminal
  let journal: any InterviewJournal
  let now: () -> Moment
  let randomBits: () -> UInt64
  /// The screen's language; the questionnaire keeps its own.
  package internal(set) var language: Language
  private let start: Moment
  /// What takes the interview up again, where the caller knows more than the bare command.
  private let resumeCommand: String?
  /// Pasted lines that wait for their prompts.
  private var waiting: [String] = []
  /// What stands in the next line already.
  var initial = ""
  var needsScreen = true
  /// Whether the review sent here: answers that stand are not asked again.
  var isCorrecting = false
  private var lastSections: [String] = []
  private var unsaved: Unsaved?
  /// The system's request to end, when it came while a remark was being typed.
  var stopSignal: Int32?
  /// The first choice on the screen, and the first of its next page when there is one.
  var firstChoice = 0
  var nextChoice: Int?
  /// Lines of a list that did not fit the screen.
  var unshown: [String] = []

  /// A step that could not be recorded.
  private struct Unsaved {
    let line: String
    let advance: Interview.Advance
    let confirmation: String?
    /// A note or quote: it is kept until it is saved, whatever is typed meanwhile.
    let isRemark: Bool
  }

  package init(
    interview: Interview, terminal: any Terminal, journal: any InterviewJournal,
    language: Language, now: @escaping () -> Moment, randomBits: @escaping () -> UInt64,
    resumeCommand: String? = nil
  ) {
    self.interview = interview
    self.terminal = terminal
    self.journal = journal
    self.language = language
    self.now = now
    self.randomBits = randomBits
    self.resumeCommand = resumeCommand
    start = now()
  }

  var words: ScreenWords { ScreenWords(language: language) }

  /// Holds the interview until it is finalized, paused, left or stopped.
  package mutating func run() -> SessionEnd {
    showOpening()
    while true {
      if needsScreen { showStep() }
      needsScreen = false
      switch nextLine() {
      case .line(let line):
        let end = take(line)
        if let signal = stopSignal { return stop(signal) }
        if let end { return end }
      case .endOfInput:
        sayGoodbye(words.paused)
        return .paused
      case .interrupted(let line):
        initial = line
        say(words.interrupted, .warning)
      case .stopped(let signal):
        return stop(signal)
      }
    }
  }

  private func stop(_ signal: Int32) -> SessionEnd {
    sayGoodbye(words.left)
    return .stopped(signal: signal)
  }

  // MARK: Reading

  /// A pasted line that waits, or the next one typed.
  private mutating func nextLine() -> TypedLine {
    guard waiting.isEmpty else { return .line(waiting.removeFirst()) }
    let line = terminal.readLine(
      prompt: terminal.glyphs.shown(prompt) + " > ", initial: initial, completions: completions)
    initial = ""
    guard case .line(let received) = line else { return line }
    // Composed once, where it is typed; text received later is never touched.
    let typed = received.precomposedStringWithCanonicalMapping
    guard !keepsLineBreaks else { return .line(typed) }
    let lines = typed.split(omittingEmptySubsequences: true, whereSeparator: \.isNewline)
    waiting = lines.dropFirst().map(String.init)
    return .line(lines.first.map(String.init) ?? "")
  }

  /// Several lines pasted at once are one answer to a text question, else one answer each.
  private var keepsLineBreaks: Bool {
    guard case .question(let prompt) = interview.step else { return false }
    return prompt.question.type == .text
  }

  /// What the prompt says before its `> `.
  private var prompt: String {
    switch interview.step {
    case .question(let prompt): QuestionScreen.expectation(of: prompt, words)
    case .offerInstance: words.yesOrNo
    case .review(let review): words.reviewPrompt(isComplete: review.open.isEmpty)
    }
  }

  /// Retries what could not be saved, then does what the line says; the end, when it ends here.
  private mutating func take(_ line: String) -> SessionEnd? {
    let entry = TypedEntry(line, language: language)
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

  // MARK: Saving

  /// Records the changes and takes the new state; false, loudly, when they could not be recorded.
  @discardableResult
  mutating func save(
    _ advance: Interview.Advance, _ line: String, _ confirmation: String? = nil,
    isRemark: Bool = false
  ) -> Bool {
    do {
      try journal.record(advance.changes, at: advance.interview.moment)
    } catch {
      let reason = (error as? any ExplainedFailure)?.sentence(in: language) ?? words.unknownReason
      say(isRemark ? words.stillNotSaved(reason) : words.notSaved(reason), .alarm)
      unsaved = Unsaved(
        line: line, advance: advance, confirmation: confirmation, isRemark: isRemark)
      initial = isRemark ? "" : line
      waiting = []
      return false
    }
    unsaved = nil
    if advance.changes.contains(where: \.moves) { turnPage() }
    interview = advance.interview
    if let confirmation { say(confirmation, .confirmation, indent: 2) }
    return true
  }

  /// Makes the next screen a fresh one.
  mutating func turnPage() {
    needsScreen = true
    firstChoice = 0
    nextChoice = nil
    unshown = []
  }

  // MARK: Showing

  /// Says something to the interviewer.
  func say(_ text: String, _ style: TextStyle = .plain, indent: Int = 0) {
    var screen = blankScreen
    screen.add(text, style, indent: indent)
    show(screen)
  }

  /// Says that the draft is kept and how to take it up again.
  func sayGoodbye(_ text: String) {
    say(text)
    say(resumeCommand ?? words.resumeCommand, indent: 2)
  }

  /// Says why a line is not taken; what was typed stays in the line.
  mutating func refuse(_ reason: String, _ line: String) {
    say(reason, .warning)
    initial = line
    waiting = []
  }

  /// Writes the lines, with ASCII for what the terminal cannot show.
  func show(_ screen: ScreenText) {
    terminal.write(terminal.glyphs.shown(screen.text))
  }

  /// A hundred columns are as many as the eye follows when reading aloud.
  var blankScreen: ScreenText {
    ScreenText(width: min(terminal.width, 100), showsStyle: terminal.showsStyle)
  }

  /// The questionnaire's title, and where help is.
  private func showOpening() {
    var screen = blankScreen
    let title = interview.form.title.source(in: interview.language)
    screen.add(
      pieces: [(title, .reading), (words.helpOffer, .instruction)], separator: " · ")
    show(screen)
  }

  /// Draws the question, offer or review the interview stands at.
  private mutating func showStep() {
    var screen = blankScreen
    screen.addBlank()
    header.add(to: &screen, words)
    switch interview.step {
    case .question(let prompt): add(prompt, to: &screen)
    case .offerInstance(let offer):
      add(offer.sections, to: &screen)
      screen.add(words.offer(offer.label, count: offer.count), .reading)
    case .review(let review):
      isCorrecting = false
      lastSections = []
      var list = blankScreen
      ReviewScreen(review: review, form: interview.form, language: interview.language, words: words)
        .addReview(to: &list)
      add(pageOf: list.lines, to: &screen)
    }
    show(screen)
  }

  private var header: ScreenHeader {
    let passed = now().milliseconds - start.milliseconds
    return ScreenHeader(
      purpose: interview.opening.purpose, caseID: interview.opening.caseID, progress: progress,
      minutes: Int(max(0, passed) / 60_000))
  }

  /// How far the interview is; nil for notes and offers, which are not counted.
  private var progress: String? {
    switch interview.step {
    case .question(let prompt):
      prompt.question.type.holdsValue ? words.progress(prompt.number, of: prompt.total) : nil
    case .offerInstance: nil
    case .review(let review):
      words.answered(review.items.count(where: \.isAnswered), of: review.items.count)
    }
  }

  /// Adds a question and remembers whether its choices go on.
  private mutating func add(_ prompt: Prompt, to screen: inout ScreenText) {
    add(prompt.sections, to: &screen)
    let echo = AnswerEcho(prompt: prompt, words: words)
    let question = QuestionScreen(
      prompt: prompt, words: words, currentAnswer: prompt.answer.map(echo.text),
      rows: terminal.height - screen.lines.count, firstChoice: firstChoice)
    let left = question.add(to: &screen)
    nextChoice = left > 0 ? prompt.choices.count - left : nil
  }

  /// Adds the line of sections when it differs from the last one shown.
  private mutating func add(_ sections: [String], to screen: inout ScreenText) {
    if sections != lastSections { screen.add(sections: sections) }
    lastSections = sections
  }

  /// Adds the lines that fit the screen and keeps the others for `:más`.
  mutating func add(pageOf lines: [String], to screen: inout ScreenText) {
    let room = max(5, terminal.height - screen.lines.count - 3)
    for line in lines.prefix(room) { screen.add(line: line) }
    unshown = Array(lines.dropFirst(room))
    if !unshown.isEmpty { screen.add(words.moreLines(unshown.count), .instruction) }
  }
}

extension Review.Item {
  fileprivate var isAnswered: Bool { answer != nil || (missing != nil && missing != .skipped) }
}

extension InterviewChange {
  /// Whether it says where the interview stands.
  var moves: Bool {
    guard case .movedTo = self else { return false }
    return true
  }
}

extension TypedEntry {
  /// Whether it ends the session, which must be possible even when nothing can be saved.
  fileprivate var leaves: Bool {
    guard case .command(let command) = self else { return false }
    return command.verb == .pause || command.verb == .quit
  }
}
