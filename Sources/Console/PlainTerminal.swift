#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Lines from standard input and text to standard output, for scripts, pipes and simple terminals.
///
/// It behaves as the real terminal does, without style, editing and paging. Where the lines come
/// from a file, each prompt is followed by a line break so that the output reads as a transcript.
package final class PlainTerminal: Terminal {
  package let width: Int
  package let height: Int
  package let showsStyle = false
  package let glyphs: Glyphs
  package var isTyped: Bool { !echoesLineBreaks }
  private let echoesLineBreaks: Bool
  /// Nil where no one sits at a keyboard: signals then do what they always do.
  private let signals: SignalPipe?
  private var received: [UInt8] = []

  /// Nothing is paged unless someone reads along.
  package init(width: Int? = nil, glyphs: Glyphs = .ofThisProcess) {
    let isTyped = isatty(STDIN_FILENO) == 1
    let size = isTyped ? Self.windowSize : nil
    self.width = width ?? size?.columns ?? 80
    height = size?.rows ?? 10_000
    self.glyphs = glyphs
    echoesLineBreaks = !isTyped
    signals = isTyped ? SignalPipe([SIGINT, SIGTERM, SIGHUP]) : nil
  }

  package func write(_ text: String) {
    writeToStandardOutput(text)
  }

  package func readLine(_ request: LineRequest) -> TypedLine {
    write(request.prompt)
    let line = signals.map(typedLine) ?? Swift.readLine().map(TypedLine.line) ?? .endOfInput
    if case .line = line, !echoesLineBreaks { return line }
    write("\n")
    return line
  }

  package func discardTyped() {
    guard !echoesLineBreaks else { return }
    discardKeys()
  }

  /// Waits for a line or a signal; the system itself edits the line.
  private func typedLine(_ signals: SignalPipe) -> TypedLine {
    received = []
    while true {
      var sources = [
        pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
        pollfd(fd: signals.readingEnd, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&sources, nfds_t(sources.count), -1) > 0 else { continue }
      if sources[1].revents != 0, let number = signals.next() {
        return number == SIGINT ? .interrupted("") : .stopped(number)
      }
      guard sources[0].revents != 0 else { continue }
      guard let line = receive() else { continue }
      return line
    }
  }

  /// Takes what was typed; nil while the line goes on.
  private func receive() -> TypedLine? {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(STDIN_FILENO, &bytes, bytes.count)
    if count < 0, errno == EINTR || errno == EAGAIN { return nil }
    guard count > 0 else {
      return received.isEmpty ? .endOfInput : .line(String(decoding: received, as: UTF8.self))
    }
    received += bytes.prefix(count)
    guard received.last == UInt8(ascii: "\n") else { return nil }
    return .line(String(decoding: received.dropLast(), as: UTF8.self))
  }

  private static var windowSize: (rows: Int, columns: Int)? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0
    else { return nil }
    return (Int(size.ws_row), Int(size.ws_col))
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
///
/// `plain` asks for one that screen readers say well: no redraw, no style, no ornaments.
package func terminalOfThisProcess(plain: Bool = false) -> any Terminal {
  let isReal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
  guard isReal, (environmentVariable("TERM") ?? "dumb") != "dumb" else {
    return PlainTerminal(glyphs: plain ? .spoken : .ofThisProcess)
  }
  return ReadlineTerminal(isPlain: plain)
}
