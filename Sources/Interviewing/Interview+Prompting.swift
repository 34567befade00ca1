import Forms
import Responses

/// What is shown of a question, its sections and an offer of one more instance.
extension Interview {
  func prompt(at node: Int) -> Prompt {
    let element = form.elements[tree[node].element]
    var question = element.question ?? Question(type: .note)
    if let condition = question.readOnlyCondition {
      question.isReadOnly = boolean(condition, at: node)
    }
    let offered = offeredChoices(of: question, at: node)
    let missing = question.measures.missing
    let isScale = form.isScale(question)
    let progress = progress(at: node)
    let chosen = tree[node].value.split(separator: " ").map(String.init)
    return Prompt(
      path: tree.path(of: node), element: element, question: question,
      sections: sections(around: node), topic: topic(of: element),
      label: rendered(element.label, at: node), hint: rendered(element.hint, at: node),
      guidance: rendered(element.guidance, at: node),
      number: progress.number, total: progress.total,
      isRequired: isRequired(question, at: node),
      choices: prompted(
        offered.filter { missing[$0.name] == nil }, isScale: isScale, isNumbered: true, at: node),
      missingChoices: prompted(
        offered.filter { missing[$0.name] != nil }, isScale: isScale, isNumbered: false, at: node),
      isScale: isScale, scale: isScale ? form.scale(of: element) : nil, answer: answer(at: node),
      stale: staleNames(in: tree[node].value, of: question, at: node).map { name in
        PromptChoice(name: name, label: readable(name, question), number: nil)
      },
      unranked: question.type.isRank && !chosen.isEmpty
        ? prompted(
          offered.filter { missing[$0.name] == nil }, isScale: isScale, isNumbered: true, at: node
        ).filter { !chosen.contains($0.name) } : [])
  }

  /// The label of the topic around an element.
  private func topic(of element: Element) -> String? {
    topicElement(around: element).map { id in
      let label = rendered(form.elements[id].label, at: tree.node(of: id, inBlock: 0))
      return label.isEmpty ? form.elements[id].name : label
    }
  }

  /// Whether the interview cannot be finalized without an answer; what nobody can type never is.
  func isRequired(_ question: Question, at node: Int) -> Bool {
    guard !question.isReadOnly else { return false }
    switch question.required {
    case .never: return false
    case .always: return true
    case .when(let expression): return boolean(expression, at: node)
    }
  }

  func offer(at node: Int) -> InstanceOffer {
    let element = form.elements[tree[node].element]
    let label = rendered(element.label, at: node)
    return InstanceOffer(
      path: tree.path(of: node), sections: sections(around: node),
      label: label.isEmpty ? element.name : label, count: tree[node].instances.count)
  }

  /// Labels of the groups and instances around a node, outermost first.
  func sections(around node: Int) -> [String] {
    var sections: [String] = []
    var current = tree.container(of: node)
    while let place = current, place != 0 {
      let element = form.elements[tree[place].element]
      let label = rendered(element.label, at: place)
      if let container = tree[place].container {
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
}

extension QuestionType {
  fileprivate var isRank: Bool {
    guard case .rank = self else { return false }
    return true
  }
}
