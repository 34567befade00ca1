import Forms
import Interviewing
import Languages
import Reporting
import Responses

/// The commands at the prompt.
extension InterviewSession {
  /// Does what a command says; the end of the session, when it ends here.
  mutating func obey(_ command: SessionCommand, typed line: String) -> SessionEnd? {
    switch command.verb {
    case .back, .next, .goTo, .review, .leaveOpen: move(command, line)
    case .dontKnow: answer(.dontKnow, line)
    case .refuse: answer(.refused, line)
    case .notApplicable: answer(.notApplicable, line)
    case .outline, .more, .explain, .help: show(command.verb)
    case .note: note(command.argument)
    case .quote: quote()
    case .language: switchLanguage(command.argument, line)
    case .finalize: return finalizeOrReview(line)
    case .pause:
      sayGoodbye(words.paused)
      return .paused
    case .quit:
      sayGoodbye(words.left)
      return .left
    }
    return nil
  }

  // MARK: Moving

  /// Moves to another question, after which the order is the questionnaire's again.
  private mutating func move(_ command: SessionCommand, _ line: String) {
    isCorrecting = false
    switch command.verb {
    case .back:
      attempt(line) { interview, moment throws(AnswerRefusal) in
        try interview.movingBack(at: moment)
      }
    case .goTo: goTo(command.argument, line)
    case .review: save(interview.movingToReview(at: now()), line)
    default: goOn(line, isLeftOpen: command.verb == .leaveOpen)
    }
  }

  /// Goes to a question by its number in the list, or by name or path.
  private mutating func goTo(_ place: String, _ line: String) {
    guard !place.isEmpty else {
      refuse(words.goToWhere, "")
      return
    }
    let items = interview.review.items
    let item = Int(place).flatMap { items.indices.contains($0 - 1) ? items[$0 - 1] : nil }
    move(to: item?.path.text ?? place, line)
  }

  /// Goes on without an answer; nothing comes behind the review.
  private mutating func goOn(_ line: String, isLeftOpen: Bool) {
    if case .review = interview.step {
      refuse(words.reviewIsLast, "")
      return
    }
    save(interview.leavingOpen(at: now()), line, isLeftOpen ? words.leftOpen : nil)
  }

  /// Finalizing is confirmed at the review, where all answers are seen.
  private mutating func finalizeOrReview(_ line: String) -> SessionEnd? {
    if case .review = interview.step { return finalize(line) }
    save(interview.movingToReview(at: now()), line)
    return nil
  }

  // MARK: No answer

  /// Records a kind of no answer, confirmed by the choice's own label where there is one.
  private mutating func answer(_ kind: MissingKind, _ line: String) {
    guard case .question(let prompt) = interview.step else {
      refuse(AnswerRefusal.nothingToAnswer.sentence(in: language), "")
      return
    }
    let choice = prompt.missingChoices.first { prompt.question.measures.missing[$0.name] == kind }
    let confirmation = choice?.label.onOneLine ?? words.missing(kind)
    attempt(line) { interview, moment throws(AnswerRefusal) in
      try interview.answering(missing: kind, at: moment)
    } confirming: { _ in
      confirmation
    }
  }

  // MARK: Showing

  private mutating func show(_ verb: SessionCommand.Verb) {
    switch verb {
    case .outline: showOutline()
    case .explain: explain()
    case .help: showHelp()
    default: showMore()
    }
  }

  private mutating func showOutline() {
    var list = blankScreen
    ReviewScreen(
      review: interview.review, form: interview.form, language: interview.language, words: words
    )
    .addOutline(to: &list, at: interview.positionPath)
    var screen = blankScreen
    add(pageOf: list.lines, to: &screen)
    show(screen)
    needsScreen = unshown.isEmpty
  }

  /// The next page of a list or of choices, then the first one again.
  private mutating func showMore() {
    if !unshown.isEmpty {
      var screen = blankScreen
      add(pageOf: unshown, to: &screen)
      show(screen)
    } else if let nextChoice {
      firstChoice = nextChoice
      needsScreen = true
    } else if firstChoice > 0 {
      turnPage()
    } else {
      say(words.nothingMore)
    }
  }

