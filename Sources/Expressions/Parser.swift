/// Turns words into a syntax tree by precedence climbing.
///
/// Functions and their arguments are checked on the way, so that evaluation seldom fails.
struct Parser {
  /// How deep parentheses may nest and how tall the tree may grow.
  static let depthLimit = 200
  static let pathWorkLimit = 2_000_000

  let tokens: [Token]
  /// Whether only ODK's functions are known.
  let isStrict: Bool
  private let source: String
  var tree = SyntaxTree()
  /// Names of functions that cannot be evaluated here.
  var unsupportedFunctions: [String] = []
  /// Names of functions that ODK does not have.
  var foreignFunctions: [String] = []
  var position = 0
  /// Steps times steps with predicates, over all paths.
  var pathWork = 0
  private var nesting = 0
  /// What each node can give, beside the tree because only parsing asks.
  private var kinds: [ValueKind] = []
  /// Levels below each node, itself included; evaluation recurses as deep.
  private var heights: [Int] = []

  /// The parser that has read the source, with its tree.
  static func parsed(_ source: String, isStrict: Bool) throws(ExpressionFailure) -> Parser {
    var parser = Parser(
      tokens: try Tokenizer.tokens(of: source, isStrict: isStrict), source: source,
      isStrict: isStrict)
    try parser.parse()
    return parser
  }

  private init(tokens: [Token], source: String, isStrict: Bool) {
    self.tokens = tokens
    self.isStrict = isStrict
    self.source = source
  }

  private mutating func parse() throws(ExpressionFailure) {
    guard next.kind != .end else { throw .emptyExpression }
    tree.root = try expression()
    guard next.kind == .end else { throw unexpected() }
  }

  /// The word to be read.
  var next: Token { tokens[position] }

  /// What stands so many words after the next; the end, past it.
  func kind(ahead: Int) -> Token.Kind {
    tokens[min(position + ahead, tokens.count - 1)].kind
  }

  mutating func advance() { position += 1 }

  /// Whether the next word was this one, and stepped over.
  mutating func skip(_ kind: Token.Kind) -> Bool {
    guard next.kind == kind else { return false }
    advance()
    return true
  }

  /// Why the next word cannot stand where it does.
  func unexpected() -> ExpressionFailure {
    switch next.kind {
    case .end: .unexpectedEnd(offset: next.offset)
    case .rightParenthesis where nesting == 0:
      .unbalancedParenthesis(offset: next.offset, found: ")")
    case .rightBracket where nesting == 0:
      .unbalancedParenthesis(offset: next.offset, found: "]")
    default: .unexpectedToken(offset: next.offset, found: written(next))
    }
  }

  private func written(_ token: Token) -> String {
    String(scalars: Array(source.unicodeScalars), in: token.offset..<token.end)
  }

  /// Adds a node above its children and answers its index.
  mutating func add(
    _ node: SyntaxNode, at offset: Int, kind: ValueKind, over children: [Int] = []
  ) throws(ExpressionFailure) -> Int {
    var height = 1
    for child in children { height = max(height, heights[child] + 1) }
    guard height <= Parser.depthLimit else {
      throw .tooDeep(offset: offset, limit: Parser.depthLimit)
    }
    tree.nodes.append(node)
    tree.offsets.append(offset)
    kinds.append(kind)
    heights.append(height)
    return tree.nodes.count - 1
  }

  func kind(of node: Int) -> ValueKind { kinds[node] }

  /// Stores several children side by side.
  mutating func operands(_ indices: [Int]) -> Range<Int> {
    let start = tree.operands.count
    tree.operands.append(contentsOf: indices)
    return start..<tree.operands.count
  }

  /// An expression inside the pair that the word before opened.
  mutating func enclosed<Result>(
    by opening: Token, until closing: Token.Kind,
    _ content: (inout Parser) throws(ExpressionFailure) -> Result
  ) throws(ExpressionFailure) -> Result {
    nesting += 1
    defer { nesting -= 1 }
    guard nesting <= Parser.depthLimit else {
      throw .tooDeep(offset: opening.offset, limit: Parser.depthLimit)
    }
    let result = try content(&self)
    guard skip(closing) else {
      guard next.kind == .end else { throw unexpected() }
      throw .unbalancedParenthesis(offset: opening.offset, found: written(opening))
    }
    return result
  }

  /// An operand and all operators at least as tight as the minimum.
  mutating func expression(above minimum: Int = 1) throws(ExpressionFailure) -> Int {
    var left = try signed()
    while case .binary(let first) = next.kind, first.precedence >= minimum {
      left = try chain(from: left, at: first.precedence)
    }
    return left
  }

