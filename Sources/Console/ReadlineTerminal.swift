@preconcurrency import CReadline

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A real terminal, its lines edited with GNU Readline.
///
/// Readline's own `readline()` would leave Ctrl-C waiting for the next key. So the callback
/// interface is fed from one `poll` on the keyboard and on a pipe of signals: Ctrl-C, a request to
/// end, a new window size and Ctrl-Z act at once, and what stands in the line is kept.
package final class ReadlineTerminal: Terminal {
  package let showsStyle: Bool
  package let glyphs: Glyphs
  private let signals: SignalPipe?

  package init() {
    setlocale(LC_ALL, "")
    rl_initialize()
    glyphs = .ofThisProcess
    showsStyle = environmentVariable("NO_COLOR") == nil && environmentVariable("TERM") != "dumb"
    signals = SignalPipe([SIGINT, SIGTERM, SIGHUP, SIGWINCH, SIGTSTP])
    rl_catch_signals = 0
    rl_catch_sigwinch = 0
    rl_attempted_completion_function = completeLine
    rl_completer_word_break_characters = wholeLine
    rl_variable_bind("enable-bracketed-paste", "on")
    rl_variable_bind("show-all-if-ambiguous", "on")
  }

  package var width: Int { size.columns }
  package var height: Int { size.rows }

  private var size: (rows: Int, columns: Int) {
    var rows: Int32 = 0
    var columns: Int32 = 0
    rl_reset_screen_size()
    rl_get_screen_size(&rows, &columns)
    return (rows > 0 ? Int(rows) : 24, columns > 0 ? Int(columns) : 80)
  }

  package func write(_ text: String) {
    writeToStandardOutput(text)
  }

  package func readLine(prompt: String, initial: String, completions: [Completion]) -> TypedLine {
    offered = completions
    finished = nil
    rl_callback_handler_install(prompt, takeLine)
    if !initial.isEmpty {
      rl_insert_text(initial)
      rl_redisplay()
    }
    while finished == nil { waitForKeyOrSignal() }
    return finished ?? .endOfInput
  }

  /// Waits for one or the other and acts on it.
  private func waitForKeyOrSignal() {
    var sources = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals?.readingEnd ?? -1, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&sources, nfds_t(sources.count), -1) > 0 else { return }
    if sources[1].revents != 0, let number = signals?.next() {
      obey(signal: number)
    } else if sources[0].revents != 0 {
      rl_callback_read_char()
    }
  }

  /// Resizes or suspends at once; other signals end the line.
  private func obey(signal number: Int32) {
    switch number {
    case SIGWINCH: rl_resize_terminal()
    case SIGTSTP: suspend()
    case SIGINT: finish(.interrupted(lineSoFar))
    default: finish(.stopped(number))
    }
  }

  private var lineSoFar: String { rl_line_buffer.map { String(cString: $0) } ?? "" }

  /// Gives the terminal its usual mode back and ends the line.
  private func finish(_ line: TypedLine) {
    rl_callback_handler_remove()
    write("\n")
    finished = line
  }

  /// Gives the terminal back to the shell until the program is continued.
  private func suspend() {
    rl_deprep_terminal()
    kill(getpid(), SIGSTOP)
    rl_prep_terminal(1)
    rl_forced_update_display()
  }
}

// Readline calls plain functions, which can reach nothing but globals; only one line is read at a
// time, on one thread.
private nonisolated(unsafe) var offered: [Completion] = []
private nonisolated(unsafe) var finished: TypedLine?

/// No letter breaks words: what is completed is the line up to the cursor.
///
/// Readline keeps the pointer, so the text is never freed.
private nonisolated(unsafe) let wholeLine = UnsafePointer(strdup(""))

/// Ends the line when Enter, or Ctrl-D on an empty one, was typed.
private let takeLine: @convention(c) (UnsafeMutablePointer<CChar>?) -> Void = { line in
  rl_callback_handler_remove()
  guard let line else {
    writeToStandardOutput("\n")
    finished = .endOfInput
    return
  }
  finished = .line(String(cString: line))
  free(line)
}

/// The lines that begin with what was typed, which comes first itself so that readline does not
/// shorten it to what the folded matches have in common.
private let completeLine:
  @convention(c) (UnsafePointer<CChar>?, Int32, Int32) ->
    UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = { typed, _, _ in
      rl_attempted_completion_over = 1
      rl_completion_append_character = 0
      guard let typed else { return nil }
      let text = String(cString: typed)
      let lines = CompletionMatches(completions: offered).lines(for: text)
      guard !lines.isEmpty else { return nil }
      let strings = lines.count == 1 ? lines : [text] + lines
      let array = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>(
        OpaquePointer(calloc(strings.count + 1, MemoryLayout<UnsafeMutablePointer<CChar>?>.size)))
      for (place, string) in strings.enumerated() { array?[place] = strdup(string) }
      return array
    }