  private func explain() {
    guard case .question(let prompt) = interview.step, !prompt.guidance.isEmpty else {
      say(words.noGuidance)
      return
    }
    say(prompt.guidance, .instruction, indent: 2)
  }

  private mutating func showHelp() {
    var screen = blankScreen
    screen.add(rule: words.helpHeading)
    for verb in SessionCommand.Verb.allCases {
      let typed = verb.typed(in: language)
      screen.add(
        lead: "  " + typed.padded(to: 12), words.explanation(verb))
    }
    show(screen)
    needsScreen = true
  }

  // MARK: Remarks

  /// Keeps a note: the rest of the command's line, or else a line of its own.
  private mutating func note(_ text: String) {
    let note = text.isEmpty ? remarkLine(prompt: words.notePrompt + " > ") : text
    remark(.note, note ?? "")
  }

  /// Keeps the person's very words, over as many lines as they take.
  private mutating func quote() {
    say(words.quoteInvitation)
    var lines: [String] = []
    while let line = remarkLine(prompt: "| "), line != "." { lines.append(line) }
    remark(.quote, lines.joined(separator: "\n"))
  }

  /// A line that is no answer; nil at the end of the input or when the system asks to end.
  private mutating func remarkLine(prompt: String) -> String? {
    var initial = ""
    while true {
      let typed = terminal.readLine(
        prompt: terminal.glyphs.shown(prompt), initial: initial, completions: [])
      switch typed {
      case .line(let line): return line
      case .endOfInput: return nil
      case .stopped(let signal):
        stopSignal = signal
        return nil
      case .interrupted(let line):
        say(words.interrupted, .warning)
        initial = line
      }
    }
  }

  /// Records a remark beside the question; one without text is none.
  private mutating func remark(_ kind: Remark.Kind, _ text: String) {
    guard !text.onOneLine.isEmpty else {
      say(words.nothingNoted)
      return
    }
    save(interview.remarking(kind, text, at: now()), "", words.noted, isRemark: true)
  }

  // MARK: Language

  /// Switches to a language by code or name, without one to the next; the screen goes along.
  private mutating func switchLanguage(_ name: String, _ line: String) {
    guard let wanted = name.isEmpty ? nextLanguage : name else {
      switchScreen(to: language == .spanish ? .english : .spanish)
      return
    }
    guard interview.form.language(matching: wanted) == nil else {
      switchQuestionnaire(to: wanted, line)
      return
    }
    if let screenLanguage = Language(rawValue: wanted.folded) {
      switchScreen(to: screenLanguage)
    } else {
      let refusal = AnswerRefusal.unknownLanguage(wanted, offered: offeredLanguages)
      refuse(offeredLanguages.isEmpty ? words.oneLanguage : refusal.sentence(in: language), line)
    }
  }

  private mutating func switchQuestionnaire(to wanted: String, _ line: String) {
    attempt(line) { interview, moment throws(AnswerRefusal) in
      try interview.switching(toLanguage: wanted, at: moment)
    }
    language = interview.language.code.flatMap { Language(rawValue: $0) } ?? language
    needsScreen = true
  }

  /// Switches the program's words only, where the questionnaire lacks the language.
  private mutating func switchScreen(to screenLanguage: Language) {
    language = screenLanguage
    say(words.onlyScreenLanguage(offeredLanguages.count > 1 ? offeredLanguages : []))
    needsScreen = true
  }

  private var offeredLanguages: [String] {
    interview.form.languages.map(\.displayName).filter { !$0.isEmpty }
  }

  /// The name of the questionnaire's next language; nil when it has just one.
  private var nextLanguage: String? {
    let languages = interview.form.languages
    guard languages.count > 1 else { return nil }
    let place = languages.firstIndex(of: interview.language) ?? 0
    return languages[(place + 1) % languages.count].name
  }
}
