import Expressions
import Forms
import Interviewing
import Languages

extension Respondent {
  /// What is written down for a text question, by what it measures or its name suggests.
  mutating func text(for prompt: Prompt) -> String {
    let name = prompt.element.name
    return fact(named: name, isPersonal: prompt.question.measures.identifies)
      ?? phrase(from: sentences(for: prompt, named: name))
  }

  /// A sentence not said yet in this interview, while there is one.
  mutating func phrase(from bank: [Sentence]) -> String {
    let language = language
    let sayings = bank.map { $0(in: language) }
    let fresh = sayings.filter { !said.contains($0) }
    let choices = fresh.isEmpty ? sayings : fresh
    guard !choices.isEmpty else { return "" }
    let saying = choices[generator.integer(in: 0...choices.count - 1)]
    said.insert(saying)
    return saying
  }

  // MARK: Facts

  /// Names, numbers and the like; nil for a question that wants sentences.
  private mutating func fact(named name: String, isPersonal: Bool) -> String? {
    if isPersonal, Keywords.phone.match(name) { return phone() }
    if isPersonal, Keywords.mail.match(name) { return "cliente@ejemplo.org" }
    if isPersonal, Keywords.address.match(name) {
      return one(of: PhraseBank.streets) + " \(generator.integer(in: 101...999))"
    }
    if Keywords.key.match(name) { return "\(generator.integer(in: 10_000...99_999))" }
    if Keywords.staff.match(name) { return one(of: PhraseBank.staff) }
    if Keywords.person.match(name) { return one(of: PhraseBank.people) }
    if Keywords.tongue.match(name) { return one(of: PhraseBank.tongues) }
    if Keywords.group.match(name), !Keywords.other.match(name) { return one(of: PhraseBank.groups) }
    return nil
  }

  private mutating func phone() -> String {
    "000 \(generator.integer(in: 100...999)) \(generator.integer(in: 100...999))"
  }

  private mutating func one(of names: [String]) -> String {
    names[generator.integer(in: 0...names.count - 1)]
  }

  // MARK: Sentences

  private func sentences(for prompt: Prompt, named name: String) -> [Sentence] {
    let columns = prompt.question.measures
    switch columns.measures.first {
    case .why: return reasons(about: columns.attribute?.source)
    case .suggestion: return wishes
    case .motive:
      return Keywords.bad.match(name) || (mood < 0 && !Keywords.good.match(name))
        ? sorest.laments : dearest.praises
    case .competitor: return PhraseBank.lenders
    default: return isMention(prompt.element) ? PhraseBank.meanings : sentences(named: name)
    }
  }

  /// Why a score is what it is; where attributes are asked about, they went badly.
  private func reasons(about attribute: String?) -> [Sentence] {
    guard let attribute else { return mood < -0.2 ? sorest.laments : dearest.praises }
    if let topic = Topic(naming: attribute), !isImpact(attribute) { return topic.laments }
    return levels[attribute, default: 0.5] < 0.5 ? PhraseBank.badCauses : PhraseBank.goodCauses
  }

  /// What they want mended, sorest first, as long as something is left to say.
  private var wishes: [Sentence] {
    let topics = [sorest] + Topic.allCases.filter { $0 != sorest }
    let language = language
    return topics.first { $0.wishes.contains { !said.contains($0(in: language)) } }?.wishes
      ?? sorest.wishes
  }

  private func isImpact(_ attribute: String) -> Bool {
    form.elements.contains { element in
      element.question?.measures.measures(.impactScore) == true
        && element.question?.measures.attribute?.source == attribute
    }
  }

  /// Whether it words an idea that the same instance of a repeat then codes.
  private func isMention(_ element: Element) -> Bool {
    !element.loops.isEmpty
      && form.elements.contains {
        $0.loops == element.loops && $0.question?.measures.measures(.mention) == true
      }
  }

  private func sentences(named name: String) -> [Sentence] {
    if Keywords.plan.match(name) { return PhraseBank.plans }
    if Keywords.finding.match(name) { return PhraseBank.findings }
    if Keywords.wish.match(name) { return wishes }
    if Keywords.cause.match(name) {
      return mood < -0.2 ? PhraseBank.badCauses : PhraseBank.goodCauses
    }
    if Keywords.bad.match(name) { return PhraseBank.badStories }
    if Keywords.other.match(name) { return PhraseBank.others }
    if Keywords.rival.match(name) { return PhraseBank.advantages }
    if Keywords.good.match(name) { return PhraseBank.goodStories }
    if Keywords.quote.match(name) { return PhraseBank.quotes }
    if Keywords.remark.match(name) { return PhraseBank.observations }
    return Keywords.story.match(name) ? PhraseBank.stories : PhraseBank.meanings
  }
}
