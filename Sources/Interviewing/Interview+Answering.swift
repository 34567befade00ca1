package import Expressions
package import Forms
package import Responses

extension Interview {
  /// Takes what was typed as the answer to the question on the screen.
  ///
  /// An empty line keeps the answer that is there, or leaves an optional question without one.
  package func answering(_ typed: String, at moment: Moment) throws(AnswerRefusal) -> Advance {
    guard case .question(let prompt) = step else { throw .nothingToAnswer }
    let text = typed.trimmed
    guard prompt.takesAnswer else {
      guard text.isEmpty else { throw .nothingToAnswer }
      return advance(at: moment, [])
    }
    guard !text.isEmpty else { return try passing(prompt, at: moment) }
    let reading = AnswerReading(prompt: prompt, today: moment.date) { day in
      satisfies(day.iso, prompt.question, at: prompt.path, moment: moment)
    }
    let answer = try reading.answer(from: text)
    guard answer != .missing(.skipped) else { return try leavingEmpty(prompt, at: moment) }
    return try taking(answer, for: prompt, at: moment)
  }

  /// Keeps the answer that is there, if it still keeps the rules.
  private func passing(_ prompt: Prompt, at moment: Moment) throws(AnswerRefusal) -> Advance {
    guard let answer = prompt.answer, answer != .missing(.skipped) else {
      return try leavingEmpty(prompt, at: moment)
    }
    try check(answer, for: prompt, at: moment)
    return advance(at: moment, [])
  }

  private func leavingEmpty(_ prompt: Prompt, at moment: Moment) throws(AnswerRefusal) -> Advance {
    guard !prompt.isRequired else {
      throw .required(message: message(prompt.question.requiredMessage, for: prompt))
    }
    return advance(at: moment, [.answered(prompt.path, .missing(.skipped))])
  }

  /// Records that the question got no answer, and why; a choice that says so is preferred.
  package func answering(
    missing kind: MissingKind, at moment: Moment
  ) throws(AnswerRefusal) -> Advance {
    guard case .question(let prompt) = step, prompt.takesAnswer else { throw .nothingToAnswer }
    let missing = prompt.question.measures.missing
    let choice = prompt.missingChoices.first { missing[$0.name] == kind }
    let answer = choice.map { Answer.value($0.name) } ?? .missing(kind)
    return try taking(answer, for: prompt, at: moment)
  }

  private func taking(
    _ answer: Answer, for prompt: Prompt, at moment: Moment
  ) throws(AnswerRefusal) -> Advance {
    try check(answer, for: prompt, at: moment)
    var advance = advance(at: moment, [.answered(prompt.path, answer)])
    advance.doubt = doubt(about: answer, for: prompt)
    return advance
  }

  /// Says whether there is one more instance of the repeat on offer; `new` names it.
  package func answeringOffer(
    _ isWanted: Bool, new: InstanceID, at moment: Moment
  ) throws(AnswerRefusal) -> Advance {
    guard case .offerInstance(let offer) = step, let container = position else {
      throw .nothingToAnswer
    }
    guard isWanted else { return advance(at: moment, [.closedRepeat(offer.path, true)]) }
    let instances = tree.instances(of: container) + [new]
    var changes: [InterviewChange] = [.instances(offer.path, instances)]
    if tree[container].isClosed { changes.insert(.closedRepeat(offer.path, false), at: 0) }
    return making(changes, at: moment) { next in
      next.firstStop(inInstance: new, of: container)
    }
  }

  // MARK: Going on

  /// Makes the changes and goes on to the next stop.
  func advance(at moment: Moment, _ changes: [InterviewChange]) -> Advance {
    making(changes, at: moment) { next in next.firstStop(after: position) }
  }

  func making(
    _ changes: [InterviewChange], at moment: Moment, thenAt place: (Interview) -> Int?
  ) -> Advance {
    var next = self
    next.moment = moment
    for change in changes { next.apply(change) }
    let cleared = changes.isEmpty ? [] : next.clearUnofferedAnswers()
    next.move(to: place(next))
    return Advance(changes: changes + cleared + [.movedTo(next.positionPath)], interview: next)
  }

  /// Takes away the answers that are no longer among the choices of their questions, as ODK does.
  ///
  /// In document order, so that a cascade empties from the top down.
  private mutating func clearUnofferedAnswers() -> [InterviewChange] {
    var changes: [InterviewChange] = []
    for id in plan.filtered {
      let element = form.elements[id]
      guard let question = element.question else { continue }
      for node in tree.nodes(of: element, inBlock: 0)
      where tree[node].isRelevant && !isOffered(tree[node].value, by: question, at: node) {
        let change = InterviewChange.cleared(tree.path(of: node))
        apply(change)
        changes.append(change)
      }
    }
    return changes
  }

  // MARK: Rules

  private func check(
    _ answer: Answer, for prompt: Prompt, at moment: Moment
  ) throws(AnswerRefusal) {
    guard let value = answer.value,
      !satisfies(value, prompt.question, at: prompt.path, moment: moment)
    else { return }
    throw .breaksConstraint(message: message(prompt.question.constraintMessage, for: prompt))
  }

  /// Whether a value may stand at a place; don't know and refused never come here.
  package func satisfies(
    _ value: String, _ question: Question, at path: AnswerPath, moment: Moment
  ) -> Bool {
    guard let constraint = question.constraint, let node = tree.node(at: path),
      question.measures.missing[value] == nil
    else { return true }
    var trial = self
    trial.moment = moment
    trial.put(.value(value), into: node)
    return trial.boolean(constraint, at: node)
  }

  private func message(_ text: TranslatedText, for prompt: Prompt) -> String {
    tree.node(at: prompt.path).map { rendered(text, at: $0) } ?? ""
  }
}

extension Prompt {
  /// Whether anything can be answered here; a note and a read-only question are only read.
  fileprivate var takesAnswer: Bool { question.type.holdsValue && !question.isReadOnly }
}
