/// Reads a regular expression from left to right.
struct PatternParser {
  private static let depthLimit = 100

  private let letters: [Unicode.Scalar]
  private var position = 0
  private var depth = 0
  private var groups = 0
  private var names: [String: Int] = [:]
  private(set) var ignoresCase = false
  private var dotMatchesLineEnds = false
  private var isMultiline = false

  static func parsed(_ source: String) throws(Pattern.Failure) -> PatternNode {
    var parser = PatternParser(letters: Array(source.unicodeScalars))
    let node = try parser.alternatives()
    guard parser.next == nil else { throw .unreadable }
    return node
  }

  private init(letters: [Unicode.Scalar]) { self.letters = letters }

  var next: Unicode.Scalar? { position < letters.count ? letters[position] : nil }

  mutating func advance() { position += 1 }

  /// Whether the text comes next, and was stepped over.
  mutating func skip(_ text: StaticString) -> Bool {
    let wanted = text.description.unicodeScalars
    guard letters[position...].starts(with: wanted) else { return false }
    position += wanted.count
    return true
  }

  /// The letters up to a mark, which is stepped over.
  mutating func text(to mark: Unicode.Scalar) throws(Pattern.Failure) -> String {
    guard let end = letters[position...].firstIndex(of: mark) else { throw .unreadable }
    defer { position = end + 1 }
    return String(scalars: letters, in: position..<end)
  }

