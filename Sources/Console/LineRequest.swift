/// One line to be typed, and what helps to type it.
package struct LineRequest {
  package var prompt: String
  /// What stands in the line already, where the terminal can do so.
  package var initial: String
  package var initialUse = InitialUse.replacedByCommand
  /// The whole lines that the Tab key may make of what stands in the line.
  package var complete: (String) -> [String]
  /// Where in the line a file's path begins that Tab may complete; nil where none does.
  package var pathStart: (String) -> String.Index? = { _ in nil }
  /// Whether what stands in the line is all there is to type, so that no Enter is needed.
  package var isWhole: (String) -> Bool = { _ in false }
  /// The lines below the prompt for what stands in it, where the terminal redraws.
  package var below: ((String) -> [String])?
  /// How many lines below may come.
  package var rowsBelow = 0
  /// The lines that function keys stand for; what was typed is then the terminal's `unfinished`.
  package var keys: [FunctionKey: String] = [:]
  /// Earlier lines for the arrow keys, oldest first.
  package var history: [String] = []

  package init(
    prompt: String, initial: String = "", completions: @escaping () -> [Completion] = { [] }
  ) {
    self.prompt = prompt
    self.initial = initial
    complete = { CompletionMatches(completions: completions()).lines(for: $0) }
  }
}

/// What the first letter typed does to the text that stands in the line already.
///
/// Any other key, such as an arrow, edits it.
package enum InitialUse: Sendable {
  /// It goes behind it.
  case kept
  /// A colon takes its place, since a command begins there, and it becomes the terminal's
  /// `unfinished`; another letter goes behind it.
  case replacedByCommand
  /// It takes its place, as of a selected text.
  case replaced
}

/// A key that stands for a whole line; `redraw` is Ctrl-L.
package enum FunctionKey: Int32, Sendable, CaseIterable {
  case f1 = 1, f2, f3, f4, f5, f6, f7, f8, f9, redraw
}
