import Expressions
package import Forms
package import Interviewing
import Languages
import Responses

/// A made-up person who answers any question about their dealings with an institution.
package struct Respondent: Sendable {
  let form: Form
  private let given: [String: String]
  private let habits: Habits
  /// How content they are, in deviations from the average person.
  let mood: Double
  /// What they would have the institution mend first.
  let sorest: Topic
  /// What they are most thankful for.
  let dearest: Topic
  var generator: SeededGenerator
  /// How well they rated each attribute last, from 0 to 1.
  var levels: [String: Double] = [:]
  /// Sentences they said already.
  var said: Set<String> = []
  var language = Language.spanish
  /// How many instances they have to tell of, by the repeat's path.
  private var wantedInstances: [AnswerPath: Int] = [:]
  private static let refusalLimit = 5

  package init(form: Form, seed: UInt64, given: [String: String] = [:], habits: Habits = .steady) {
    self.form = form
    self.given = given
    self.habits = habits
    var generator = SeededGenerator(seed: seed)
    mood = min(max(generator.deviation(), -2.2), 2.2)
    sorest = Topic.drawn(by: \.soreness, from: &generator)
    dearest = Topic.drawn(by: \.dearness, from: &generator)
    self.generator = generator
  }

  /// Milliseconds until the next line is typed.
  mutating func pause() -> Int { generator.integer(in: 2_000...16_000) }

  /// 64 random bits.
  mutating func bits() -> UInt64 { generator.next() }

  /// What is typed where the interview stands, after so many refused lines there.
  package mutating func step(at interview: Interview, refusals: Int) -> TypedStep {
    language = interview.language.code.flatMap(Language.init(rawValue:)) ?? .spanish
    if refusals == 0, let aside = aside() { return aside }
    switch interview.step {
    case .question(let prompt): return reply(to: prompt, in: interview, refusals: refusals)
    case .offerInstance(let offer): return .offer(wantsInstance(offer))
    case .review(let review): return step(atReview: review, of: interview)
    }
  }

  /// Now and then something other than an answer; never twice in a row at a refusal.
  private mutating func aside() -> TypedStep? {
    if generator.chance(habits.back) { return .back }
    if generator.chance(habits.note) { return .note(phrase(from: PhraseBank.observations)) }
    return nil
  }

  private mutating func wantsInstance(_ offer: InstanceOffer) -> Bool {
    let wanted = wantedInstances[offer.path] ?? generator.integer(in: 1...3)
    wantedInstances[offer.path] = wanted
    return offer.count < wanted
  }

  /// Goes to what keeps the interview from being finalized, else finalizes.
  private func step(atReview review: Review, of interview: Interview) -> TypedStep {
    let broken = interview.brokenRules().map(\.path)
      .first { form.element(atPath: $0.elementPath)?.question?.isReadOnly == false }
    guard let place = review.open.first?.path ?? broken,
      let item = review.items.firstIndex(where: { $0.path == place })
    else {
      return .finalize
    }
    return .goTo(item: item + 1)
  }

  // MARK: Questions

  private mutating func reply(
    to prompt: Prompt, in interview: Interview, refusals: Int
  ) -> TypedStep {
    guard prompt.question.type.holdsValue, !prompt.question.isReadOnly else {
      return refusals == 0 ? .answer("") : .leaveOpen
    }
    if refusals == Self.refusalLimit { return .missing(.dontKnow) }
    if refusals > Self.refusalLimit { return .leaveOpen }
    guard refusals == 0 else {
      return .answer(answer(to: prompt, in: interview, refusals: refusals))
    }
    return firstReply(to: prompt, in: interview)
  }

  private mutating func firstReply(to prompt: Prompt, in interview: Interview) -> TypedStep {
    if stands(prompt, in: interview), !generator.chance(habits.changesMind) {
      guard let decided = given[prompt.element.name] else { return .answer("") }
      return .answer(decided)
    }
    if let decided = given[prompt.element.name] { return .answer(decided) }
    if !prompt.isRequired {
      if generator.chance(habits.leavesOpen) { return .leaveOpen }
      if let absence = absence(of: prompt) { return absence }
      if generator.chance(silence(at: prompt)) { return .answer("") }
    }
    return .answer(answer(to: prompt, in: interview, refusals: 0))
  }

  /// Whether the question has an answer that breaks no rule.
  private func stands(_ prompt: Prompt, in interview: Interview) -> Bool {
    guard let answer = prompt.answer else { return false }
    return answer.value.map {
      interview.satisfies($0, prompt.question, at: prompt.path, moment: interview.moment)
    } ?? true
  }

  /// Now and then no answer of a kind the question knows, by a choice's name or by command.
  private mutating func absence(of prompt: Prompt) -> TypedStep? {
    let kinds = prompt.question.measures.missing
    for choice in prompt.missingChoices {
      guard let kind = kinds[choice.name], generator.chance(frequency(of: kind)) else { continue }
      return generator.chance(0.5) ? .answer(choice.name) : .missing(kind)
    }
    let isCounted = prompt.question.type.isNumeric
    return isCounted && generator.chance(0.01) ? .missing(.dontKnow) : nil
  }

  private func frequency(of kind: MissingKind) -> Double {
    switch kind {
    case .dontKnow: 0.015
    case .notApplicable: 0.03
    default: 0.008
    }
  }

  /// How often an optional question is passed with Enter.
  private func silence(at prompt: Prompt) -> Double {
    guard prompt.question.type == .text else { return 0.01 }
    if prompt.question.measures.identifies { return 0.25 }
    return prompt.question.measures.measures.isEmpty ? 0.12 : 0.04
  }

  /// An answer that the question's type admits; another one after each refusal.
  private mutating func answer(
    to prompt: Prompt, in interview: Interview, refusals: Int
  ) -> String {
    switch prompt.question.type {
    case .selectOne: choice(for: prompt, in: interview, refusals: refusals)
    case .selectMultiple: choices(for: prompt, refusals: refusals)
    case .rank: ranking(of: prompt)
    case .integer, .decimal: number(for: prompt, refusals: refusals)
    case .range: rangeValue(for: prompt, refusals: refusals)
    case .date: date(for: prompt, on: interview.moment.date, refusals: refusals)
    case .time: clock()
    case .dateTime:
      date(for: prompt, on: interview.moment.date, refusals: refusals) + " " + clock()
    case .acknowledge: "ok"
    case .geopoint: coordinates()
    case .text: text(for: prompt)
    default: "\(prompt.element.name)-\(generator.integer(in: 100...999))"
    }
  }
}
