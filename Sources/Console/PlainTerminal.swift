#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Lines from standard input and text to standard output, for scripts, pipes and tests.
///
/// It behaves as the real terminal does, without style, editing and paging. Where the lines come
/// from a file, each prompt is followed by a line break so that the output reads as a transcript.
package final class PlainTerminal: Terminal {
  package let width: Int
  /// Nothing is paged.
  package let height = 10_000
  package let showsStyle = false
  package let glyphs: Glyphs
  private let echoesLineBreaks: Bool

  package init(width: Int = 80, glyphs: Glyphs = .ofThisProcess) {
    self.width = width
    self.glyphs = glyphs
    echoesLineBreaks = isatty(STDIN_FILENO) == 0
  }

  package func write(_ text: String) {
    writeToStandardOutput(text)
  }

  package func readLine(prompt: String, initial: String, completions: [Completion]) -> TypedLine {
    write(prompt)
    let line = Swift.readLine()
    if echoesLineBreaks || line == nil { write("\n") }
    return line.map(TypedLine.line) ?? .endOfInput
  }
}

extension Glyphs {
  /// What the locale of this process can show.
  package static var ofThisProcess: Glyphs {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"]
    return Glyphs(locale: names.lazy.compactMap(environmentVariable).first ?? "C")
  }
}

/// The terminal of this process: with line editing where both ends are a real one.
package func terminalOfThisProcess() -> any Terminal {
  let isReal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
  guard isReal, (environmentVariable("TERM") ?? "dumb") != "dumb" else { return PlainTerminal() }
  return ReadlineTerminal()
}
