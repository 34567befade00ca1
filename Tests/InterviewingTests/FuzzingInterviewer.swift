import Expressions
import Forms
import Responses
import TestSupport

@testable import Interviewing

/// A random walk that is watched at every step, and what was wrong with it.
struct FuzzingInterviewer {
  private(set) var failures: [String] = []
  private var walk: RandomWalk
  /// Answers to be seen after the last step.
  private var seen: [AnswerPath: Answer] = [:]
  /// Answers that the form's logic hid since they were given.
  private var hidden: [AnswerPath: Answer] = [:]

  init(_ form: Form, seed: UInt64) throws {
    walk = try RandomWalk(form, seed: seed)
    seen = answers
  }

  /// Walks at random, changes answers and changes them back, has the interview finalized, and looks
  /// at the outcome.
  mutating func hold(steps: Int) {
    for _ in 0..<steps { step { $0.go(steps: 1) } }
    for _ in 0..<steps / 5 {
      guard let (path, line) = walk.answeredQuestion() else { continue }
      step { $0.answer(path) }
      step { $0.answer(path, with: line) }
    }
    compareWithReplay()
    guard let seal = finalized() else { return }
    for path in Array(seal.answers.keys) + seal.computed.keys + seal.instances.keys {
      checkRelevance(of: path)
    }
  }

  // MARK: Hidden and shown again

  private var answers: [AnswerPath: Answer] {
    let form = walk.interview.interview.form
    return walk.interview.seal.answers.filter { path, _ in
      form.element(atPath: path.elementPath)?.question?.calculation == nil
    }
  }

  private mutating func step(_ verb: (inout RandomWalk) -> Void) {
    let before = walk.interview.changes.count
    verb(&walk)
    watch(walk.interview.changes[before...].map(\.change))
  }

  private mutating func watch(_ changes: [InterviewChange]) {
    let now = answers
    defer { seen = now }
    guard !changes.contains(.undone) else { return hidden = [:] }
    for change in changes {
      guard let path = change.answeredPath else { continue }
      hidden[path] = nil
      seen[path] = nil
    }
    for (path, answer) in seen where now[path] == nil { hidden[path] = answer }
    guard !hidden.isEmpty else { return }
    let shown = Set(walk.interview.interview.review.items.map(\.path))
    for (path, answer) in hidden where shown.contains(path) {
      if now[path] != answer { failures.append("\(path) did not come back as it was") }
      hidden[path] = nil
    }
  }

  // MARK: Replay

  private mutating func compareWithReplay() {
    let (live, again) = (walk.interview, walk.interview.replayed)
    if again.seal(as: .partial, at: live.now) != live.seal { failures.append("replayed otherwise") }
    if again.positionPath != live.interview.positionPath { failures.append("replayed elsewhere") }
    if again.canUndo != live.interview.canUndo { failures.append("undoes otherwise") }
  }

  // MARK: The end

  /// Goes from obstacle to obstacle, each time without knowing, as an interviewer in a hurry.
  private mutating func finalized() -> InterviewSeal? {
    let limit = 2 * walk.interview.interview.questionStops.count + 200
    for _ in 0..<limit {
      let interview = walk.interview.interview
      guard let obstacle = interview.obstacles(at: walk.interview.now).first else {
        let seal = try? interview.finalized(at: walk.interview.now)
        if seal == nil { failures.append("refused without an obstacle") }
        return seal
      }
      do throws(AnswerRefusal) {
        try walk.answerMissing(at: obstacle.path)
      } catch {
        failures.append("dead end at \(obstacle.path)")
        return nil
      }
    }
    failures.append("not finalized in \(limit) steps")
    return nil
  }

  /// Evaluates the conditions of everything around a sealed value once more, one by one.
  private mutating func checkRelevance(of path: AnswerPath) {
    let interview = walk.interview.interview
    guard interview.plan.order.circles.isEmpty else { return }
    var steps: [Substring] = []
    for step in path.text.split(separator: "/") {
      let bare = step.prefix { $0 != "#" }
      let place = AnswerPath((steps + [bare]).joined(separator: "/"))
      steps.append(step)
      guard let relevant = interview.form.element(atPath: place.elementPath)?.relevant,
        !relevant.dependsOnTime, let node = interview.tree.node(at: place)
      else { continue }
      if !interview.boolean(relevant, at: node) { failures.append("\(path) is sealed but hidden") }
    }
  }
}

extension InterviewChange {
  fileprivate var answeredPath: AnswerPath? {
    switch self {
    case .answered(let path, _), .cleared(let path): path
    default: nil
    }
  }
}
