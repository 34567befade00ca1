/// A word of an expression and where it stands, in Unicode scalars.
struct Token {
  enum Kind: Equatable {
    case number(Double)
    case literal(String)
    case reference(String)
    case name(String)
    case binary(BinaryOperator)
    case slash, doubleSlash
    case leftParenthesis, rightParenthesis
    case leftBracket, rightBracket
    case comma, dot, doubleDot, at, doubleColon, star
    case end
  }

  /// What it is.
  let kind: Kind
  let offset: Int
  /// Just after its last scalar.
  let end: Int
}

/// The operators between two operands; the greater `precedence` binds tighter.
enum BinaryOperator: String {
  case or, and
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "div"
  case modulo = "mod"
  case union = "|"

  var precedence: Int {
    switch self {
    case .or: 1
    case .and: 2
    case .equal, .notEqual: 3
    case .less, .lessOrEqual, .greater, .greaterOrEqual: 4
    case .add, .subtract: 5
    case .multiply, .divide, .modulo: 6
    case .union: BinaryOperator.unionPrecedence
    }
  }

  static let unionPrecedence = 8
}

extension Token.Kind {
  /// Whether a `*` or an `and` after this token is an operator (XPath 1.0, section 3.7).
  var endsOperand: Bool {
    switch self {
    case .number, .literal, .reference, .name, .rightParenthesis, .rightBracket, .dot, .doubleDot,
      .star:
      true
    default: false
    }
  }
}
