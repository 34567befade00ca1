import Expressions
package import Forms
package import Responses

extension Interview {
  /// What the screen shows now.
  package var step: Step {
    guard let node = position else { return .review(review) }
    return form.elements[tree[node].element].loop == nil
      ? .question(prompt(at: node)) : .offerInstance(offer(at: node))
  }

  /// The path of the question on the screen; empty at the review.
  package var positionPath: AnswerPath {
    position.map(tree.path) ?? AnswerPath("")
  }

  // MARK: Stops

  /// The nodes where the interview stops, in order: relevant questions, and repeats that may grow.
  var stops: [Int] {
    var stops: [Int] = []
    tree.forEachNode { node in
      guard isAskedNow(node) else { return }
      stops.append(node)
    }
    return stops
  }

  private func isAskedNow(_ node: Int) -> Bool {
    guard tree[node].isRelevant, tree[node].instance == nil else { return false }
    return form.elements[tree[node].element].question?.type.isAsked == true
  }

  /// Every node in document order, with a growing repeat once more behind its instances.
  private var route: [Int] {
    var route: [Int] = []
    appendRoute(block: 0, elements: 0..<form.elements.count, to: &route)
    return route
  }

  private func appendRoute(block: Int, elements range: Range<Int>, to route: inout [Int]) {
    var id = range.lowerBound
    while id < range.upperBound {
      let node = tree.node(of: id, inBlock: block)
      guard let loop = form.elements[id].loop else {
        route.append(node)
        id += 1
        continue
      }
      let inside = id + 1..<form.elements[id].subtreeEnd
      for instance in tree[node].instances {
        appendRoute(block: instance, elements: inside, to: &route)
      }
      if loop.count == nil { route.append(node) }
      id = inside.upperBound
    }
  }

