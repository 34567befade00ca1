import Expressions
import Forms
import Interviewing
import Languages
import Responses

/// What is typed as an answer, wherever the interview stands.
extension InterviewSession {
  /// Takes an answer to what is on the screen; the end, when it finalizes the interview.
  mutating func answer(_ text: String, typed line: String) -> SessionEnd? {
    switch step {
    case .question where line.isOnlyTags: keep(tags: line)
    case .question(let prompt): answer(prompt, text, line)
    case .offerInstance: answerOffer(text, line)
    case .review: return answerReview(text, line)
    }
    return nil
  }

  /// Tags on a line of their own are said about the question; a space before them makes them an
  /// answer.
  private mutating func keep(tags line: String) {
    let tags = line.onOneLine
    save(
      interview.remarking(.tag, tags, at: now()), "", words.tagged(tags), isRemark: true)
  }

  private mutating func answer(_ prompt: Prompt, _ text: String, _ line: String) {
    if prompt.question.type.isFile, !text.withoutOuterSpaces.isEmpty, study.attachments != nil {
      answer(withFileAt: text.withoutOuterSpaces, line)
      return
    }
    guard !takesLines(prompt) || text.withoutOuterSpaces.isEmpty else {
      answer(prompt, withLinesFrom: text)
      return
    }
    if case .selectMultiple = prompt.question.type,
      let chosen = SeveralChoices(prompt: prompt).edited(by: text)
    {
      answer(prompt, chosen: chosen, line)
      return
    }
    switch keying?.reading(text) ?? .text(text) {
    case .text(let text): give(text, to: prompt, line)
    case .doubtful(let whole, let fraction):
      refuse(words.doubtfulNumber(whole, fraction), line)
    case .born(let year, let before, let after):
      refuse(words.born(in: year, before: before, after: after), line)
    }
  }

  /// Gives the choices that an edit left; none left is no answer.
  private mutating func answer(_ prompt: Prompt, chosen: [String], _ line: String) {
    guard chosen.isEmpty else {
      give(chosen.joined(separator: " "), to: prompt, line)
      return
    }
    let said = words.missing(.skipped)
    attempt(line) { interview, moment throws(AnswerRefusal) in
      try interview.answering(missing: .skipped, at: moment)
    } confirming: { _ in
      said
    }
  }

  /// Gives an answer as the questionnaire reads it, and echoes it.
  private func echo(
    of prompt: Prompt, typed line: String
  ) -> (Interview.Advance) -> String? {
    let digits = line.filter(\.isASCIIDigit)
    let echo = AnswerEcho(
      prompt: prompt, words: words, wasGrouped: digits.count > 3 && line.isGroupedNumber)
    return { $0.answer.flatMap(echo.confirmation) }
  }

  mutating func give(_ text: String, to prompt: Prompt, _ line: String) {
    let echo = echo(of: prompt, typed: line)
    do throws(AnswerRefusal) {
      take(try interview.answering(text, at: now()), line, echo)
    } catch {
      guard !narrow(prompt, by: text, after: error) else { return }
      refuse(error.sentence(in: language), line)
    }
  }

  /// Copies a file into the study and gives its name there as the answer.
  mutating func answer(withFileAt path: String, _ line: String) {
    guard let store = study.attachments else {
      refuse(words.noAttachments, line)
      return
    }
    do {
      let file = try store.keep(fileAt: path.asPath)
      let kept = words.fileKept(file.digest)
      attempt(line) { interview, moment throws(AnswerRefusal) in
        try interview.answering(file.name, at: moment)
      } confirming: { _ in
        kept
      }
    } catch {
      refuse(reason(of: error), line)
    }
  }

  // MARK: Long lists

  /// Shows the choices of a long list that have the typed text in them; one alone is proposed.
  private mutating func narrow(
    _ prompt: Prompt, by text: String, after refusal: AnswerRefusal
  ) -> Bool {
    let search = ChoiceSearch(prompt: prompt)
    guard search.isLong, refusal.isAboutChoice else { return false }
    let found = search.matches(for: text)
    waiting = []
    guard found.count > 1 else {
      guard let only = found.first else { return false }
      say(words.onlyOneFound(only.number ?? 0, only.label.onOneLine))
      initial = only.label.onOneLine
      return true
    }
    var list = blankScreen
    list.add(words.found(found.count, text.onOneLine), .warning)
    let width = (found.compactMap(\.number).max().map { "\($0)".count } ?? 1) + 2
    for choice in found {
      let number = choice.number.map { "\($0)" } ?? ""
      let spaces = String(repeating: " ", count: max(0, width - number.count))
      list.add(lead: spaces + number + " ", choice.label.onOneLine)
    }
    var screen = blankScreen
    add(pageOf: list.lines, to: &screen)
    show(screen)
    initial = text
    return true
  }

  // MARK: Repeats and review

  /// Says whether the repeat has one more instance.
  private mutating func answerOffer(_ text: String, _ line: String) {
    let byNumber = ["1": true, "2": false][text.onOneLine]
    guard let isWanted = byNumber ?? yesOrNo(text) else {
      refuse(words.typeYesOrNo, line)
      return
    }
    let new = InstanceID(random: randomBits())
    attempt(line) { interview, moment throws(AnswerRefusal) in
      try interview.answeringOffer(isWanted, new: new, at: moment)
    }
  }

  /// Enter finalizes; a number goes to that question.
  private mutating func answerReview(_ text: String, _ line: String) -> SessionEnd? {
    let typed = text.onOneLine
    guard typed.isEmpty else {
      goTo(item: typed, line)
      return nil
    }
    return finalize(line)
  }

