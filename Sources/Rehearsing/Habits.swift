/// How a rehearsed interview goes, beside the answers; all but the limit are probabilities a prompt.
package struct Habits: Sendable {
  /// Going back to the question before.
  package var back = 0.0
  /// Answering anew what has an answer, instead of keeping it with Enter.
  package var changesMind = 0.0
  package var note = 0.004
  package var leavesOpen = 0.0
  /// After so many prompts the interview is given up.
  package var promptLimit = 2_000

  package init() {}

  /// Steady from the first question to the last.
  package static let steady = Habits()

  /// Goes back, thinks again and leaves questions open: a random walk for tests.
  package static let wandering: Habits = {
    var habits = Habits()
    habits.back = 0.08
    habits.changesMind = 0.4
    habits.note = 0.02
    habits.leavesOpen = 0.05
    return habits
  }()
}
