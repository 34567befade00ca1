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
    case .edit: editText(line)
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
      if case .offerInstance = step { return refuse(words.typeYesOrNo, "") }
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

  /// Switches the questionnaire, or the screen behind `pantalla`; without a name shows both.
  private mutating func switchLanguage(_ name: String, _ line: String) {
    guard !name.isEmpty else {
      let offered = offeredLanguages.count > 1 ? offeredLanguages : []
      say(words.languages(interview.language.displayName, offered: offered))
      return
    }
    if let wanted = screenLanguage(in: name) {
      switchScreen(to: wanted, line)
    } else if interview.form.language(matching: name) != nil {
      switchQuestionnaire(to: name, line)
    } else {
      let refusal = AnswerRefusal.unknownLanguage(name, offered: offeredLanguages)
      let isOne = offeredLanguages.count < 2
      refuse(isOne ? words.oneLanguage : refusal.sentence(in: language), line)
    }
  }

  /// What follows `pantalla` or `screen`; nil when the questionnaire's language is meant.
  private func screenLanguage(in text: String) -> String? {
    let parts = text.folded.split(separator: " ")
    guard let first = parts.first, ["pantalla", "screen"].contains(first) else { return nil }
    return parts.dropFirst().joined(separator: " ")
  }

  private mutating func switchQuestionnaire(to wanted: String, _ line: String) {
    attempt(line) { interview, moment throws(AnswerRefusal) in
      try interview.switching(toLanguage: wanted, at: moment)
    }
    needsScreen = true
  }

  /// Switches the program's words only; without a name to the other language.
  private mutating func switchScreen(to name: String, _ line: String) {
    let named = Language.allCases.first { language in
      language.rawValue == name || (name.count > 2 && words.names(of: language).contains(name))
    }
    let other: Language? = name.isEmpty ? (language == .spanish ? .english : .spanish) : nil
    guard let wanted = named ?? other else {
      refuse(words.screenLanguages, line)
      return
    }
    language = wanted
    needsScreen = true
  }

  private var offeredLanguages: [String] {
    interview.form.languages.map(\.displayName).filter { !$0.isEmpty }
  }
}
