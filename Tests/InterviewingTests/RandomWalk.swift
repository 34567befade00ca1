import Forms
import Interviewing
import Responses
import TestSupport

/// An interviewer who does anything at all: answers, goes back and to, undoes, makes instances and
/// takes them away, switches the language.
struct RandomWalk {
  private(set) var interview: RecordedInterview
  private var answerer: RandomAnswerer
  private var instancesMade = 0

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

  /// Says at a question that the person does not know.
  mutating func answerMissing(at path: AnswerPath) throws(AnswerRefusal) {
    try interview.go(to: path.text)
    try interview.answer(missing: .dontKnow)
  }

  /// A question with an answer, and what to type to give the same answer again.
  mutating func answeredQuestion() -> (path: AnswerPath, line: String)? {
    let shown = Set(interview.interview.review.items.map(\.path))
    let answers = interview.seal.answers.filter { shown.contains($0.key) }.sorted {
      $0.key < $1.key
    }
    guard let (path, answer) = answers.randomElement(using: &answerer.generator),
      let line = answer.value
    else { return nil }
    return (path, line)
  }

  /// Goes to a question and answers it, at random or as before; a refusal leaves it as it is.
  mutating func answer(_ path: AnswerPath, with line: String? = nil) {
    do throws(AnswerRefusal) {
      try interview.go(to: path.text)
      try interview.answer(line ?? self.line)
    } catch {
      return
    }
  }

  private mutating func step() throws(AnswerRefusal) {
    switch Int.random(in: 0..<100, using: &answerer.generator) {
    case ..<55: try interview.answer(line)
    case ..<60: try interview.answer("")
    case ..<64: try interview.answer(answerer.nonsense())
    case ..<70: try interview.answer(missing: missingKind)
    case ..<76: try interview.back()
    case ..<81: try interview.go(to: somewhere)
    case ..<84: try interview.leaveOpen()
    case ..<86: try interview.switchLanguage(language)
    case ..<88: try interview.remark(remarkKind, "ajá #espera")
    case ..<91: try undo()
    case ..<97: try changeRepeats()
    default: try interview.review()
    }
  }

  private mutating func undo() throws(AnswerRefusal) {
    try interview.take { interview, now throws(AnswerRefusal) in try interview.undoing(at: now) }
  }

  /// Makes an instance, takes one away or goes to one, in any repeat there is.
  private mutating func changeRepeats() throws(AnswerRefusal) {
    guard let outline = interview.interview.repeats.randomElement(using: &answerer.generator)
    else { return }
    let instance = outline.instances.randomElement(using: &answerer.generator)
    let verb = Int.random(in: 0..<3, using: &answerer.generator)
    instancesMade += 1
    let new = InstanceID("n\(instancesMade)")
    try interview.take { interview, now throws(AnswerRefusal) in
      guard let instance, verb > 0 else {
        return try interview.adding(instance: new, to: outline.path, at: now)
      }
      return verb == 1
        ? try interview.removing(instance: instance.path, at: now)
        : try interview.moving(toInstance: instance.path, at: now)
    }
  }

  private var language: String {
    mutating get {
      let languages = interview.interview.form.languages
      return languages.randomElement(using: &answerer.generator)?.name ?? ""
    }
  }

  private var remarkKind: Remark.Kind {
    mutating get { Remark.Kind.allCases.randomElement(using: &answerer.generator) ?? .note }
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