  private mutating func alternatives() throws(Pattern.Failure) -> PatternNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else { throw .unreadable }
    var all = [try sequence()]
    while skip("|") { all.append(try sequence()) }
    return all.count == 1 ? all[0] : .alternatives(all)
  }

  private mutating func sequence() throws(Pattern.Failure) -> PatternNode {
    var parts: [PatternNode] = []
    while let letter = next, letter != "|", letter != ")" {
      if skip("\\Q") {
        parts += quoted()
        if let last = parts.popLast() { parts.append(try repeated(last)) }
      } else if let part = try piece() {
        parts.append(try repeated(part))
      }
    }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  /// The letters of `\Q…\E` as they stand.
  private mutating func quoted() -> [PatternNode] {
    var result: [PatternNode] = []
    while let letter = next, !skip("\\E") {
      result.append(.letter(.only(letter, ignoresCase: ignoresCase)))
      advance()
    }
    return result
  }

  /// What one repetition sign would bind to; nil for settings and remarks.
  private mutating func piece() throws(Pattern.Failure) -> PatternNode? {
    guard let letter = next else { return nil }
    advance()
    switch letter {
    case "(": return try group()
    case "[": return .letter(try brackets())
    case ".": return .letter(.every(LetterClass(dotMatchesLineEnds ? .any : .insideLine)))
    case "^": return .place(isMultiline ? .lineStart : .start)
    case "$": return .place(isMultiline ? .lineEnd : .end)
    case "\\": return try escape()
    case "*", "+", "?": throw .unreadable
    default: return .letter(.only(letter, ignoresCase: ignoresCase))
    }
  }

  private mutating func repeated(_ part: PatternNode) throws(Pattern.Failure) -> PatternNode {
    var result = part
    var signs = 0
    while let (minimum, maximum, isCounted) = try counts() {
      guard signs == 0 || (isCounted && signs < 10) else { throw .unreadable }
      var manner = PatternNode.Repetition.greedy
      if skip("?") { manner = .lazy } else if skip("+") { manner = .possessive }
      result = .repeated(result, maximum.map { minimum...$0 }, minimum: minimum, manner)
      signs += 1
    }
    return result
  }

  /// `*`, `+`, `?` or `{2,3}`; other braces are letters.
  private mutating func counts() throws(Pattern.Failure) -> (Int, Int?, Bool)? {
    if skip("*") { return (0, nil, false) }
    if skip("+") { return (1, nil, false) }
    if skip("?") { return (0, 1, false) }
    let start = position
    guard skip("{") else { return nil }
    let minimum = digits()
    let hasComma = skip(",")
    let maximum = hasComma ? digits() : minimum
    guard skip("}"), minimum != nil || maximum != nil else {
      position = start
      return nil
    }
    guard minimum ?? 0 <= maximum ?? .max else { throw .unreadable }
    return (minimum ?? 0, maximum, true)
  }

  private mutating func digits() -> Int? {
    var value: Int?
    while let letter = next, ("0"..."9").contains(letter) {
      value = min(100_000, (value ?? 0) * 10 + Int(letter.value - 48))
      advance()
    }
    return value
  }

  /// What follows `(`, up to its partner.
  private mutating func group() throws(Pattern.Failure) -> PatternNode? {
    if skip("?#") {
      _ = try text(to: ")")
      return nil
    }
    let before = (ignoresCase, dotMatchesLineEnds, isMultiline)
    let opening = try opening()
    if case .settings = opening { return nil }
    let content = try alternatives()
    guard skip(")") else { throw .unreadable }
    (ignoresCase, dotMatchesLineEnds, isMultiline) = before
    switch opening {
    case .capturing(let number): return .group(content, number: number)
    case .look(let isBehind, let isNegated):
      return .look(content, isBehind: isBehind, isNegated: isNegated)
    case .atomic: return .atomic(content)
    case .plain, .settings: return content
    }
  }

  private enum Opening {
    case capturing(Int), plain, atomic, settings
    case look(isBehind: Bool, isNegated: Bool)
  }

  private mutating func opening() throws(Pattern.Failure) -> Opening {
    guard skip("?") else {
      groups += 1
      return .capturing(groups)
    }
    if skip(":") { return .plain }
    if skip(">") { return .atomic }
    if skip("=") { return .look(isBehind: false, isNegated: false) }
    if skip("!") { return .look(isBehind: false, isNegated: true) }
    if skip("<=") { return .look(isBehind: true, isNegated: false) }
    if skip("<!") { return .look(isBehind: true, isNegated: true) }
    if skip("P<") || skip("<") {
      groups += 1
      names[try text(to: ">")] = groups
      return .capturing(groups)
    }
    return try settings() ? .plain : .settings
  }

  /// `i`, `s`, `m` and `-i`, for the rest of the group or, before `:`, for one of its own.
  private mutating func settings() throws(Pattern.Failure) -> Bool {
    var isOn = true
    while let letter = next {
      advance()
      switch letter {
      case "i": ignoresCase = isOn
      case "s": dotMatchesLineEnds = isOn
      case "m": isMultiline = isOn
      case "u", "U", "d": continue
      case "-" where isOn: isOn = false
      case ":": return true
      case ")": return false
      default: throw .unreadable
      }
    }
    throw .unreadable
  }

  /// What follows a backslash outside of brackets.
  private mutating func escape() throws(Pattern.Failure) -> PatternNode {
    guard let letter = next else { throw .unreadable }
    if ("1"..."9").contains(letter), let number = digits() {
      return .reference(number, ignoresCase: ignoresCase)
    }
    switch letter {
    case "b", "B", "A", "G", "z", "Z":
      advance()
      return .place(letter == "b" ? .wordEdge : letter == "B" ? .insideWord : letter.edge)
    case "k":
      advance()
      guard skip("<"), let number = names[try text(to: ">")] else { throw .unreadable }
      return .reference(number, ignoresCase: ignoresCase)
    case "R":
      advance()
      let lineEnd = LetterSet(ranges: [10...13, 0x85...0x85, 0x2028...0x2029])
      let pair: [PatternNode] = [
        .letter(.only("\r", ignoresCase: false)), .letter(.only("\n", ignoresCase: false)),
      ]
      return .alternatives([.sequence(pair), .letter(lineEnd)])
    default: return .letter(try escapedSet())
    }
  }
}

extension Unicode.Scalar {
  /// `\A` and `\G` stand for the start, `\z` and `\Z` for the end.
  fileprivate var edge: PatternNode.Place { self == "A" || self == "G" ? .start : .end }
}
