package import Expressions
import Forms
import Responses

/// The last steps that changed answers, each as the interview was before it.
///
/// A step ends where something is put on the screen, so that replaying saved changes finds the same
/// steps. Fifty are kept, fewer of an interview with very many nodes, of which each step is a copy.
struct Past: Sendable {
  struct State: Sendable {
    let tree: AnswerTree
    let position: Int?
    let languageName: String
  }

  private(set) var states: [State] = []
  private var isInStep = false
  private static let mostSteps = 50
  /// About as many nodes in all, which is some twenty megabytes.
  private static let mostNodes = 200_000

  /// Keeps the state before the first change of a step.
  mutating func keep(_ state: @autoclosure () -> State) {
    guard !isInStep else { return }
    isInStep = true
    let state = state()
    let limit = min(Self.mostSteps, max(1, Self.mostNodes / state.tree.count))
    if states.count >= limit { states.removeFirst(states.count - limit + 1) }
    states.append(state)
  }

  mutating func endStep() { isInStep = false }

  mutating func takeLast() -> State? {
    isInStep = false
    return states.popLast()
  }
}

extension Interview {
  /// Whether a step that changed answers is left to undo.
  package var canUndo: Bool { !past.states.isEmpty }

  /// Takes back the last step that changed answers and stands where it was made.
  ///
  /// Remarks and the language stay. Used again, it takes back the step before that one.
  package func undoing(at moment: Moment) throws(AnswerRefusal) -> Advance {
    guard canUndo else { throw .nothingToUndo }
    var next = self
    next.moment = moment
    next.apply(.undone)
    return Advance(changes: [.undone, .movedTo(next.positionPath)], interview: next)
  }

  /// Keeps the state before a step that changes answers.
  mutating func remember() {
    past.keep(Past.State(tree: tree, position: position, languageName: language.name))
  }

  mutating func undoStep() {
    guard let state = past.takeLast() else { return }
    tree = state.tree
    position = state.position
    if state.languageName != language.name { recalculateWords() }
  }
}
