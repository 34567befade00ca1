import Console
import Reporting

/// Plays the lines typed in a transcript and writes the transcript that comes of it.
///
/// What is typed stands between ‹ and › behind its prompt; `^D` ends the input, `^C` with what
/// stands in the line interrupts, `^T` is the system's request to end.
final class ScriptedTerminal: Terminal {
  let width: Int
  let height: Int
  let showsStyle: Bool
  let glyphs: Glyphs
  private(set) var transcript = ""
  /// What stood in each line before anything was typed.
  private(set) var initials: [String] = []
  private(set) var completions: [Completion] = []
  private var typed: [TypedLine]

  init(
    typing transcript: String, width: Int = 80, height: Int = 24, showsStyle: Bool = false,
    glyphs: Glyphs = .unicode
  ) {
    self.width = width
    self.height = height
    self.showsStyle = showsStyle
    self.glyphs = glyphs
    typed = transcript.split(separator: "‹", omittingEmptySubsequences: false).dropFirst()
      .compactMap { piece in
        piece.firstIndex(of: "›").map { Self.line(String(piece[..<$0])) }
      }
  }

  func write(_ text: String) {
    transcript += text
  }

  func readLine(prompt: String, initial: String, completions: [Completion]) -> TypedLine {
    initials.append(initial)
    self.completions = completions
    let line = typed.isEmpty ? .endOfInput : typed.removeFirst()
    transcript += prompt + "‹\(Self.mark(line))›\n"
    return line
  }

  /// The lines wider than the terminal, what was typed left out.
  var tooWide: [String] {
    transcript.split(separator: "\n").map { String($0.prefix { $0 != "‹" }) }
      .filter { displayWidth(of: $0) > width }
  }

  private static func line(_ mark: String) -> TypedLine {
    switch mark {
    case "^D": .endOfInput
    case "^T": .stopped(15)
    default: mark.hasPrefix("^C") ? .interrupted(String(mark.dropFirst(2))) : .line(mark)
    }
  }

  private static func mark(_ line: TypedLine) -> String {
    switch line {
    case .line(let text): text
    case .endOfInput: "^D"
    case .interrupted(let text): "^C" + text
    case .stopped: "^T"
    }
  }
}
