package import Expressions
import Forms
package import Interviewing
import Languages
package import Responses

/// A respondent and an interviewer who rehearse: the same seed always holds the same interview.
///
/// The answers are plausible for any form, since they follow what its questions measure, their types
/// and words in their names. The lines are those a person would type at the prompts of
/// `campo interview`, refused ones included.
package struct Rehearsal: Sendable {
  private let seed: UInt64
  private let given: [String: String]
  private let habits: Habits

  /// `given` holds answers decided beforehand, as they are typed, by the question's name.
  package init(seed: UInt64, given: [String: String] = [:], habits: Habits = .steady) {
    self.seed = seed
    self.given = given
    self.habits = habits
  }

  /// The lines from the first question to the one that finalizes at the review.
  package func lines(
    for plan: InterviewPlan, opening: InterviewOpening, at moment: Moment
  ) -> [String] {
    interview(with: plan, opening: opening, at: moment).lines.map(\.text)
  }

  /// The interview as it is finalized; nil when it was given up.
  package func seal(
    for plan: InterviewPlan, opening: InterviewOpening, at moment: Moment
  ) -> InterviewSeal? {
    interview(with: plan, opening: opening, at: moment).seal
  }

  /// Plays the interview in memory with the verbs that a session at a terminal uses.
  package func interview(
    with plan: InterviewPlan, opening: InterviewOpening, at moment: Moment
  ) -> RehearsedInterview {
    var play = Play(
      interview: Interview(plan: plan, opening: opening), moment: moment,
      respondent: Respondent(form: plan.form, seed: seed, given: given, habits: habits))
    for _ in 0..<habits.promptLimit {
      guard play.rehearsed.seal == nil else { break }
      play.typeLine()
    }
    return play.rehearsed
  }
}

/// A rehearsal under way.
private struct Play {
  private(set) var rehearsed: RehearsedInterview
  private var respondent: Respondent
  private var moment: Moment
  /// Lines refused at this prompt.
  private var refusals = 0

  init(interview: Interview, moment: Moment, respondent: Respondent) {
    rehearsed = RehearsedInterview(interview: interview)
    self.respondent = respondent
    self.moment = moment
  }

  private var language: Language {
    rehearsed.interview.language.code.flatMap(Language.init(rawValue:)) ?? .spanish
  }

  mutating func typeLine() {
    moment.milliseconds += Int64(respondent.pause())
    let typed = respondent.step(at: rehearsed.interview, refusals: refusals)
    let line = typed.line(in: language)
    do throws(AnswerRefusal) {
      guard typed != .finalize else {
        rehearsed.seal = try rehearsed.interview.finalized(at: moment)
        rehearsed.lines.append(RehearsedInterview.Line(text: line, changes: []))
        return
      }
      let advance = try rehearsed.interview.advance(by: typed, new: respondent.bits(), at: moment)
      rehearsed.lines.append(RehearsedInterview.Line(text: line, changes: advance.changes))
      rehearsed.interview = advance.interview
      refusals = 0
    } catch {
      rehearsed.lines.append(RehearsedInterview.Line(text: line, changes: []))
      refusals += 1
    }
  }
}

extension Interview {
  /// Does what was typed; `bits` name a new instance of a repeat.
  package func advance(
    by typed: TypedStep, new bits: UInt64, at moment: Moment
  ) throws(AnswerRefusal) -> Advance {
    switch typed {
    case .answer(let text): return try answering(text, at: moment)
    case .missing(let kind): return try answering(missing: kind, at: moment)
    case .offer(let isWanted):
      return try answeringOffer(isWanted, new: InstanceID(random: bits), at: moment)
    case .leaveOpen: return leavingOpen(at: moment)
    case .back: return try movingBack(at: moment)
    case .note(let text): return remarking(.note, text, at: moment)
    case .goTo(let item):
      let items = review.items
      guard items.indices.contains(item - 1) else { throw .nothingToAnswer }
      return try moving(toQuestion: items[item - 1].path.text, at: moment)
    case .finalize: return movingToReview(at: moment)
    }
  }
}
