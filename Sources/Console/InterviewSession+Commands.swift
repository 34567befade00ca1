import Forms
import Interviewing
import Languages
import Reporting
import Responses

/// The commands at the prompt.
extension InterviewSession {
  /// Does what a command says; the end of the session, when it ends here.
  mutating func obey(_ command: SessionCommand, typed line: String) -> SessionEnd? {
    let text = command.argument
    switch command.verb {
    case .back, .next, .goTo, .review, .leaveOpen, .undo: move(command, line)
    case .add, .remove: changeRepeat(command, line)
    case .dontKnow: answer(.dontKnow, line)
    case .refuse: answer(.refused, line)
    case .notApplicable: answer(.notApplicable, line)
    case .outline, .topics, .more, .explain, .help, .answerSheet, .time, .redraw:
      look(command, line)
    case .note, .quote, .flag, .attach: remark(command)
    case .language: switchLanguage(text, line)
    case .byKey: switchKeying()
    case .finalize: return finalizeOrReview(line)
    case .pause, .appointment, .breakOff: return end(command)
    case .quit: return goodbye(words.left, .left)
    }
    return nil
  }

  /// Finalizing is confirmed at the review, where all answers are seen.
  private mutating func finalizeOrReview(_ line: String) -> SessionEnd? {
    if case .review = step { return finalize(line) }
    save(interview.movingToReview(at: now()), line)
    return nil
  }

  /// Whether answers of one digit need Enter.
  private mutating func switchKeying() {
    advancesByKey.toggle()
    say(advancesByKey ? words.keysAdvance : words.keysWait, .confirmation)
  }

  // MARK: No answer

  /// Records a kind of no answer, confirmed by the choice's own label where there is one.
  private mutating func answer(_ kind: MissingKind, _ line: String) {
    guard case .question(let prompt) = step else {
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

  // MARK: Looking

  /// Shows something beside the question, or more of it.
  private mutating func look(_ command: SessionCommand, _ line: String) {
    switch command.verb {
    case .outline: showOutline(only: command.argument)
    case .topics: chooseTopic(command.argument, line)
    case .explain: explain()
    case .help: showHelp(about: command.argument)
    case .answerSheet: showAnswerSheet(about: command.argument)
    case .time: showTime()
    case .redraw: needsScreen = true
    default: showMore()
    }
  }

  private mutating func showOutline(only word: String) {
    var list = blankScreen
    OutlineScreen(outline: interview.outline, form: interview.form, words: words)
      .add(to: &list, only: word)
    show(list: list)
  }

  /// The next page of a list or of choices, then the first one again.
  private mutating func showMore() {
    if !unshown.isEmpty {
      var list = blankScreen
      for line in unshown { list.add(line: line) }
      show(list: list)
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
    guard case .question(let prompt) = step, !prompt.guidance.isEmpty else {
      say(words.noGuidance)
      return
    }
    say(prompt.guidance, .instruction, indent: 2)
  }

  private mutating func showHelp(about word: String) {
    var list = blankScreen
    HelpScreen(
      step: step, words: words, isInDepth: interview.form.kind == .inDepth,
      hasRepeats: interview.repeats.contains { !$0.isCounted }
    )
    .add(to: &list, about: word)
    show(list: list)
  }

  /// The study's answers to what people ask; with a word, the part that speaks of it.
  private mutating func showAnswerSheet(about word: String) {
    guard let sheet = AnswerSheet(study.answerSheet) else {
      say(words.noAnswerSheet)
      return
    }
    var list = blankScreen
    list.add(rule: words.answerSheet)
    if !sheet.add(to: &list, about: word) { list.add(words.notInAnswerSheet, .warning) }
    show(list: list)
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
