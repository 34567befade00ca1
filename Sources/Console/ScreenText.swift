import Reporting

/// Lines for the screen, none wider than the terminal.
struct ScreenText {
  let width: Int
  let showsStyle: Bool
  private(set) var lines: [String] = []

  init(width: Int, showsStyle: Bool) {
    self.width = max(20, width)
    self.showsStyle = showsStyle
  }

  /// The text and its last line break.
  var text: String { lines.map { $0 + "\n" }.joined() }

  mutating func addBlank() {
    lines.append("")
  }

  /// Adds a paragraph; its lines after the first are indented by `hanging` more.
  mutating func add(
    _ text: String, _ style: TextStyle = .plain, indent: Int = 0, hanging: Int = 0
  ) {
    let wrapped = text.printable.wrapped(to: width - indent - hanging)
    for (position, line) in wrapped.enumerated() {
      let spaces = position == 0 ? indent : indent + hanging
      lines.append(String(repeating: " ", count: spaces) + painted(line, style))
    }
  }

  /// Adds a text behind a lead such as a number; its further lines stand below the text.
  mutating func add(lead: String, _ text: String, _ style: TextStyle = .plain) {
    let leadWidth = displayWidth(of: lead)
    let wrapped = text.printable.wrapped(to: width - leadWidth)
    for (position, line) in wrapped.enumerated() {
      let start = position == 0 ? lead : String(repeating: " ", count: leadWidth)
      lines.append(painted(start + line, style))
    }
  }

  /// Adds pieces side by side, breaking only between them where they fit a line.
  mutating func add(
    pieces: [(text: String, style: TextStyle)], separator: String, indent: Int = 0
  ) {
    let room = width - indent
    var line = ""
    var used = 0
    for piece in pieces.flatMap({ split($0, to: room) }) {
      let taken = displayWidth(of: piece.text)
      let gap = used == 0 ? 0 : displayWidth(of: separator)
      if used > 0, used + gap + taken > room {
        lines.append(String(repeating: " ", count: indent) + line)
        (line, used) = ("", 0)
      } else if used > 0 {
        line += separator
        used += gap
      }
      line += painted(piece.text, piece.style)
      used += taken
    }
    guard used > 0 else { return }
    lines.append(String(repeating: " ", count: indent) + line)
  }

  /// Adds a line that was laid out to the width already.
  mutating func add(line: String, _ style: TextStyle = .plain) {
    lines.append(painted(line, style))
  }

  /// Adds two columns side by side, the second one from a place on.
  mutating func add(_ left: ScreenText, beside right: ScreenText, at place: Int) {
    for row in 0..<max(left.lines.count, right.lines.count) {
      let first = left.lines.indices.contains(row) ? left.lines[row] : ""
      guard right.lines.indices.contains(row) else {
        lines.append(first)
        continue
      }
      let spaces = place - 2 - displayWidth(of: first.withoutStyle)
      lines.append(first + String(repeating: " ", count: max(0, spaces)) + "│ " + right.lines[row])
    }
  }

  private func split(
    _ piece: (text: String, style: TextStyle), to room: Int
  ) -> [(text: String, style: TextStyle)] {
    piece.text.printable.wrapped(to: room).map { ($0, piece.style) }
  }

  private func painted(_ text: String, _ style: TextStyle) -> String {
    showsStyle ? style.applied(to: text) : text
  }
}

extension String {
  /// The text without the sequences that style it.
  fileprivate var withoutStyle: String {
    var text = ""
    var isStyle = false
    for letter in self {
      if letter == "\u{1B}" { isStyle = true }
      if !isStyle { text.append(letter) }
      if isStyle, letter == "m" { isStyle = false }
    }
    return text
  }

  /// The text with its control characters visible but line breaks, so that none can steer the
  /// terminal.
  var printable: String { withVisibleControls }

  /// The text on one line.
  var onOneLine: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ").printable
  }
}