  /// Everything that operators of one precedence tie to the left operand.
  private mutating func chain(
    from left: Int, at precedence: Int
  ) throws(ExpressionFailure) -> Int {
    let start = tree.offsets[left]
    var rest: [(word: BinaryOperator, operand: Int)] = []
    while case .binary(let word) = next.kind, word.precedence == precedence {
      advance()
      rest.append((word, try expression(above: precedence + 1)))
    }
    let all = [left] + rest.map(\.operand)
    switch rest[0].word {
    case .or: return try add(.or(operands(all)), at: start, kind: .value, over: all)
    case .and: return try add(.and(operands(all)), at: start, kind: .value, over: all)
    case .union: return try union(of: all, at: start)
    case .add, .subtract, .multiply, .divide, .modulo:
      return try arithmetic(left, rest, at: start, over: all)
    default: return try comparisons(left, rest, at: start)
    }
  }

  /// `a | b | c`, each of which must be able to give nodes.
  private mutating func union(of all: [Int], at start: Int) throws(ExpressionFailure) -> Int {
    for operand in all where kind(of: operand) == .value {
      throw .needsNodes(function: "|", offset: tree.offsets[operand])
    }
    return try add(.union(operands(all)), at: start, kind: .nodes, over: all)
  }

  private mutating func arithmetic(
    _ left: Int, _ rest: [(word: BinaryOperator, operand: Int)], at start: Int, over all: [Int]
  ) throws(ExpressionFailure) -> Int {
    let from = tree.terms.count
    for (word, operand) in rest {
      tree.terms.append(ArithmeticTerm(arithmetic: Arithmetic(word), operand: operand))
    }
    let node = SyntaxNode.arithmetic(first: left, from..<tree.terms.count)
    return try add(node, at: start, kind: .value, over: all)
  }

  /// Comparisons of one precedence nest to the left: `1 < 2 = true()`.
  private mutating func comparisons(
    _ left: Int, _ rest: [(word: BinaryOperator, operand: Int)], at start: Int
  ) throws(ExpressionFailure) -> Int {
    var result = left
    for (word, operand) in rest {
      let node: SyntaxNode =
        switch word {
        case .equal: .equality(result, operand, isNegated: false)
        case .notEqual: .equality(result, operand, isNegated: true)
        case .less: .order(.less, result, operand)
        case .lessOrEqual: .order(.lessOrEqual, result, operand)
        case .greater: .order(.greater, result, operand)
        default: .order(.greaterOrEqual, result, operand)
        }
      result = try add(node, at: start, kind: .value, over: [result, operand])
    }
    return result
  }

  /// An operand with the minus signs before it.
  private mutating func signed() throws(ExpressionFailure) -> Int {
    let start = next.offset
    var signs = 0
    while skip(.binary(.subtract)) { signs += 1 }
    guard signs > 0 else { return try primary() }
    var node = try expression(above: BinaryOperator.unionPrecedence)
    // Two signs still turn the operand into a number.
    for _ in 0..<(signs % 2 == 0 ? 2 : 1) {
      node = try add(.negative(node), at: start, kind: .value, over: [node])
    }
    return node
  }

  /// A literal, a reference, a call, a path or something in parentheses.
  private mutating func primary() throws(ExpressionFailure) -> Int {
    let token = next
    switch token.kind {
    case .number(let number):
      advance()
      return try add(.number(number), at: token.offset, kind: .value)
    case .literal(let text):
      advance()
      return try add(.string(text), at: token.offset, kind: .value)
    case .reference(let name):
      advance()
      return try filtered(try add(.name(name), at: token.offset, kind: .nodes))
    case .leftParenthesis:
      advance()
      return try filtered(
        try enclosed(by: token, until: .rightParenthesis) { parser throws(ExpressionFailure) in
          try parser.expression()
        })
    case .name(let name) where kind(ahead: 1) == .leftParenthesis && !nodeTypes.contains(name):
      return try filtered(try call(name))
    case .name, .slash, .doubleSlash, .dot, .doubleDot, .at, .star:
      return try locationPath()
    default:
      throw unexpected()
    }
  }
}

/// Names that before a parenthesis are node tests, not functions.
let nodeTypes: Set<String> = ["node", "text", "comment", "processing-instruction"]

extension Arithmetic {
  fileprivate init(_ word: BinaryOperator) {
    switch word {
    case .subtract: self = .subtract
    case .multiply: self = .multiply
    case .divide: self = .divide
    case .modulo: self = .modulo
    default: self = .add
    }
  }
}
