import Expressions
import Forms
import Interviewing
import Reporting
import Responses

/// What stands on the screen.
extension InterviewSession {
  /// Says something to the interviewer.
  func say(_ text: String, _ style: TextStyle = .plain, indent: Int = 0) {
    var screen = blankScreen
    screen.add(text, style, indent: indent)
    show(screen)
  }

  /// Says why a line is not taken; what was typed stays in the line.
  mutating func refuse(_ reason: String, _ line: String) {
    say(reason, .warning)
    initial = line
    initialUse = isText && !line.hasPrefix(":") ? .replacedByCommand : .replaced
    waiting = []
  }

  /// Whether the question takes any text, of which a refused line is worth keeping.
  var isText: Bool {
    guard case .question(let prompt) = step else { return false }
    return prompt.question.type == .text
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
  func showOpening() {
    var screen = blankScreen
    let title = interview.form.title.source(in: interview.language)
    screen.add(
      pieces: [(title, .reading), (words.helpOffer, .instruction)], separator: " · ")
    if !initial.isEmpty { screen.add(words.unfinishedLine, .confirmation) }
    show(screen)
  }

  /// Draws the question, offer or review the interview stands at.
  mutating func showStep() {
    isCovered = false
    numbers = currentNumbers
    var screen = blankScreen
    screen.addBlank()
    header.add(to: &screen, words)
    switch step {
    case .question(let prompt): add(prompt, to: &screen)
    case .offerInstance(let offer):
      add(offer.sections, to: &screen)
      screen.add(words.offer(offer.label, count: offer.count), .reading)
    case .review(let review):
      isCorrecting = false
      lastSections = []
      var list = blankScreen
      ReviewScreen(
        review: review, form: interview.form, language: interview.language, words: words,
        numbers: numbers, flagged: interview.flagged, unasked: unasked
      ).addReview(to: &list)
      add(pageOf: list.lines, to: &screen)
    }
    show(screen)
    questionRows = screen.lines.count
  }

  var header: ScreenHeader {
    ScreenHeader(
      purpose: interview.opening.purpose, caseID: interview.opening.caseID,
      person: study.person, progress: progress,
      minutes: minutes)
  }

  /// Whole minutes of the interview, other days' among them.
  private var minutes: Int {
    (earlierSeconds + Int(max(0, now().milliseconds - start.milliseconds) / 1000)) / 60
  }

  /// How far the interview is; nil for notes and offers, which are not counted.
  private var progress: String? {
    switch step {
    case .question(let prompt):
      prompt.question.type.holdsValue ? progress(of: prompt) : nil
    case .offerInstance: nil
    case .review(let review):
      words.answered(review.items.count(where: \.isAnswered), of: numbers.count)
    }
  }

  /// The number that the list gives the question; a list passed for want of choices has none.
  private func progress(of prompt: Prompt) -> String {
    let number = numbers[prompt.path] ?? prompt.number
    return words.progress(number, of: max(number, prompt.total - prompt.number + number))
  }

  private var unasked: Set<AnswerPath> {
    Set(interview.outline.items.filter { $0.state == .notAsked }.map(\.path))
  }

  private var currentNumbers: [AnswerPath: Int] {
    let numbered = interview.outline.items.compactMap { item in
      item.number.map { (item.path, $0) }
    }
    return Dictionary(numbered) { first, _ in first }
  }

  /// Adds a question and remembers whether its choices go on.
  private mutating func add(_ prompt: Prompt, to screen: inout ScreenText) {
    add(prompt.sections, to: &screen)
    let isLive = terminal.redraws && ChoiceSearch(prompt: prompt).isLong
    let echo = AnswerEcho(prompt: prompt, words: words)
    let question = QuestionScreen(
      prompt: prompt, words: words, currentAnswer: prompt.answer.map(echo.text),
      rows: terminal.height - screen.lines.count - (isLive ? Self.liveRows : 0),
      firstChoice: firstChoice, showsProbes: interview.form.kind == .inDepth,
      marks: interview.marks(at: prompt.path), isEditable: terminal.redraws,
      takesLines: takesLines(prompt),
      probeWidth: terminal.width)
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

  /// Shows a list beside the interview; where it covers the question, Enter shows that again.
  mutating func show(list: ScreenText) {
    var screen = blankScreen
    add(pageOf: list.lines, to: &screen)
    show(screen)
    isCovered = !unshown.isEmpty || screen.lines.count + questionRows + 1 > terminal.height
    needsScreen = !isCovered
  }
}

extension Interview {
  /// The questions that bear a mark.
  fileprivate var flagged: Set<AnswerPath> {
    Set(remarks.filter { $0.kind == .flag }.compactMap(\.path))
  }

  /// Whether the question is flagged, and how many other remarks hang on it.
  func marks(at path: AnswerPath) -> QuestionMarks {
    let here = remarks.filter { $0.path == path }
    return QuestionMarks(
      isFlagged: here.contains { $0.kind == .flag },
      remarks: here.count { $0.kind == .note || $0.kind == .quote })
  }
}

/// What the interviewer put on a question.
struct QuestionMarks {
  var isFlagged = false
  var remarks = 0
}

extension Review.Item {
  fileprivate var isAnswered: Bool { answer != nil || (missing != nil && missing != .skipped) }
}
