import Expressions
import Forms
import Interviewing
import Languages
import Responses

extension Respondent {
  /// One choice as it is typed: a scale's number, a position or a name.
  mutating func choice(for prompt: Prompt, in interview: Interview, refusals: Int) -> String {
    if let rated = ratedChoice(for: prompt, refusals: refusals) { return typed(rated) }
    if refusals == 0, let known = computedChoice(for: prompt, in: interview) { return typed(known) }
    let weights = prompt.choices.map { weight(of: $0, for: prompt, refusals: refusals) }
    guard let position = generator.position(weighing: weights) else {
      return prompt.missingChoices.first?.name ?? ""
    }
    return typed(prompt.choices[position])
  }

  /// Mostly the number on the screen, else the name, where that is no other choice's number.
  private mutating func typed(_ choice: PromptChoice) -> String {
    guard let number = choice.number else { return choice.name }
    let isNumber = Int(choice.name) != nil
    return isNumber || generator.chance(0.7) ? String(number) : choice.name
  }

  /// On a scale, the choice whose score is nearest to what they think.
  private mutating func ratedChoice(for prompt: Prompt, refusals: Int) -> PromptChoice? {
    guard let scale = form.scale(of: prompt.element), let list = form.choices(of: prompt.question)
    else { return nil }
    let wanted = value(on: scale, for: prompt, refusals: refusals)
    return prompt.choices.min { left, right in
      distance(left, list, wanted) < distance(right, list, wanted)
    }
  }

  private func distance(_ choice: PromptChoice, _ list: ChoiceList, _ wanted: Double) -> Double {
    abs((list[choice.name]?.score ?? .infinity) - wanted)
  }

  /// What the form concluded itself by the same measure, which an interviewer mostly confirms.
  private mutating func computedChoice(
    for prompt: Prompt, in interview: Interview
  ) -> PromptChoice? {
    guard let measure = prompt.question.measures.measures.first else { return nil }
    let rules = form.elements.filter {
      $0.question?.type == .calculate && $0.question?.measures.measures(measure) == true
    }
    guard !rules.isEmpty, generator.chance(0.9) else { return nil }
    let computed = interview.seal(as: .paused, at: interview.moment).computed
    let values = rules.compactMap { computed[AnswerPath($0.path)] }
    return prompt.choices.first { values.contains($0.name) }
  }

  // MARK: Several

  /// Some choices; after a refusal one alone, which no rule about combinations refuses.
  mutating func choices(for prompt: Prompt, refusals: Int) -> String {
    let alone = prompt.choices.first { Keywords.nothing.match($0.name) }
    if let alone, generator.chance(0.4) { return typed(alone) }
    var left = prompt.choices.filter { $0 != alone }
    let count = refusals > 0 ? 1 : generator.position(weighing: [0, 0.4, 0.4, 0.2]) ?? 1
    var picked: [PromptChoice] = []
    while picked.count < count {
      let weights = left.map { weight(of: $0, for: prompt, refusals: refusals) }
      guard let position = generator.position(weighing: weights) else { break }
      picked.append(left.remove(at: position))
    }
    return picked.map { typed($0) }.joined(separator: " ")
  }

  /// All choices on offer, those that weigh most rather first.
  mutating func ranking(of prompt: Prompt) -> String {
    var left = prompt.choices
    var order: [String] = []
    while !left.isEmpty {
      let weights = left.map { weight(of: $0, for: prompt, refusals: 0) }
      let choice = left.remove(at: generator.position(weighing: weights) ?? 0)
      order.append(typed(choice))
    }
    return order.joined(separator: " ")
  }

  // MARK: Weights

  private func weight(of choice: PromptChoice, for prompt: Prompt, refusals: Int) -> Double {
    let usual = usualWeight(of: choice, for: prompt)
    guard refusals == 0 else { return 0.2 + usual }
    if let share = shareOfYes(at: prompt) {
      return isYes(choice, at: prompt) ? share : (1 - share) * usual
    }
    if prompt.question.measures.measures(.reason) { return Topic.weight(ofReason: choice.name) }
    if isFirstExpected(at: prompt) { return choice == prompt.choices.first ? 10 : usual }
    return usual
  }

  /// The rest alike, but what is called other seldom, and attributes by how much they matter.
  private func usualWeight(of choice: PromptChoice, for prompt: Prompt) -> Double {
    if Keywords.other.match(choice.name) { return 0.06 }
    if let topic = Topic(naming: choice.name), attributes.contains(choice.name) {
      return max(topic.importance - 7.4, 0.1)
    }
    return 0.35 + (prompt.element.name + choice.name).steadyUnit
  }

  private var attributes: Set<String> {
    Set(form.elements.compactMap { $0.question?.measures.attribute?.source })
  }

  /// The first answer of a required question is the one with which the interview goes on.
  private func isFirstExpected(at prompt: Prompt) -> Bool {
    prompt.isRequired && shareOfYes(at: prompt) == nil
  }

  private func isYes(_ choice: PromptChoice, at prompt: Prompt) -> Bool {
    let yes = prompt.question.measures.yes
    return yes.isEmpty ? Keywords.yes.contains(choice.name.folded) : yes.contains(choice.name)
  }

  /// How often a question of yes or no is affirmed; nil when it is none.
  private func shareOfYes(at prompt: Prompt) -> Double? {
    guard prompt.choices.contains(where: { isYes($0, at: prompt) }),
      prompt.choices.contains(where: { Keywords.no.contains($0.name.folded) })
    else { return nil }
    if prompt.isRequired { return 0.985 }
    return switch prompt.question.measures.measures.first {
    case .complaint: 0.32 - 0.12 * mood
    case .complaintReported: 0.6
    case .complaintResolved: 0.45 + 0.1 * mood
    case .contactConsent: 0.65
    case .reference: 0.75
    default: 0.25 + 0.5 * prompt.element.name.steadyUnit
    }
  }
}
