/// Splits an expression into words, tolerating the quotes and spaces word processors leave.
struct Tokenizer {
  private let scalars: [Unicode.Scalar]
  private let isStrict: Bool
  private var position = 0
  private var tokens: [Token] = []

  /// Strictly, escaped operators such as `&lt;` are refused.
  static func tokens(
    of source: String, isStrict: Bool = false
  ) throws(ExpressionFailure) -> [Token] {
    var tokenizer = Tokenizer(scalars: Array(source.unicodeScalars), isStrict: isStrict)
    while try tokenizer.readToken() {}
    return tokenizer.tokens
  }

  private init(scalars: [Unicode.Scalar], isStrict: Bool) {
    self.scalars = scalars
    self.isStrict = isStrict
  }

  /// False after the end token.
  private mutating func readToken() throws(ExpressionFailure) -> Bool {
    while let space = peek(), space.isExpressionSpace { position += 1 }
    let start = position
    guard let first = peek() else {
      append(.end, from: start)
      return false
    }
    if first.isNameStart {
      append(name(), from: start)
    } else if first.isDigit || (first == "." && peek(1)?.isDigit == true) {
      append(.number(number()), from: start)
    } else if let closing = Quotation(opening: first) {
      append(.literal(try literal(closing)), from: start)
    } else if first == "$", peek(1) == "{" {
      append(.reference(try reference()), from: start)
    } else {
      append(try symbol(), from: start)
    }
    return true
  }

  private mutating func append(_ kind: Token.Kind, from start: Int) {
    tokens.append(Token(kind: kind, offset: start, end: position))
  }

  private func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
    position + ahead < scalars.count ? scalars[position + ahead] : nil
  }

  private func text(_ range: Range<Int>) -> String { String(scalars: scalars, in: range) }

  /// A name with its prefix, or an operator such as `div` where one can stand.
  private mutating func name() -> Token.Kind {
    let start = position
    skipName()
    let isOperatorPlace = tokens.last?.kind.endsOperand ?? false
    if isOperatorPlace, position - start < 4,
      let word = BinaryOperator(rawValue: text(start..<position))
    {
      return .binary(word)
    }
    if peek() == ":", let next = peek(1), next.isNameStart || next == "*" {
      position += 2
      if next != "*" { skipName() }
    }
    return .name(text(start..<position))
  }

  private mutating func skipName() {
    while let scalar = peek(), scalar.isNamePart { position += 1 }
  }

  private mutating func number() -> Double {
    let start = position
    while peek()?.isDigit == true { position += 1 }
    if peek() == ".", peek(1) != "." {
      position += 1
      while peek()?.isDigit == true { position += 1 }
    }
    return NumberText.number(text(start..<position))
  }

  /// A text up to its closing quote, which is straight when the opening one is.
  private mutating func literal(_ quotation: Quotation) throws(ExpressionFailure) -> String {
    let start = position + 1
    var end = start
    while end < scalars.count, scalars[end] != quotation.straight { end += 1 }
    if quotation.isSmart || end == scalars.count {
      guard let smart = scalars[start...].firstIndex(where: quotation.closes) else {
        throw .unterminatedString(offset: position)
      }
      end = smart
    }
    position = end + 1
    return text(start..<end)
  }

  /// The name inside `${…}`, without spaces around it.
  private mutating func reference() throws(ExpressionFailure) -> String {
    let start = position
    var first = start + 2
    var end = first
    while end < scalars.count, scalars[end] != "}" {
      let scalar = scalars[end]
      if scalar == "$" || scalar == "{" || scalar.isQuote {
        throw .unterminatedReference(offset: start)
      }
      end += 1
    }
    guard end < scalars.count else { throw .unterminatedReference(offset: start) }
    position = end + 1
    while first < end, scalars[first].isExpressionSpace { first += 1 }
    while first < end, scalars[end - 1].isExpressionSpace { end -= 1 }
    guard first < end else { throw .emptyReference(offset: start) }
    return text(first..<end)
  }

  /// Punctuation or an operator, the longest that fits.
  private mutating func symbol() throws(ExpressionFailure) -> Token.Kind {
    if let (kind, length) = plainSymbol() {
      position += length
      return kind
    }
    if scalars[position] == "$", peek(1)?.isNameStart == true {
      let start = position
      position += 1
      skipName()
      throw .bareReference(name: text((start + 1)..<position), offset: start)
    }
    for length in [5, 4, 3, 2, 1] where position + length <= scalars.count {
      let found = text(position..<(position + length))
      if let instead = misspelledOperators[found] {
        throw .unknownOperator(found: found, offset: position, instead: instead)
      }
    }
    throw .unexpectedToken(offset: position, found: text(position..<(position + 1)))
  }

  /// A symbol of XPath and how long it is; nil where one of another language may stand.
  private func plainSymbol() -> (Token.Kind, Int)? {
    let second = peek(1)
    switch scalars[position] {
    case "(": return (.leftParenthesis, 1)
    case ")": return (.rightParenthesis, 1)
    case ",": return (.comma, 1)
    case "=" where second != "=" && second != ">" && second != "<": return (.binary(.equal), 1)
    case "!" where second == "=": return (.binary(.notEqual), 2)
    case "<" where second == "=": return (.binary(.lessOrEqual), 2)
    case "<" where second != ">": return (.binary(.less), 1)
    case ">" where second == "=": return (.binary(.greaterOrEqual), 2)
    case ">": return (.binary(.greater), 1)
    case "/": return second == "/" ? (.doubleSlash, 2) : (.slash, 1)
    case ".": return second == "." ? (.doubleDot, 2) : (.dot, 1)
    case "*": return (tokens.last?.kind.endsOperand == true ? .binary(.multiply) : .star, 1)
    default: return rareSymbol(second)
    }
  }

  /// `&lt;`, `&gt;` and what follows from them: a cell that was copied from a page.
  private func escapedSymbol() -> (Token.Kind, Int)? {
    guard !isStrict, position + 4 <= scalars.count else { return nil }
    let hasEqual = peek(4) == "="
    switch text(position..<(position + 4)) {
    case "&lt;": return hasEqual ? (.binary(.lessOrEqual), 5) : (.binary(.less), 4)
    case "&gt;": return hasEqual ? (.binary(.greaterOrEqual), 5) : (.binary(.greater), 4)
    default: return nil
    }
  }

  private func rareSymbol(_ second: Unicode.Scalar?) -> (Token.Kind, Int)? {
    switch scalars[position] {
    case "+": (.binary(.add), 1)
    case "-": (.binary(.subtract), 1)
    case "[": (.leftBracket, 1)
    case "]": (.rightBracket, 1)
    case "@": (.at, 1)
    case ":" where second == ":": (.doubleColon, 2)
    case "|" where second != "|": (.binary(.union), 1)
    case "&": escapedSymbol()
    default: nil
    }
  }
}

