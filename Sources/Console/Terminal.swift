/// Where an interview is held: a real terminal, plain lines on standard input, or a script.
package protocol Terminal: AnyObject {
  /// Columns and rows now; they may change between two prompts.
  var width: Int { get }
  var height: Int { get }
  /// Whether bold and colour may be written.
  var showsStyle: Bool { get }
  var glyphs: Glyphs { get }
  /// Whether lines below the prompt can change while one types.
  var redraws: Bool { get }
  /// Whether a person types; a file or a pipe gives one line for each prompt.
  var isTyped: Bool { get }
  /// What stood in the line when a signal or a function key ended it, or a command took its place.
  var unfinished: String { get }
  /// Writes to the screen as it is; line breaks are in the text.
  func write(_ text: String)
  /// Asks for one line.
  func readLine(_ request: LineRequest) -> TypedLine
  /// Forgets the keys typed ahead of the next line, where a person types them.
  func discardTyped()
  /// Leaves the screen and the signals to some other work, so that Ctrl-C ends that as usual.
  func lend(to work: () -> Void)
}

extension Terminal {
  package var height: Int { 24 }
  package var glyphs: Glyphs { .unicode }
  package var redraws: Bool { false }
  package var isTyped: Bool { true }
  package var unfinished: String { "" }
  package func lend(to work: () -> Void) { work() }
  package func discardTyped() {}

  /// Asks for one line; `initial` stands in it already where the terminal can do so.
  package func readLine(
    prompt: String, initial: String, completions: [Completion]
  ) -> TypedLine {
    readLine(LineRequest(prompt: prompt, initial: initial, completions: { completions }))
  }
}

/// What came of asking for a line.
package enum TypedLine: Sendable, Hashable {
  case line(String)
  /// Ctrl-D on an empty line, or the end of standard input.
  case endOfInput
  /// Ctrl-C, with what stood in the line.
  case interrupted(String)
  /// The system asked the program to end, by that signal.
  case stopped(Int32)
}

/// What the Tab key may write.
package struct Completion: Sendable, Hashable {
  package enum Part: Sendable {
    case line, lastWord
  }

  package let text: String
  /// The part of the line that `text` takes the place of.
  package let part: Part

  package init(_ text: String, replacing part: Part = .line) {
    self.text = text
    self.part = part
  }
}
