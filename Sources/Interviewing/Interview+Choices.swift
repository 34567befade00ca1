import Expressions
import Forms

extension Interview {
  /// The choices of a question now: filtered, drawn from answers, and in the order to be shown.
  func offeredChoices(of question: Question, at node: Int) -> [Choice] {
    let choices =
      question.choiceSource.map { answeredChoices(named: $0, of: question, at: node) }
      ?? listedChoices(of: question, at: node)
    return isRandomized(question) ? shuffled(choices, question, at: node) : choices
  }

  /// The choices of a list that its filter lets through.
  private func listedChoices(of question: Question, at node: Int) -> [Choice] {
    guard let list = form.choices(of: question) else { return [] }
    guard let filter = question.choiceFilter else { return list.choices }
    var scope = scope(at: node)
    return list.choices.enumerated().filter { position, _ in
      scope.contextNode = scope.item(position, of: list)
      return (try? filter.evaluate(in: scope))?.boolean(in: scope) ?? false
    }.map(\.element)
  }

  /// The answers to another question, one in each instance of its repeat; blank ones are no choice.
  ///
  /// The filter is evaluated in each instance, so that `${age}` there is that instance's.
  private func answeredChoices(named name: String, of question: Question, at node: Int)
    -> [Choice]
  {
    let scope = scope(at: node)
    return scope.nodes(named: name).compactMap { source in
      let value = scope.stringValue(of: source)
      guard !value.isEmpty, passes(question.choiceFilter, at: source, in: scope) else {
        return nil
      }
      let label = TranslatedText([language: TextTemplate(value)])
      return Choice(name: value, label: label, columns: [:], row: 0)
    }
  }

  private func passes(
    _ filter: XPathExpression?, at source: NodeReference, in scope: InterviewScope
  ) -> Bool {
    guard let filter else { return true }
    var inside = scope
    inside.contextNode = scope.parent(of: source)
    inside.currentNode = source
    return (try? filter.evaluate(in: inside))?.boolean(in: inside) ?? false
  }

  private func isRandomized(_ question: Question) -> Bool {
    question.parameters["randomize"]?.lowercased() == "true"
  }

  /// ODK's order for the seed; without one, an order that never changes in one interview.
  private func shuffled(_ choices: [Choice], _ question: Question, at node: Int) -> [Choice] {
    guard let seed = question.parameters["seed"] else {
      let randomness = RandomSequence(seed: self.seed ^ UInt64(tree[node].element))
      return choices.shuffled { randomness.nextUnit() }
    }
    if let number = Double(seed) { return choices.shuffled(seed: number) }
    let scope = scope(at: node)
    let answer = TextTemplate(seed).references.first
      .flatMap { scope.nodes(named: $0).first.map(scope.stringValue) }
    return answer.flatMap(Double.init).map { choices.shuffled(seed: $0) } ?? choices
  }
}
