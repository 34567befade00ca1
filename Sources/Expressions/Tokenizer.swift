/// Splits an expression into words, tolerating the quotes and spaces word processors leave.
struct Tokenizer {
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var tokens: [Token] = []

  static func tokens(of source: String) throws(ExpressionFailure) -> [Token] {
    var tokenizer = Tokenizer(scalars: Array(source.unicodeScalars))
    while try tokenizer.readToken() {}
    return tokenizer.tokens
  }

  private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

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

  private func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  /// A name with its prefix, or an operator such as `div` where one can stand.
  private mutating func name() -> Token.Kind {
    let start = position
    skipName()
    let isOperatorPlace = tokens.last?.kind.endsOperand ?? false
    if isOperatorPlace, let word = BinaryOperator(rawValue: text(start..<position)) {
      return .binary(word)
    }
    if peek() == ":", let next = peek(1), next.isNameStart || next == "*" {
      position += 2
      skipName()
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
    let rest = scalars[start...]
    guard
      let end = rest.firstIndex(of: quotation.straight) ?? rest.firstIndex(where: quotation.closes)
    else { throw .unterminatedString(offset: position) }
    let first = quotation.isSmart ? rest.firstIndex(where: quotation.closes) ?? end : end
    position = first + 1
    return text(start..<first)
  }

  /// The name inside `${…}`, without spaces around it.
  private mutating func reference() throws(ExpressionFailure) -> String {
    let start = position
    let rest = scalars[start...]
    guard let end = rest.firstIndex(of: "}") else { throw .unterminatedReference(offset: start) }
    let inside = scalars[(start + 2)..<end]
    if inside.contains(where: { $0 == "$" || $0 == "{" || $0.isQuote }) {
      throw .unterminatedReference(offset: start)
    }
    guard let first = inside.firstIndex(where: { !$0.isExpressionSpace }),
      let last = inside.lastIndex(where: { !$0.isExpressionSpace })
    else { throw .emptyReference(offset: start) }
    position = end + 1
    return text(first..<(last + 1))
  }

  /// Punctuation or an operator, the longest that fits.
  private mutating func symbol() throws(ExpressionFailure) -> Token.Kind {
    for length in [5, 4, 3, 2, 1] where position + length <= scalars.count {
      let found = text(position..<(position + length))
      if let instead = misspelledOperators[found] {
        throw .unknownOperator(found: found, offset: position, instead: instead)
      }
      if let kind = symbolKind(found) {
        position += length
        return kind
      }
    }
    throw .unexpectedToken(offset: position, found: text(position..<(position + 1)))
  }

  private func symbolKind(_ text: String) -> Token.Kind? {
    if text == "*" { return tokens.last?.kind.endsOperand == true ? .binary(.multiply) : .star }
    if let punctuation = punctuation[text] { return punctuation }
    return BinaryOperator(rawValue: text).map(Token.Kind.binary)
  }
}

private let punctuation: [String: Token.Kind] = [
  "/": .slash, "//": .doubleSlash, "(": .leftParenthesis, ")": .rightParenthesis,
  "[": .leftBracket, "]": .rightBracket, ",": .comma, ".": .dot, "..": .doubleDot, "@": .at,
  "::": .doubleColon,
]

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
  private let closers: [Unicode.Scalar]

  init?(opening: Unicode.Scalar) {
    let single: [Unicode.Scalar] = ["'", "’", "‘", "‛", "‚", "′", "´"]
    let double: [Unicode.Scalar] = ["\"", "”", "“", "„", "‟", "″"]
    guard let family = [single, double].first(where: { $0.contains(opening) }) else { return nil }
    closers = family
    straight = family[0]
    isSmart = opening != straight
  }

  func closes(_ scalar: Unicode.Scalar) -> Bool { closers.contains(scalar) }
}

extension Unicode.Scalar {
  var isExpressionSpace: Bool {
    properties.isWhitespace || value == 0x200B || value == 0xFEFF || value == 0x2060
  }
  fileprivate var isQuote: Bool { Quotation(opening: self) != nil }
  fileprivate var isDigit: Bool { (48...57).contains(value) }
  fileprivate var isNameStart: Bool { self == "_" || properties.isAlphabetic }
  fileprivate var isNamePart: Bool {
    isNameStart || isDigit || self == "-" || self == "." || value == 0xB7
      || properties.generalCategory == .nonspacingMark
  }
}
