/// The side on which a text stands in its column.
package enum TextAlignment: Sendable, Hashable {
  case leading
  case trailing
}

extension StringProtocol {
  /// The text with spaces up to `width` columns; longer text is left as it is.
  package func padded(to width: Int, alignment: TextAlignment = .leading) -> String {
    let spaces = String(repeating: " ", count: Swift.max(0, width - displayWidth(of: self)))
    return alignment == .leading ? self + spaces : spaces + self
  }

  /// The text cut to `width` columns, its end replaced by the ellipsis.
  package func truncated(to width: Int, ellipsis: String = "…") -> String {
    guard displayWidth(of: self) > width else { return String(self) }
    let mark = displayWidth(of: ellipsis) <= width ? ellipsis : ""
    return fitting(width - displayWidth(of: mark)) + mark
  }

  /// The lines of the text at most `width` columns wide, broken between words where possible.
  ///
  /// Line breaks stay, and so do the spaces of a line that fits; an empty text is one empty line.
  package func wrapped(to width: Int) -> [String] {
    split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap { line in
      displayWidth(of: line) <= width
        ? [String(line)]
        : wrappedLine(words: line.split(whereSeparator: \.isSpace), to: Swift.max(1, width))
    }
  }

  /// The text on one line without control characters, so that no answer can steer a terminal.
  var withoutControls: String {
    String(map { $0.isNewline ? " " : $0 }).keepingLines
  }

  /// The same with its line breaks kept.
  var keepingLines: String {
    let lines = String(map { $0.isNewline ? "\n" : $0 == "\t" ? " " : $0 })
    return String(
      String.UnicodeScalarView(lines.unicodeScalars.filter { $0 == "\n" || !$0.isControl }))
  }

  /// The longest beginning that takes at most `width` columns.
  private func fitting(_ width: Int) -> String {
    var result = ""
    var room = width
    for letter in self {
      room -= letter.displayWidth
      guard room >= 0 else { break }
      result.append(letter)
    }
    return result
  }

  /// The text in pieces at most `width` columns wide, at least one letter each.
  fileprivate func pieces(of width: Int) -> [String] {
    var rest = self[...]
    var pieces: [String] = []
    while let first = rest.first {
      let piece = rest.fitting(width)
      pieces.append(piece.isEmpty ? String(first) : piece)
      rest = rest.dropFirst(Swift.max(1, piece.count))
    }
    return pieces
  }
}

extension Character {
  /// Whether a line may break here; a no-break space holds its words together.
  fileprivate var isSpace: Bool { self == " " || self == "\t" }
}

extension Unicode.Scalar {
  fileprivate var isControl: Bool {
    properties.generalCategory == .control || (0x202A...0x202E).contains(value)
      || (0x2066...0x2069).contains(value)
  }
}

private func wrappedLine(words: [some StringProtocol], to width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  for piece in words.flatMap({ $0.pieces(of: width) }) {
    let joined = line.isEmpty ? piece : line + " " + piece
    if line.isEmpty || displayWidth(of: joined) <= width {
      line = joined
    } else {
      lines.append(line)
      line = piece
    }
  }
  return lines + [line]
}
