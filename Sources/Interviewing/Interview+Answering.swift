package import Expressions
package import Forms
import Languages
package import Responses

extension Interview {
  /// Takes what was typed as the answer to the question on the screen.
  ///
  /// An empty line keeps the answer that is there, or leaves an optional question without one.
  package func answering(_ typed: String, at moment: Moment) throws(AnswerRefusal) -> Advance {
    guard case .question(let prompt) = step else { throw .nothingToAnswer }
    let text = typed.trimmed
    guard prompt.question.type.holdsValue, !prompt.question.isReadOnly else {
      guard text.isEmpty else { throw .nothingToAnswer }
      return advance(at: moment) { _ in [] }
    }
    guard !text.isEmpty else { return try passing(prompt, at: moment) }
    let reading = AnswerReading(prompt: prompt, today: moment.date)
    return try taking(try reading.answer(from: text), for: prompt, at: moment)
  }

  private func passing(_ prompt: Prompt, at moment: Moment) throws(AnswerRefusal) -> Advance {
    if prompt.answer != nil { return advance(at: moment) { _ in [] } }
    guard !prompt.isRequired else { throw .required(message: requiredMessage(for: prompt)) }
    return advance(at: moment) { _ in [.answered(prompt.path, .missing(.skipped))] }
  }

  /// Records that the question got no answer, and why; a choice that says so is preferred.
  package func answering(
    missing kind: MissingKind, at moment: Moment
  ) throws(AnswerRefusal) -> Advance {
    guard case .question(let prompt) = step, prompt.question.type.holdsValue,
      !prompt.question.isReadOnly
    else { throw .nothingToAnswer }
    let missing = prompt.question.measures.missing
    if let choice = prompt.missingChoices.first(where: { missing[$0.name] == kind }) {
      return try taking(.value(choice.name), for: prompt, at: moment)
    }
    return try taking(.missing(kind), for: prompt, at: moment)
  }

  private func taking(
    _ answer: Answer, for prompt: Prompt, at moment: Moment
  ) throws(AnswerRefusal) -> Advance {
    if case .value(let value) = answer,
      !satisfies(value, prompt.question, at: prompt.path, moment: moment)
    {
      throw .breaksConstraint(message: constraintMessage(for: prompt))
    }
    return advance(at: moment) { _ in [.answered(prompt.path, answer)] }
  }

  /// Says whether there is one more instance of the repeat on offer; `new` names it.
  package func answeringOffer(
    _ isWanted: Bool, new: InstanceID, at moment: Moment
  ) throws(AnswerRefusal) -> Advance {
    guard case .offerInstance(let offer) = step, let container = position else {
      throw .nothingToAnswer
    }
    guard isWanted else {
      return advance(at: moment) { _ in [.closedRepeat(offer.path, true)] }
    }
    let instances = tree[container].instances.compactMap { tree[$0].instance } + [new]
    var next = self
    next.moment = moment
    var changes: [InterviewChange] = [.instances(offer.path, instances)]
    if tree[container].isClosed { changes.insert(.closedRepeat(offer.path, false), at: 0) }
    for change in changes { next.apply(change) }
    next.position = next.firstStop(inInstance: new, of: container)
    changes.append(.movedTo(next.positionPath))
    return Advance(changes: changes, interview: next)
  }

  private func firstStop(inInstance id: InstanceID, of container: Int) -> Int? {
    guard let block = tree[container].instances.first(where: { tree[$0].instance == id }) else {
      return container
    }
    let stop = stops.first { tree[$0].block == block }
    return stop ?? firstStop(after: container)
  }

  // MARK: Moving

  /// Leaves the question for later.
  package func leavingOpen(at moment: Moment) -> Advance {
    advance(at: moment) { _ in [] }
  }

  package func movingBack(at moment: Moment) throws(AnswerRefusal) -> Advance {
    guard let previous = lastStop(before: position) else { throw .noWayBack }
    return moving(to: previous, at: moment)
  }

  /// Goes to the first question called `name`, or at that path.
  package func moving(
    toQuestion name: String, at moment: Moment
  ) throws(AnswerRefusal) -> Advance {
    let places = stops
    let match =
      places.first { tree.path(of: $0).text == name }
      ?? places.first { form.elements[tree[$0].element].name.lowercased() == name.lowercased() }
    guard let match else {
      let names = places.map { form.elements[tree[$0].element].name }
      throw .unknownQuestion(name, nearest: nearest(to: name, among: names))
    }
    return moving(to: match, at: moment)
  }

  /// Goes to the review, whatever is still open.
  package func movingToReview(at moment: Moment) -> Advance {
    moving(to: nil, at: moment)
  }

  private func moving(to node: Int?, at moment: Moment) -> Advance {
    var next = self
    next.moment = moment
    next.position = node
    return Advance(changes: [.movedTo(next.positionPath)], interview: next)
  }

  // MARK: Beside the questions

  package func remarking(_ kind: Remark.Kind, _ text: String, at moment: Moment) -> Advance {
    let path = position.map(tree.path)
    let remark = Remark(kind, path: path, text: text, at: moment)
    return staying(at: moment, [.remarked(remark)])
  }

  package func switching(
    toLanguage name: String, at moment: Moment
  ) throws(AnswerRefusal) -> Advance {
    guard let language = form.language(matching: name) else {
      throw .unknownLanguage(name, offered: form.languages.map(\.displayName))
    }
    return staying(at: moment, [.switchedLanguage(language.name)])
  }

  private func staying(at moment: Moment, _ changes: [InterviewChange]) -> Advance {
    var next = self
    next.moment = moment
    for change in changes { next.apply(change) }
    return Advance(changes: changes, interview: next)
  }

  private func advance(
    at moment: Moment, _ changes: (Interview) -> [InterviewChange]
  ) -> Advance {
    var next = self
    next.moment = moment
    var made = changes(self)
    for change in made { next.apply(change) }
    next.position = next.firstStop(after: position)
    made.append(.movedTo(next.positionPath))
    return Advance(changes: made, interview: next)
  }

  // MARK: Rules

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

  private func constraintMessage(for prompt: Prompt) -> String {
    tree.node(at: prompt.path).map { rendered(prompt.question.constraintMessage, at: $0) } ?? ""
  }

  private func requiredMessage(for prompt: Prompt) -> String {
    tree.node(at: prompt.path).map { rendered(prompt.question.requiredMessage, at: $0) } ?? ""
  }
}
