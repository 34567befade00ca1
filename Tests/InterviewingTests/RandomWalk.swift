import Forms
import Interviewing
import Responses
import TestSupport

/// An interviewer who does anything at all: answers, goes back and to, switches the language.
struct RandomWalk {
  private(set) var interview: RecordedInterview
  private var answerer: RandomAnswerer

  init(_ form: Form, seed: UInt64) throws {
    interview = try RecordedInterview(form)
    answerer = RandomAnswerer(seed: seed)
  }

  /// Takes so many steps, those that are refused among them.
  mutating func go(steps: Int) {
    for _ in 0..<steps {
      do throws(AnswerRefusal) {
        try step()
      } catch {
        continue
      }
    }
  }

  private mutating func step() throws(AnswerRefusal) {
    switch Int.random(in: 0..<100, using: &answerer.generator) {
    case ..<62: try interview.answer(line)
    case ..<68: try interview.answer("")
    case ..<74: try interview.answer(answerer.nonsense())
    case ..<80: try interview.answer(missing: missingKind)
    case ..<86: try interview.back()
    case ..<91: try interview.go(to: somewhere)
    case ..<94: try interview.leaveOpen()
    case ..<96: try interview.switchLanguage(answerer.generator.happens(50) ? "es" : "en")
    case ..<98: try interview.remark(.quote, "ajá")
    default: try interview.review()
    }
  }

  private var line: String {
    mutating get {
      guard let prompt = interview.prompt else {
        return answerer.generator.happens(60) ? "yes" : "no"
      }
      return answerer.line(for: prompt)
    }
  }

  private var missingKind: MissingKind {
    mutating get {
      [.dontKnow, .refused, .notApplicable].randomElement(using: &answerer.generator) ?? .refused
    }
  }

  private var somewhere: String {
    mutating get {
      let items = interview.interview.review.items
      return items.randomElement(using: &answerer.generator)?.path.text ?? "fin"
    }
  }
}