  /// The first stop behind `node` (nil: from the beginning); nil when the review is next.
  func firstStop(after node: Int?) -> Int? {
    let route = route
    let start = node.flatMap { route.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    return route[start...].first(where: isStop)
  }

  /// The last stop before `node` (nil: the review); nil at the beginning.
  func lastStop(before node: Int?) -> Int? {
    let route = route
    let end = node.flatMap { route.firstIndex(of: $0) } ?? route.count
    return route[..<end].last(where: isStopGoingBack)
  }

  private func isStop(_ node: Int) -> Bool {
    guard tree[node].isRelevant else { return false }
    let element = form.elements[tree[node].element]
    if element.loop != nil { return !tree[node].isClosed }
    return element.question?.type.isAsked == true && !isFixed(element)
      && !isWithoutChoices(element, at: node)
  }

  /// A cascade whose first answer is missing offers nothing: there is nothing to ask.
  func isWithoutChoices(_ element: Element, at node: Int) -> Bool {
    guard let question = element.question, answer(at: node) == nil,
      question.choiceFilter != nil || question.choiceSource != nil
    else { return false }
    return offeredChoices(of: question, at: node).isEmpty
  }

  /// Going back stops at a closed repeat too, so that it can be opened again.
  private func isStopGoingBack(_ node: Int) -> Bool {
    isStop(node) || (tree[node].isRelevant && form.elements[tree[node].element].loop != nil)
  }

  /// A read-only question with nothing to read is passed; one with a label is shown like a note.
  private func isFixed(_ element: Element) -> Bool {
    element.label.isEmpty && (element.question?.isReadOnly ?? false)
  }

  // MARK: What is shown

  func prompt(at node: Int) -> Prompt {
    let element = form.elements[tree[node].element]
    var question = element.question ?? Question(type: .note)
    if let condition = question.readOnlyCondition {
      question.isReadOnly = boolean(condition, at: node)
    }
    let offered = offeredChoices(of: question, at: node)
    let isScale = form.isScale(question)
    let progress = progress(at: node)
    return Prompt(
      path: tree.path(of: node), element: element, question: question,
      sections: sections(around: node),
      label: rendered(element.label, at: node), hint: rendered(element.hint, at: node),
      guidance: rendered(element.guidance, at: node),
      number: progress.number, total: progress.total,
      isRequired: isRequired(question, at: node),
      choices: numbered(
        offered.filter { question.measures.missing[$0.name] == nil }, isScale: isScale),
      missingChoices: offered.filter { question.measures.missing[$0.name] != nil }
        .map { PromptChoice(name: $0.name, label: $0.label.source(in: language), number: nil) },
      isScale: isScale, scale: isScale ? form.scale(of: element) : nil,
      answer: answer(at: node))
  }

  private func numbered(_ choices: [Choice], isScale: Bool) -> [PromptChoice] {
    choices.enumerated().map { position, choice in
      PromptChoice(
        name: choice.name, label: choice.label.source(in: language),
        number: isScale ? Int(choice.name) : position + 1)
    }
  }

  func isRequired(_ question: Question, at node: Int) -> Bool {
    switch question.required {
    case .never: false
    case .always: true
    case .when(let expression): boolean(expression, at: node)
    }
  }

  func answer(at node: Int) -> Answer? {
    let state = tree[node]
    if let missing = state.missing { return .missing(missing) }
    return state.value.isEmpty ? nil : .value(state.value)
  }

  func rendered(_ text: TranslatedText, at node: Int) -> String {
    guard let template = text.template(in: language) else { return "" }
    guard !template.references.isEmpty else { return template.source }
    let scope = scope(at: node)
    return template.rendered { name in
      scope.nodes(named: name).first.map(scope.stringValue) ?? ""
    }
  }

  func sections(around node: Int) -> [String] {
    var sections: [String] = []
    var current = tree.container(of: node)
    while let place = current, place != 0 {
      let element = form.elements[tree[place].element]
      let label = rendered(element.label, at: place)
      if let container = tree[place].container, tree[place].instance != nil {
        let ordinal = (tree[container].instances.firstIndex(of: place) ?? 0) + 1
        sections.append("\(label.isEmpty ? element.name : label) \(ordinal)")
        current = tree.container(of: container)
      } else {
        if !label.isEmpty { sections.append(label) }
        current = tree.container(of: place)
      }
    }
    return sections.reversed()
  }

  private func offer(at node: Int) -> InstanceOffer {
    let element = form.elements[tree[node].element]
    let label = rendered(element.label, at: node)
    return InstanceOffer(
      path: tree.path(of: node), sections: sections(around: node),
      label: label.isEmpty ? element.name : label, count: tree[node].instances.count)
  }

  /// Question n of about m: those relevant now, and ahead those that an open answer may still
  /// make relevant, as long as they have no condition of their own.
  private func progress(at node: Int) -> (number: Int, total: Int) {
    let counted = stops.filter { form.elements[tree[$0].element].question?.type != .note }
    let ahead = stops.drop { $0 != node }.dropFirst()
    let number =
      counted.count
      - ahead.count { form.elements[tree[$0].element].question?.type != .note }
    let undecided = form.elements.filter { element in
      guard element.loops.isEmpty, element.relevant == nil, element.id > tree[node].element,
        let type = element.question?.type, type.isAsked, type != .note,
        !tree[tree.node(of: element.id, inBlock: 0)].isRelevant
      else { return false }
      return isUndecided(element)
    }
    return (max(number, 1), counted.count + undecided.count)
  }

  /// Whether all groups that hide an element wait for a question not answered yet.
  private func isUndecided(_ element: Element) -> Bool {
    var parent = element.parent
    while let id = parent {
      let group = form.elements[id]
      if let relevant = group.relevant, !boolean(relevant, at: tree.node(of: id, inBlock: 0)) {
        let reads = relevant.references.flatMap { form.elements(for: $0, from: group) }
        let isOpen = reads.contains { read in
          read.loops.isEmpty && answer(at: tree.node(of: read.id, inBlock: 0)) == nil
        }
        guard isOpen else { return false }
      }
      parent = group.parent
    }
    return true
  }

  // MARK: Review

  package var review: Review {
    Review(
      items: stops.compactMap { node in
        let element = form.elements[tree[node].element]
        guard let question = element.question, question.type.holdsValue, question.type != .note
        else { return nil }
        return Review.Item(
          path: tree.path(of: node), label: rendered(element.label, at: node),
          answer: tree[node].value.isEmpty ? nil : readable(tree[node].value, question),
          missing: tree[node].missing,
          isRequired: isRequired(question, at: node) && !isWithoutChoices(element, at: node))
      })
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
