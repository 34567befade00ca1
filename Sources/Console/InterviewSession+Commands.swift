import Forms
import Interviewing
import Languages
import Reporting
import Responses

/// The commands at the prompt.
extension InterviewSession {
  mutating func obey(_ command: SessionCommand, typed line: String) -> SessionEnd? {
    switch command.verb {
    case .back, .next, .goTo, .review, .leaveOpen: move(command, line)
    case .dontKnow: answer(.dontKnow, line)
    case .refuse: answer(.refused, line)
    case .notApplicable: answer(.notApplicable, line)
    case .outline, .more, .explain, .help: show(command.verb)
    case .note: note(command.argument, line)
    case .quote: quote(line)
    case .language: switchLanguage(command.argument, line)
    case .finalize: return finalizeOrReview(line)
    case .pause:
      say(words.paused)
      return .paused
    case .quit:
      say(words.left)
      return .left
    }
    return nil
  }

  // MARK: Moving

  private mutating func move(_ command: SessionCommand, _ line: String) {
    switch command.verb {
    case .back:
      attempt(line) { interview, moment throws(AnswerRefusal) in try interview.movingBack(at: moment) }
    case .goTo: goTo(command.argument, line)
    case .review: save(interview.movingToReview(at: now()), line)
    default: goOn(line, isLeftOpen: command.verb == .leaveOpen)
    }
  }

  private mutating func goTo(_ place: String, _ line: String) {
    guard !place.isEmpty else {
      refuse(words.goToWhere, "")
      return
    }
    let items = interview.review.items
    let item = Int(place).flatMap { items.indices.contains($0 - 1) ? items[$0 - 1] : nil }
    move(to: item?.path.text ?? place, line)
  }

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
    ReviewScreen(review: interview.review, form: interview.form, words: words)
      .addOutline(to: &list, at: interview.positionPath)
    var screen = blankScreen
    add(pageOf: list.lines, to: &screen)
    show(screen)
    needsScreen = unshown.isEmpty
  }

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

  private mutating func note(_ text: String, _ line: String) {
    guard text.isEmpty else {
      remark(.note, text)
      return
    }
    switch terminal.readLine(
      prompt: terminal.glyphs.shown(words.notePrompt) + " > ", initial: "", completions: [])
    {
    case .line(let text) where !text.onOneLine.isEmpty: remark(.note, text)
    default: say(words.nothingNoted)
    }
  }

  private mutating func quote(_ line: String) {
    say(words.quoteInvitation)
    var lines: [String] = []
    var initial = ""
    reading: while true {
      switch terminal.readLine(prompt: "| ", initial: initial, completions: []) {
      case .line("."): break reading
      case .line(let text):
        lines.append(text)
        initial = ""
      case .interrupted(let text): initial = text
      case .endOfInput, .stopped: break reading
      }
    }
    let text = lines.joined(separator: "\n")
    guard !text.onOneLine.isEmpty else {
      say(words.nothingNoted)
      return
    }
    remark(.quote, text)
  }

  private mutating func remark(_ kind: Remark.Kind, _ text: String) {
    save(interview.remarking(kind, text, at: now()), "", words.noted, isRemark: true)
  }

  // MARK: Language

  private mutating func switchLanguage(_ name: String, _ line: String) {
    guard let wanted = name.isEmpty ? nextLanguage : name else {
      switchScreen(to: language == .spanish ? .english : .spanish)
      return
    }
    let screenLanguage = Language(locale: wanted.folded)
    guard interview.form.language(matching: wanted) != nil else {
      guard let screenLanguage, wanted.count == 2 else {
        let offered = interview.form.languages.map(\.displayName).filter { !$0.isEmpty }
        refuse(AnswerRefusal.unknownLanguage(wanted, offered: offered).sentence(in: language), line)
        return
      }
      switchScreen(to: screenLanguage)
      return
    }
    attempt(line) { interview, moment throws(AnswerRefusal) in
      try interview.switching(toLanguage: wanted, at: moment)
    }
    if let code = interview.language.code, let screen = Language(rawValue: code) {
      language = screen
    }
    needsScreen = true
  }

  private mutating func switchScreen(to screenLanguage: Language) {
    language = screenLanguage
    let offered = interview.form.languages.map(\.displayName).filter { !$0.isEmpty }
    say(words.onlyScreenLanguage(offered.count > 1 ? offered : []))
    needsScreen = true
  }

  /// The name of the questionnaire's next language; nil when it has just one.
  private var nextLanguage: String? {
    let languages = interview.form.languages
    guard languages.count > 1 else { return nil }
    let place = languages.firstIndex(of: interview.language) ?? 0
    return languages[(place + 1) % languages.count].name
  }
}
