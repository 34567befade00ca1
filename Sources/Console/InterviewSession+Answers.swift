import Expressions
import Forms
import Interviewing
import Languages
import Responses

/// What is typed as an answer, wherever the interview stands.
extension InterviewSession {
  /// Takes an answer to what is on the screen; the end, when it finalizes the interview.
  mutating func answer(_ text: String, typed line: String) -> SessionEnd? {
    switch interview.step {
    case .question(let prompt): answer(prompt, text, line)
    case .offerInstance: answerOffer(text, line)
    case .review(let review): return answerReview(review, text, line)
    }
    return nil
  }

  private mutating func answer(_ prompt: Prompt, _ text: String, _ line: String) {
    let echo = AnswerEcho(prompt: prompt, words: words)
    attempt(line) { interview, moment throws(AnswerRefusal) in
      try interview.answering(text, at: moment)
    } confirming: { advance in
      advance.answer.flatMap(echo.confirmation)
    }
  }

  /// Says whether the repeat has one more instance.
  private mutating func answerOffer(_ text: String, _ line: String) {
    guard let isWanted = yesOrNo(text) else {
      refuse(words.typeYesOrNo, line)
      return
    }
    let new = InstanceID(random: randomBits())
    attempt(line) { interview, moment throws(AnswerRefusal) in
      try interview.answeringOffer(isWanted, new: new, at: moment)
    }
  }

  /// Enter means no.
  private func yesOrNo(_ text: String) -> Bool? {
    switch text.onOneLine.folded {
    case "si", "s", "yes", "y": true
    case "no", "n", "": false
    default: nil
    }
  }

  /// Enter finalizes; a number goes to that question.
  private mutating func answerReview(
    _ review: Review, _ text: String, _ line: String
  ) -> SessionEnd? {
    let typed = text.onOneLine
    guard typed.isEmpty else {
      goTo(item: typed, of: review, line)
      return nil
    }
    return finalize(line)
  }

  private mutating func goTo(item typed: String, of review: Review, _ line: String) {
    guard let number = Int(typed), review.items.indices.contains(number - 1) else {
      refuse(words.reviewExpects(review.items.count), line)
      return
    }
    correct(review.items[number - 1].path, line)
  }

  /// Finalizes at the review, or goes to the first answer that is still missing.
  mutating func finalize(_ line: String) -> SessionEnd? {
    do throws(AnswerRefusal) {
      return .finalize(try interview.finalized(at: now()))
    } catch {
      say(error.sentence(in: language), .warning)
      if let open = interview.review.open.first { correct(open.path, line) }
      return nil
    }
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

  /// Tries a verb and records what it did; a refusal is said and the line is kept.
  mutating func attempt(
    _ line: String, _ verb: (Interview, Moment) throws(AnswerRefusal) -> Interview.Advance,
    confirming confirmation: (Interview.Advance) -> String? = { _ in nil }
  ) {
    do throws(AnswerRefusal) {
      let advance = try verb(interview, now())
      save(isCorrecting ? advance.pastAnswers(at: now()) : advance, line, confirmation(advance))
    } catch {
      refuse(error.sentence(in: language), line)
    }
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
