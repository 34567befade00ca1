import Expressions
package import Forms

/// What a select offers now.
extension Interview {
  /// The choices of a list that its filter lets through, mixed where the form says so.
  func offeredChoices(of question: Question, at node: Int) -> [Choice] {
    if let name = question.choiceSource {
      return mixed(answeredChoices(named: name, of: question, at: node), question, at: node)
    }
    guard let list = form.choices(of: question) else { return [] }
    guard let filter = question.choiceFilter else { return mixed(list.choices, question, at: node) }
    let scope = scope(at: node)
    let offered = list.choices.indices.filter { passes($0, of: list, filter, scope) }
    return mixed(offered.map { list.choices[$0] }, question, at: node)
  }

  /// Whether all names of an answer pass the question's filter; an unknown name is left alone.
  func isOffered(_ value: String, by question: Question, at node: Int) -> Bool {
    guard let filter = question.choiceFilter, !value.isEmpty,
      let list = form.choices(of: question)
    else { return true }
    let scope = scope(at: node)
    return value.split(separator: " ").allSatisfy { name in
      list.position(of: String(name)).map { passes($0, of: list, filter, scope) } ?? true
    }
  }

  /// The names in an answer that the question does not offer now; a missing answer's name is none.
  func staleNames(in value: String, of question: Question, at node: Int) -> [String] {
    guard !value.isEmpty, question.measures.missing[value] == nil else { return [] }
    if question.choiceSource != nil {
      let offered = Set(offeredChoices(of: question, at: node).map(\.name))
      return chosenNames(in: value, of: question).filter { !offered.contains($0) }
    }
    guard let list = form.choices(of: question) else { return [] }
    return chosenNames(in: value, of: question).filter { name in
      list[name] == nil || !isOffered(name, by: question, at: node)
    }
  }

  private func chosenNames(in value: String, of question: Question) -> [String] {
    if case .selectOne = question.type { return [value] }
    return value.split(separator: " ").map(String.init)
  }

  /// The answers to another question, one in each instance of its repeat; blank ones are no choice.
  ///
  /// The filter is evaluated in each instance, so that `${age}` there is that instance's.
  private func answeredChoices(
    named name: String, of question: Question, at node: Int
  ) -> [Choice] {
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

  private func passes(
    _ position: Int, of list: ChoiceList, _ filter: XPathExpression, _ scope: InterviewScope
  ) -> Bool {
    var scope = scope
    scope.contextNode = scope.item(position, of: list)
    return (try? filter.evaluate(in: scope))?.boolean(in: scope) ?? false
  }

  /// `randomize=true` mixes by the seed, a number or `${name}`, else by the interview and the place.
  private func mixed(_ choices: [Choice], _ question: Question, at node: Int) -> [Choice] {
    guard question.parameters["randomize"]?.lowercased() == "true" else { return choices }
    let scope = scope(at: node)
    guard let cell = question.parameters["seed"] else {
      return choices.shuffled(drawing: scope.randomUnit)
    }
    guard let seed = try? XPathExpression(cell) else { return choices }
    return choices.shuffled(seed: number(seed, at: node))
  }

  /// Choices as they are shown: a scale's by their own numbers, others by position, missing by none.
  func prompted(
    _ choices: [Choice], isScale: Bool, isNumbered: Bool, at node: Int
  ) -> [PromptChoice] {
    choices.enumerated().map { position, choice in
      PromptChoice(
        name: choice.name, label: rendered(choice.label, at: node),
        number: !isNumbered ? nil : isScale ? Int(choice.name) : position + 1)
    }
  }

  /// An answer in words: labels for choices, the value itself for the rest.
  package func readable(_ value: String, _ question: Question) -> String {
    guard let list = form.choices(of: question) else { return value }
    return value.split(separator: " ").map { name in
      let label = list[String(name)]?.label.source(in: language) ?? ""
      return label.isEmpty ? String(name) : label
    }.joined(separator: "; ")
  }
}