/// Operators of other languages and of word processors, with what XPath writes.
private let misspelledOperators: [String: String] = [
  "==": "=", "=>": ">=", "=<": "<=", "<>": "!=", "≠": "!=", "≤": "<=", "≥": ">=",
  "&&": "and", "||": "or", "&": "and", "!": "not(…)", "–": "-", "—": "-", "−": "-",
  "×": "*", "÷": "div", "%": "mod", "&lt;": "<", "&gt;": ">", "&amp;": "and",
]

/// How a text began, and so what may end it.
private struct Quotation {
  let straight: Unicode.Scalar
  let isSmart: Bool

  init?(opening: Unicode.Scalar) {
    switch opening {
    case "'", "’", "‘", "‛", "‚", "′", "´": straight = "'"
    case "\"", "”", "“", "„", "‟", "″": straight = "\""
    default: return nil
    }
    isSmart = opening != straight
  }

  func closes(_ scalar: Unicode.Scalar) -> Bool {
    Quotation(opening: scalar)?.straight == straight
  }
}

extension String {
  /// The scalars at these places; a run of ASCII needs no encoding.
  init(scalars: [Unicode.Scalar], in range: Range<Int>) {
    self = scalars.withUnsafeBufferPointer { scalars in
      for place in range where !scalars[place].isASCII {
        var view = UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view)
      }
      return String(unsafeUninitializedCapacity: range.count) { bytes in
        for (place, scalar) in range.enumerated() {
          bytes[place] = UInt8(truncatingIfNeeded: scalars[scalar].value)
        }
        return range.count
      }
    }
  }
}

extension Unicode.Scalar {
  var isExpressionSpace: Bool {
    guard !isASCII else { return value == 32 || (9...13).contains(value) }
    return properties.isWhitespace || value == 0x200B || value == 0xFEFF || value == 0x2060
  }
  fileprivate var isQuote: Bool { Quotation(opening: self) != nil }
  fileprivate var isDigit: Bool { (48...57).contains(value) }
  fileprivate var isNameStart: Bool {
    guard !isASCII else {
      return (97...122).contains(value) || (65...90).contains(value) || self == "_"
    }
    return properties.isAlphabetic
  }
  fileprivate var isNamePart: Bool {
    if isNameStart || isDigit || self == "-" || self == "." || value == 0xB7 { return true }
    return !isASCII && properties.generalCategory == .nonspacingMark
  }
}
