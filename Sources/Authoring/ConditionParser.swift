/// Reads the conditions that can be put into words; gives up on any other expression.
struct ConditionParser {
  private enum Token: Equatable {
    case question(String)
    case text(String)
    case number(String)
    case word(String)
    case sign(String)
  }

  private var tokens: ArraySlice<Token>

  /// The condition; nil when a part of it cannot be put into words.
  static func condition(_ source: String) -> Condition? {
    guard let tokens = tokens(of: source) else { return nil }
    var parser = ConditionParser(tokens: tokens[...])
    guard let condition = parser.alternatives(), parser.tokens.isEmpty else { return nil }
    return condition
  }

  private mutating func alternatives() -> Condition? {
    guard let list = list(separatedBy: "or", { $0.conjunction() }) else { return nil }
    return list.count == 1 ? list[0] : .any(list)
  }

  private mutating func conjunction() -> Condition? {
    guard let list = list(separatedBy: "and", { $0.part() }) else { return nil }
    return list.count == 1 ? list[0] : .all(list)
  }

  private mutating func list(
    separatedBy word: String, _ item: (inout ConditionParser) -> Condition?
  ) -> [Condition]? {
    var list: [Condition] = []
    repeat {
      guard let next = item(&self) else { return nil }
      list.append(next)
    } while take(.word(word))
    return list
  }

  private mutating func part() -> Condition? {
    if take(.sign("(")) { return inParentheses() }
    if take(.word("not")) {
      guard take(.sign("(")), let inner = inParentheses() else { return nil }
      return inner.negated
    }
    if take(.word("selected")) { return selected() }
    return comparison()
  }

  private mutating func inParentheses() -> Condition? {
    guard let inner = alternatives(), take(.sign(")")) else { return nil }
    return inner
  }

  private mutating func selected() -> Condition? {
    guard take(.sign("(")), let subject = subject(), take(.sign(",")),
      case .text(let choice)? = tokens.popFirst(), take(.sign(")"))
    else { return nil }
    return .includes(subject, choice)
  }

  private mutating func comparison() -> Condition? {
    if let subject = subject() {
      guard let sign = sign(), let value = value() else { return nil }
      return .comparison(subject, sign, value)
    }
    guard let value = value(), let sign = sign(), let subject = subject() else { return nil }
    return .comparison(subject, sign.mirrored, value)
  }

  private mutating func subject() -> Condition.Subject? {
    switch tokens.first {
    case .question(let name):
      tokens.removeFirst()
      return .question(name)
    case .sign("."):
      tokens.removeFirst()
      return .answer
    case .word("count-selected"):
      tokens.removeFirst()
      guard take(.sign("(")), case .question(let name)? = tokens.popFirst(), take(.sign(")"))
      else { return nil }
      return .count(of: name)
    default: return nil
    }
  }

  private mutating func sign() -> Condition.Operator? {
    guard case .sign(let text)? = tokens.first, let sign = Condition.Operator(rawValue: text)
    else { return nil }
    tokens.removeFirst()
    return sign
  }

  private mutating func value() -> Condition.Value? {
    switch tokens.popFirst() {
    case .text(let text): return .text(text)
    case .number(let digits): return .number(digits)
    case .question(let name): return .question(name)
    case .word("today"): return take(.sign("(")) && take(.sign(")")) ? .today : nil
    default: return nil
    }
  }

  private mutating func take(_ token: Token) -> Bool {
    guard tokens.first == token else { return false }
    tokens.removeFirst()
    return true
  }

  // MARK: Tokens

  private static func tokens(of source: String) -> [Token]? {
    var tokens: [Token] = []
    var rest = source[...]
    while let character = rest.first {
      guard !character.isWhitespace else {
        rest.removeFirst()
        continue
      }
      guard let token = token(&rest) else { return nil }
      tokens.append(token)
    }
    return tokens
  }

  private static func token(_ rest: inout Substring) -> Token? {
    switch rest.first {
    case "$":
      guard rest.hasPrefix("${"), let end = rest.firstIndex(of: "}") else { return nil }
      let name = rest[..<end].dropFirst(2).filter { !$0.isWhitespace }
      rest = rest[rest.index(after: end)...]
      return .question(name)
    case let quote? where quote == "'" || quote == "\"":
      guard let end = rest.dropFirst().firstIndex(of: quote) else { return nil }
      let text = String(rest[..<end].dropFirst())
      rest = rest[rest.index(after: end)...]
      return .text(text)
    case let character? where character.isASCII && character.isNumber:
      let digits = rest.prefix { $0.isNumber || $0 == "." }
      rest = rest.dropFirst(digits.count)
      return .number(String(digits))
    case let character? where character.isLetter:
      let word = rest.prefix { $0.isLetter || $0.isNumber || "-_".contains($0) }
      rest = rest.dropFirst(word.count)
      return .word(String(word))
    default: return sign(&rest)
    }
  }

  private static func sign(_ rest: inout Substring) -> Token? {
    for sign in ["!=", "<=", ">=", "=", "<", ">", "(", ")", ",", "."] where rest.hasPrefix(sign) {
      rest = rest.dropFirst(sign.count)
      // A dot that a step or a number follows is a path or a fraction.
      if sign == ".", let next = rest.first, next == "." || next == "/" || next.isNumber {
        return nil
      }
      return .sign(sign)
    }
    return nil
  }
}
