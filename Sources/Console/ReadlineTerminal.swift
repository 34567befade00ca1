@preconcurrency import CReadline
import Reporting

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
  package let redraws: Bool
  package private(set) var unfinished = ""
  private let signals: SignalPipe?
  /// How many lines stand below the prompt.
  private var rowsDrawn = 0
  /// The line that the first letter typed replaces.
  private var replaceable: String?

  /// `isPlain` is for screen readers: nothing changes but the line that is typed.
  package init(isPlain: Bool = false) {
    // A locale that is named but not installed would make Readline count bytes for letters.
    if setlocale(LC_ALL, "") == nil, Glyphs.ofThisProcess == .unicode {
      setlocale(LC_CTYPE, "C.UTF-8")
    }
    rl_initialize()
    glyphs = isPlain ? .spoken : .ofThisProcess
    redraws = !isPlain
    showsStyle =
      !isPlain && environmentVariable("NO_COLOR") == nil && environmentVariable("TERM") != "dumb"
    signals = SignalPipe([SIGINT, SIGTERM, SIGHUP, SIGWINCH, SIGTSTP])
    // Keys typed ahead are then taken one by one, as a line may be whole after any of them.
    rl_num_chars_to_read = Int32.max
    rl_catch_signals = 0
    rl_catch_sigwinch = 0
    rl_attempted_completion_function = completeLine
    rl_completer_word_break_characters = wholeLine
    for (name, value) in lineSettings { rl_variable_bind(name, value) }
    for (sequence, command) in keySequences { rl_bind_keyseq(sequence, command) }
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

  package func readLine(_ request: LineRequest) -> TypedLine {
    var request = request
    if !redraws { request.below = nil }
    begin(request)
    while finished == nil { waitForKeyOrSignal(request) }
    if rowsDrawn > 0 { write("\u{1B}[J") }
    if !request.history.isEmpty { clear_history() }
    offered = { _ in [] }
    return finished ?? .endOfInput
  }

  package func discardTyped() { discardKeys() }

  package func lend(to work: () -> Void) {
    signals?.suspend()
    work()
    signals?.resume()
  }

  /// Shows the prompt and what stands in the line already.
  private func begin(_ request: LineRequest) {
    offered = { line in
      request.pathStart(line).map { paths(completing: line, from: $0) } ?? request.complete(line)
    }
    completesBelow = request.below != nil
    finished = nil
    pressed = nil
    unfinished = ""
    replaceable = request.initial.isEmpty || request.initialUse == .kept ? nil : request.initial
    rowsDrawn = 0
    for line in request.history { add_history(line) }
    rl_callback_handler_install(request.prompt, takeLine)
    if !request.initial.isEmpty {
      rl_insert_text(request.initial)
      rl_redisplay()
    }
    drawBelow(request)
  }

  /// Waits for one or the other and acts on it.
  private func waitForKeyOrSignal(_ request: LineRequest) {
    var sources = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals?.readingEnd ?? -1, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&sources, nfds_t(sources.count), -1) > 0 else { return }
    if sources[1].revents != 0, let number = signals?.next() {
      obey(signal: number, request)
    } else if sources[0].revents & Int16(POLLHUP) != 0 {
      // Readline would take what stands in the line for an answer.
      stop(SIGHUP)
    } else if sources[0].revents != 0 {
      rl_callback_read_char()
      replaceLine(request.initialUse)
      lookAtLine(request)
    }
  }

  /// Takes a refused line away when a letter is typed behind it; any other key edits it.
  private func replaceLine(_ use: InitialUse) {
    guard finished == nil, let former = replaceable else { return }
    let line = lineSoFar
    guard line != former || rl_point != rl_end else { return }
    replaceable = nil
    let added = line.dropFirst(former.count)
    guard !added.isEmpty, line.hasPrefix(former), rl_point == rl_end,
      use == .replaced || added == ":"
    else { return }
    if use == .replacedByCommand { unfinished = former }
    rl_delete_text(0, Int32(former.utf8.count))
    rl_point = rl_end
    rl_redisplay()
  }

  /// Ends the line at a function key or when it is whole without Enter.
  private func lookAtLine(_ request: LineRequest) {
    guard finished == nil else { return }
    let line = lineSoFar
    if let key = pressed, let meant = request.keys[key] {
      if !line.isEmpty { unfinished = line }
      finish(.line(meant))
    } else if rl_point == rl_end, !line.isEmpty, request.isWhole(line) {
      finish(.line(line))
    } else {
      drawBelow(request)
    }
    pressed = nil
  }

  /// Resizes or suspends at once; other signals end the line.
  private func obey(signal number: Int32, _ request: LineRequest) {
    switch number {
    case SIGWINCH:
      rl_resize_terminal()
      drawBelow(request)
    case SIGTSTP: suspend()
    case SIGINT: finish(.interrupted(lineSoFar))
    default: stop(number)
    }
  }

  private func stop(_ signal: Int32) {
    unfinished = lineSoFar
    finish(.stopped(signal))
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

  /// Draws the lines below the prompt and puts the cursor back.
  ///
  /// Going down by line feeds makes room at the foot of the screen; the way back up is then the same
  /// wherever the prompt stands, after a new window size too.
  private func drawBelow(_ request: LineRequest) {
    guard finished == nil, let below = request.below else { return }
    let lines = Array(below(lineSoFar).prefix(request.rowsBelow))
    guard !lines.isEmpty || rowsDrawn > 0 else { return }
    rowsDrawn = lines.count
    let before = lineSoFar.utf8.prefix(Int(rl_point))
    let column = displayWidth(of: request.prompt + String(decoding: before, as: UTF8.self)) % width
    write(
      "\r\n\u{1B}[J" + lines.joined(separator: "\r\n")
        + "\u{1B}[\(max(1, lines.count))A\u{1B}[\(column + 1)G")
  }
}