  private mutating func goTo(item typed: String, _ line: String) {
    guard let number = Int(typed), let path = numbers.first(where: { $0.value == number })?.key
    else {
      refuse(words.reviewExpects(numbers.count), line)
      return
    }
    correct(path, line)
  }

  /// Finalizes at the review, or goes to the first answer that is missing or breaks a rule.
  mutating func finalize(_ line: String) -> SessionEnd? {
    do throws(AnswerRefusal) {
      let seal = try interview.finalized(at: now())
      return tellsOfUnasked() ? nil : .finalize(seal)
    } catch {
      say(error.sentence(in: language), .warning)
      if let obstacle = interview.obstacles(at: now()).first { correct(obstacle.path, line) }
      return nil
    }
  }

  /// Says once how many relevant questions were never shown; whether it had to.
  private mutating func tellsOfUnasked() -> Bool {
    let outline = interview.outline
    let unasked = outline.items.count { $0.state == .notAsked }
    guard unasked > 0, unasked != toldUnasked else { return false }
    toldUnasked = unasked
    let untouched = outline.topics.indices.count { topic in
      let items = outline.items.filter { $0.topic == topic && $0.state != .notRelevant }
      return !items.isEmpty && items.allSatisfy { $0.state == .notAsked }
    }
    say(words.unasked(unasked, topics: untouched), .warning)
    return true
  }

  /// Goes from the review to a question; after it come only those without an answer.
  private mutating func correct(_ path: AnswerPath, _ line: String) {
    move(to: path.text, line)
    isCorrecting = true
  }

  /// Goes to a question by name or path.
  mutating func move(to question: String, _ line: String) {
    attempt(line) { interview, moment throws(AnswerRefusal) in
      try interview.moving(toQuestion: question, at: moment)
    }
  }

  // MARK: Trying

  /// Tries a verb and records what it did; a refusal is said and the line is kept.
  mutating func attempt(
    _ line: String, _ verb: (Interview, Moment) throws(AnswerRefusal) -> Interview.Advance,
    confirming confirmation: (Interview.Advance) -> String? = { _ in nil }
  ) {
    do throws(AnswerRefusal) {
      take(try verb(interview, now()), line, confirmation)
    } catch {
      refuse(error.sentence(in: language), line)
    }
  }

  /// Records a step, after asking once where it is true but unlikely.
  mutating func take(
    _ advance: Interview.Advance, _ line: String, _ confirmation: (Interview.Advance) -> String?
  ) {
    var advance = advance
    var confirmation = confirmation(advance)
    if let doubt = advance.doubt {
      guard let why = reason(for: doubt, line) else { return }
      let path = interview.positionPath
      let remark = advance.interview.remarking(.confirmed, why, about: path, at: now())
      advance.changes += remark.changes
      advance.interview = remark.interview
      confirmation = confirmation.map { "\($0) · \(words.confirmed)" }
    }
    save(isCorrecting ? advance.pastAnswers(at: now()) : advance, line, confirmation)
  }

  /// Asks whether an unlikely answer is true; why it is (may be empty), or nil when it is not.
  ///
  /// Anything but yes or no is a new answer.
  private mutating func reason(for doubt: AnswerDoubt, _ line: String) -> String? {
    say(doubt.sentence(in: language), .warning)
    let typed = sideLine(prompt: words.isItTrue + " >")
    guard let typed, stopSignal == nil else {
      initial = line
      return nil
    }
    let text = typed.onOneLine
    let first = text.prefix { $0.isLetter }.folded
    switch yesOrNo(String(first)) {
    case true? where !first.isEmpty:
      return String(text.dropFirst(first.count)).trimmingPunctuation
    case false? where text.count == first.count:
      initial = line
    default:
      waiting.insert(typed, at: 0)
    }
    return nil
  }
}

extension Interview.Advance {
  /// The answer that was given, when the step was one.
  fileprivate var answer: Answer? {
    for case .answered(_, let answer) in changes { return answer }
    return nil
  }

  /// The same step going on to the next question without an answer.
  fileprivate func pastAnswers(at moment: Moment) -> Interview.Advance {
    guard changes.contains(where: \.moves) else { return self }
    var last = self
    while case .question(let prompt) = last.interview.step,
      prompt.answer != nil || !prompt.question.type.holdsValue
    {
      last = last.interview.leavingOpen(at: moment)
    }
    last.changes = changes.filter { !$0.moves } + [.movedTo(last.interview.positionPath)]
    return last
  }
}

extension AnswerRefusal {
  /// Whether no choice, or none alone, is called like what was typed.
  fileprivate var isAboutChoice: Bool {
    switch self {
    case .unknownChoice, .ambiguousChoice: true
    default: false
    }
  }
}

extension QuestionType {
  /// Whether the answer is a file.
  var isFile: Bool {
    switch self {
    case .image, .audio, .video, .file: true
    default: false
    }
  }
}

extension String {
  /// Whether it is made of tags such as `#trato_mal` and nothing else.
  fileprivate var isOnlyTags: Bool {
    guard hasPrefix("#") else { return false }
    return split(whereSeparator: \.isWhitespace).allSatisfy { word in
      word.first == "#" && word.dropFirst().first?.isLetter == true
    }
  }

  /// The path as terminals paste it: without quotation marks, a backslash before a space dropped.
  var asPath: String {
    let mark = first ?? " "
    if "'\"".contains(mark), count > 1, last == mark { return String(dropFirst().dropLast()) }
    return replacing("\\ ", with: " ")
  }

  /// The text without signs and spaces at its beginning.
  fileprivate var trimmingPunctuation: String {
    String(drop { !$0.isLetter && !$0.isNumber }).withoutOuterSpaces
  }
}
