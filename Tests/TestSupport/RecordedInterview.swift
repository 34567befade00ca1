package import Expressions
package import Forms
package import Interviewing
package import Responses

/// An interview that goes on by its own verbs, one minute each, and keeps every change.
package struct RecordedInterview: Sendable {
  package private(set) var interview: Interview
  package private(set) var changes: [(change: InterviewChange, at: Moment)] = []
  package private(set) var now: Moment
  private let start: Interview
  private var instancesMade: UInt64 = 0

  package init(_ interview: Interview) {
    self.interview = interview
    start = interview
    now = interview.moment
  }

  package init(_ form: Form, language: String = "") throws {
    self.init(try Interview.sample(form, language: language))
  }

  /// The interview that the recorded changes give when replayed.
  package var replayed: Interview {
    var again = start
    for (change, moment) in changes { again.apply(change, at: moment) }
    return again
  }

  // MARK: Verbs

  /// Uses a verb and takes its result.
  package mutating func take(
    _ verb: (Interview, Moment) throws(AnswerRefusal) -> Interview.Advance
  ) throws(AnswerRefusal) {
    now = now.later(minutes: 1)
    let advance = try verb(interview, now)
    changes += advance.changes.map { ($0, now) }
    interview = advance.interview
  }

  /// Types lines as answers, one after the other; at an offer, `yes` makes an instance.
  package mutating func answer(_ lines: String...) throws(AnswerRefusal) {
    for line in lines { try answer(line: line) }
  }

  private mutating func answer(line: String) throws(AnswerRefusal) {
    guard case .offerInstance = interview.step else {
      return try take { interview, now throws(AnswerRefusal) in
        try interview.answering(line, at: now)
      }
    }
    instancesMade += 1
    let new = InstanceID("i\(instancesMade)")
    try take { interview, now throws(AnswerRefusal) in
      try interview.answeringOffer(line == "yes", new: new, at: now)
    }
  }

  package mutating func answer(missing kind: MissingKind) throws(AnswerRefusal) {
    try take { interview, now throws(AnswerRefusal) in
      try interview.answering(missing: kind, at: now)
    }
  }

  package mutating func back() throws(AnswerRefusal) {
    try take { interview, now throws(AnswerRefusal) in try interview.movingBack(at: now) }
  }

  package mutating func go(to question: String) throws(AnswerRefusal) {
    try take { interview, now throws(AnswerRefusal) in
      try interview.moving(toQuestion: question, at: now)
    }
  }

  /// Goes to a question, whatever is on the screen, and answers it there.
  package mutating func answer(_ question: String, with line: String) throws(AnswerRefusal) {
    try go(to: question)
    try answer(line)
  }

  package mutating func leaveOpen() throws(AnswerRefusal) {
    try take { interview, now throws(AnswerRefusal) in interview.leavingOpen(at: now) }
  }

  package mutating func review() throws(AnswerRefusal) {
    try take { interview, now throws(AnswerRefusal) in interview.movingToReview(at: now) }
  }

  package mutating func switchLanguage(_ name: String) throws(AnswerRefusal) {
    try take { interview, now throws(AnswerRefusal) in
      try interview.switching(toLanguage: name, at: now)
    }
  }

  package mutating func remark(_ kind: Remark.Kind, _ text: String) throws(AnswerRefusal) {
    try take { interview, now throws(AnswerRefusal) in
      interview.remarking(kind, text, at: now)
    }
  }

  // MARK: State

  /// The question on the screen; nil at an offer or the review.
  package var prompt: Prompt? {
    guard case .question(let prompt) = interview.step else { return nil }
    return prompt
  }

  /// The path of what is on the screen: a question's or an offered repeat's; empty at the review.
  package var place: String { interview.positionPath.text }

  /// What would be sealed now.
  package var seal: InterviewSeal { interview.seal(as: .partial, at: now) }

  /// The answer or computed value at a path, as it would be sealed.
  package func value(_ path: String) -> String? {
    let seal = seal
    let path = AnswerPath(path)
    return seal.answers[path]?.value ?? seal.computed[path]
  }

  package func answer(at path: String) -> Answer? { seal.answers[AnswerPath(path)] }
}
