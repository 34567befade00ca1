extension PatternParser {
  /// A class such as `\d`, or the one letter that an escape stands for.
  mutating func escapedSet() throws(Pattern.Failure) -> LetterSet {
    guard let letter = next else { throw .unreadable }
    if let known = try escapedClass() { return .every(known) }
    advance()
    return .only(try escapedLetter(letter), ignoresCase: ignoresCase)
  }

  private mutating func escapedClass() throws(Pattern.Failure) -> LetterClass? {
    guard let letter = next else { return nil }
    let kind: LetterClass.Kind
    switch letter {
    case "d", "D": kind = .digit
    case "w", "W": kind = .word
    case "s", "S": kind = .space
    case "h", "H": kind = .blank
    case "X", "N": kind = letter == "X" ? .any : .insideLine
    case "p", "P":
      advance()
      return try property(isNegated: letter == "P")
    default: return nil
    }
    advance()
    return LetterClass(
      kind, isNegated: letter != "X" && letter != "N" && letter.properties.isUppercase)
  }

  /// `\p{Lu}`, `\pL` or `\p{^Lu}`.
  private mutating func property(isNegated: Bool) throws(Pattern.Failure) -> LetterClass {
    guard let letter = next else { throw .unreadable }
    var isNegated = isNegated
    var name = String(letter)
    advance()
    if letter == "{" {
      if skip("^") { isNegated.toggle() }
      name = try text(to: "}")
    }
    guard let found = LetterClass(named: name, isNegated: isNegated) else { throw .unreadable }
    return found
  }

  private mutating func escapedLetter(
    _ letter: Unicode.Scalar
  ) throws(Pattern.Failure) -> Unicode.Scalar {
    switch letter {
    case "t": return "\t"
    case "n": return "\n"
    case "r": return "\r"
    case "f": return "\u{C}"
    case "v": return "\u{B}"
    case "a": return "\u{7}"
    case "e": return "\u{1B}"
    case "0": return "\0"
    case "x", "u": return try numbered(letter)
    case "c":
      guard let control = next, control.isASCII else { throw .unreadable }
      advance()
      return Unicode.Scalar(UInt8(control.value & 31))
    default:
      let isWord = letter.isASCII && letter.isWordPart && letter != "_"
      guard !isWord else { throw .unreadable }
      return letter
    }
  }

  /// `\x41`, `\x{1F600}`, `\u00F1`.
  private mutating func numbered(
    _ letter: Unicode.Scalar
  ) throws(Pattern.Failure) -> Unicode.Scalar {
    var digits = ""
    if skip("{") {
      digits = try text(to: "}")
    } else {
      while digits.count < (letter == "x" ? 2 : 4), let digit = next {
        digits.unicodeScalars.append(digit)
        advance()
      }
    }
    guard let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) else {
      throw .unreadable
    }
    return scalar
  }

  /// What follows `[`, up to its partner.
  mutating func brackets(depth: Int = 0) throws(Pattern.Failure) -> LetterSet {
    guard depth < 50 else { throw .unreadable }
    var result = LetterSet(ignoresCase: ignoresCase)
    result.isNegated = skip("^")
    var isFirst = true
    while isFirst || next != "]" {
      guard next != nil else { throw .unreadable }
      if skip("&&") {
        result.limits.append(try limit(depth: depth))
      } else if skip("[:") {
        result.classes.append(try named())
      } else if skip("[") {
        result.unions.append(try brackets(depth: depth + 1))
      } else {
        try readRange(into: &result)
      }
      isFirst = false
    }
    advance()
    return result
  }

  /// What stands after `&&`, up to the closing bracket.
  private mutating func limit(depth: Int) throws(Pattern.Failure) -> LetterSet {
    if skip("[") { return try brackets(depth: depth + 1) }
    var result = LetterSet(ignoresCase: ignoresCase)
    while let letter = next, letter != "]", letter != "&", letter != "[" {
      try readRange(into: &result)
    }
    return result
  }

  /// What stands after `[:`.
  private mutating func named() throws(Pattern.Failure) -> LetterClass {
    let isNegated = skip("^")
    guard let found = LetterClass(named: try text(to: ":"), isNegated: isNegated), skip("]") else {
      throw .unreadable
    }
    return found
  }

  /// A letter, a class or `a-z`; a hyphen that binds nothing is itself.
  private mutating func readRange(into set: inout LetterSet) throws(Pattern.Failure) {
    guard let first = next else { throw .unreadable }
    advance()
    var start = first
    if first == "\\" {
      if skip("b") {
        start = "\u{8}"
      } else if let known = try escapedClass() {
        set.classes.append(known)
        return
      } else {
        guard let letter = next else { throw .unreadable }
        advance()
        start = try escapedLetter(letter)
      }
    }
    guard let end = try rangeEnd() else {
      set.ranges.append(start.value...start.value)
      return
    }
    guard start <= end else { throw .unreadable }
    set.ranges.append(start.value...end.value)
  }

  /// The letter after a hyphen that does not end the brackets.
  private mutating func rangeEnd() throws(Pattern.Failure) -> Unicode.Scalar? {
    var ahead = self
    guard ahead.skip("-"), let end = ahead.next, end != "]", end != "[" else { return nil }
    ahead.advance()
    guard end == "\\" else {
      self = ahead
      return end
    }
    // After a class, as in `[a-\d]`, the hyphen is itself.
    if try ahead.escapedClass() != nil { return nil }
    guard let letter = ahead.next else { throw .unreadable }
    ahead.advance()
    let scalar = try ahead.escapedLetter(letter)
    self = ahead
    return scalar
  }
}
