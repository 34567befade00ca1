import Languages

/// Why an expression cannot be read or evaluated; offsets count Unicode scalars from 0.
package enum ExpressionFailure: ExplainedFailure, Hashable, Sendable {
  /// Nothing but spaces.
  case emptyExpression
  /// A word that cannot stand where it does.
  case unexpectedToken(offset: Int, found: String)
  /// An operand is missing at the end.
  case unexpectedEnd(offset: Int)
  /// An operator of another language, such as `==`, and XPath's own.
  case unknownOperator(found: String, offset: Int, instead: String)
  case unknownFunction(name: String, offset: Int, nearest: String?)
  case unknownAxis(name: String, offset: Int, nearest: String?)
  case wrongArgumentCount(function: String, offset: Int, expected: ArgumentCount, found: Int)
  /// A parenthesis or bracket without its partner.
  case unbalancedParenthesis(offset: Int, found: String)
  /// A quote that is never closed.
  case unterminatedString(offset: Int)
  /// `${` without its `}`.
  case unterminatedReference(offset: Int)
  /// `${}`.
  case emptyReference(offset: Int)
  /// More levels than evaluation may recurse.
  case tooDeep(offset: Int, limit: Int)
  /// A value stands where only a question, group or list can.
  case needsNodes(function: String, offset: Int)
  /// A function that ODK does not have, where only ODK's are wanted.
  case unsupportedFunction(name: String, offset: Int)
  /// `$name` for `${name}`.
  case bareReference(name: String, offset: Int)
  /// A word that the function does not know for an option of it.
  case unknownOption(function: String, offset: Int, known: [String])
  /// Predicates within predicates that visit more nodes than one evaluation may.
  case tooManyNodes(limit: Int)
  /// A regular expression that cannot be read.
  case unreadablePattern(offset: Int)
  /// A regular expression that has too many ways to match a text.
  case slowPattern(offset: Int)
  /// A prefix without a namespace, where names are told apart by theirs.
  case unknownPrefix(String, offset: Int)

  /// Where in the source; nil when the whole expression is meant.
  package var offset: Int? {
    switch self {
    case .emptyExpression, .tooManyNodes: nil
    case .unexpectedToken(let offset, _), .unexpectedEnd(let offset),
      .unknownOperator(_, let offset, _), .unknownFunction(_, let offset, _),
      .unknownAxis(_, let offset, _), .wrongArgumentCount(_, let offset, _, _),
      .unbalancedParenthesis(let offset, _), .unterminatedString(let offset),
      .unterminatedReference(let offset), .emptyReference(let offset), .tooDeep(let offset, _),
      .unsupportedFunction(_, let offset), .bareReference(_, let offset),
      .needsNodes(_, let offset), .unknownOption(_, let offset, _), .unreadablePattern(let offset),
      .slowPattern(let offset), .unknownPrefix(_, let offset):
      offset
    }
  }

  /// Two lines: the part of the source around the place, and a caret under it; empty without place.
  package func caret(in source: String) -> String {
    guard let offset else { return "" }
    let scalars = source.unicodeScalars
    let place = scalars.index(scalars.startIndex, offsetBy: offset, limitedBy: scalars.endIndex)
    let before = String(scalars[..<(place ?? scalars.endIndex)])
    let line = source.map { $0.isWhitespace ? " " : $0 }
    let column = min(before.count, line.count)
    let start = column > 40 ? column - 30 : 0
    let end = min(line.count, start + 70)
    let shown = (start > 0 ? "…" : "") + String(line[start..<end]) + (end < line.count ? "…" : "")
    let indent = String(repeating: " ", count: column - start + (start > 0 ? 1 : 0))
    return "\(shown)\n\(indent)^"
  }
}