// Readline calls plain functions, which can reach nothing but globals; only one line is read at a
// time, on one thread.
private nonisolated(unsafe) var offered: (String) -> [String] = { _ in [] }
private nonisolated(unsafe) var finished: TypedLine?
private nonisolated(unsafe) var pressed: FunctionKey?
/// Whether what Tab finds stands below the prompt already.
private nonisolated(unsafe) var completesBelow = false

/// No letter breaks words: what is completed is the line up to the cursor.
///
/// Readline keeps the pointer, so the text is never freed.
private nonisolated(unsafe) let wholeLine = UnsafePointer(strdup(""))

/// Pasted lines arrive as one, Tab lists at once, and letters beyond ASCII pass as they are.
private let lineSettings = [
  ("enable-bracketed-paste", "on"), ("show-all-if-ambiguous", "on"), ("input-meta", "on"),
  ("output-meta", "on"), ("convert-meta", "off"), ("bell-style", "none"),
  ("completion-query-items", "0"), ("page-completions", "off"),
]

/// What the function keys send: the vt220's sequences, and those of xterm and of the Linux console.
private let keySequences: [(sequence: String, command: @convention(c) (Int32, Int32) -> Int32)] = [
  ("\\eOP", f1), ("\\e[11~", f1), ("\\e[[A", f1), ("\\eOQ", f2), ("\\e[12~", f2), ("\\e[[B", f2),
  ("\\eOR", f3), ("\\e[13~", f3), ("\\e[[C", f3), ("\\eOS", f4), ("\\e[14~", f4), ("\\e[[D", f4),
  ("\\e[15~", f5), ("\\e[[E", f5), ("\\e[17~", f6), ("\\e[18~", f7), ("\\e[19~", f8),
  ("\\e[20~", f9), ("\\C-l", redraw),
]

private let f1: @convention(c) (Int32, Int32) -> Int32 = { _, _ in press(.f1) }
private let f2: @convention(c) (Int32, Int32) -> Int32 = { _, _ in press(.f2) }
private let f3: @convention(c) (Int32, Int32) -> Int32 = { _, _ in press(.f3) }
private let f4: @convention(c) (Int32, Int32) -> Int32 = { _, _ in press(.f4) }
private let f5: @convention(c) (Int32, Int32) -> Int32 = { _, _ in press(.f5) }
private let f6: @convention(c) (Int32, Int32) -> Int32 = { _, _ in press(.f6) }
private let f7: @convention(c) (Int32, Int32) -> Int32 = { _, _ in press(.f7) }
private let f8: @convention(c) (Int32, Int32) -> Int32 = { _, _ in press(.f8) }
private let f9: @convention(c) (Int32, Int32) -> Int32 = { _, _ in press(.f9) }
private let redraw: @convention(c) (Int32, Int32) -> Int32 = { _, _ in press(.redraw) }

private func press(_ key: FunctionKey) -> Int32 {
  pressed = key
  return 0
}

/// The line with the names of files that begin like its path; folders end in a slash.
private func paths(completing line: String, from start: String.Index) -> [String] {
  var paths: [String] = []
  while let name = rl_filename_completion_function(String(line[start...]), paths.isEmpty ? 0 : 1) {
    let path = String(cString: name)
    free(name)
    var status = stat()
    let isFolder = stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    paths.append(String(line[..<start]) + path + (isFolder ? "/" : ""))
  }
  return paths
}

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
      let lines = offered(text)
      guard !lines.isEmpty, lines.count == 1 || !completesBelow || text.hasPrefix(":") else {
        return nil
      }
      let strings = lines.count == 1 ? lines : [text] + lines
      let array = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>(
        OpaquePointer(calloc(strings.count + 1, MemoryLayout<UnsafeMutablePointer<CChar>?>.size)))
      for (place, string) in strings.enumerated() { array?[place] = strdup(string) }
      return array
    }
