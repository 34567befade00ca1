import Console
import Reporting

/// Plays the lines typed in a transcript and writes the transcript that comes of it.
///
/// What is typed stands between ‹ and › behind its prompt; `^D` ends the input, `^C` with what
/// stands in the line interrupts, `^T` is the system's request to end with what stands there, and
/// `^6` is the function key F6.
final class ScriptedTerminal: Terminal {
  let width: Int
  let height: Int
  let showsStyle: Bool
  let glyphs: Glyphs
  let redraws: Bool
  let isTyped: Bool
  private(set) var unfinished = ""
  private(set) var transcript = ""
  /// What stood in each line before anything was typed.
  private(set) var initials: [String] = []
  /// What the Tab key made of a line at the last prompt.
  private(set) var complete: (String) -> [String] = { _ in [] }
  /// What each line typed was told without Enter, from its first letter on.
  private(set) var keystrokes = 0
  /// How often the keys typed ahead were forgotten.
  private(set) var discards = 0
  private var typed: [String]

  init(
    typing transcript: String, width: Int = 80, height: Int = 24, showsStyle: Bool = false,
    glyphs: Glyphs = .unicode, redraws: Bool = false, isTyped: Bool = true
  ) {
    self.width = width
    self.height = height
    self.showsStyle = showsStyle
    self.glyphs = glyphs
    self.redraws = redraws
    self.isTyped = isTyped
    typed = transcript.split(separator: "‹", omittingEmptySubsequences: false).dropFirst()
      .compactMap { piece in
        piece.firstIndex(of: "›").map { String(piece[..<$0]) }
      }
  }

  func write(_ text: String) {
    transcript += text
  }

  func discardTyped() {
    discards += 1
  }

  func readLine(_ request: LineRequest) -> TypedLine {
    initials.append(request.initial)
    complete = request.complete
    let mark = typed.isEmpty ? "^D" : typed.removeFirst()
    transcript += request.prompt + "‹\(mark)›\n"
    keystrokes += mark.count + (request.isWhole(mark) ? 0 : 1)
    return line(mark, request)
  }

  /// The lines wider than the terminal, what was typed left out.
  var tooWide: [String] {
    transcript.split(separator: "\n").map { String($0.prefix { $0 != "‹" }) }
      .filter { displayWidth(of: $0) > width }
  }

  private func line(_ mark: String, _ request: LineRequest) -> TypedLine {
    let rest = String(mark.dropFirst(2))
    unfinished = ""
    switch mark.prefix(2) {
    case "^D": return .endOfInput
    case "^T":
      unfinished = rest
      return .stopped(15)
    case "^C": return .interrupted(rest)
    default: break
    }
    guard mark.hasPrefix("^"), let number = Int32(mark.dropFirst().prefix(1)),
      let key = FunctionKey(rawValue: number), let meant = request.keys[key]
    else { return .line(mark) }
    unfinished = rest
    return .line(meant)
  }
}
