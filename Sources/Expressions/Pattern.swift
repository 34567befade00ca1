/// A regular expression, compiled once and matched in bounded time.
///
/// It is written as Java and ICU write them, and speaks of Unicode scalars; `\d` is a digit of ASCII.
/// Every state of a match is entered once, so that `(a+)+$` takes no longer than `a+$`.
struct Pattern: Sendable {
  /// Why a pattern gives no answer.
  enum Failure: Error {
    case unreadable
    /// The text is too long for a pattern so intricate.
    case tooLong
  }

  private let program: PatternProgram

  init(_ source: String) throws(Failure) {
    program = try PatternProgram(try PatternParser.parsed(source))
  }

  /// Whether it matches from the first letter to the last.
  func matchesWhole(_ text: String) throws(Failure) -> Bool {
    var matcher = PatternMatcher(program: program, text: Array(text.unicodeScalars))
    return try matcher.matchesWhole()
  }
}

/// A part of a regular expression.
indirect enum PatternNode {
  case empty
  /// One letter among many.
  case letter(LetterSet)
  case sequence([PatternNode])
  case alternatives([PatternNode])
  case repeated(PatternNode, ClosedRange<Int>?, minimum: Int, Repetition)
  case group(PatternNode, number: Int)
  /// `(?=…)`, `(?<!…)` and their kin.
  case look(PatternNode, isBehind: Bool, isNegated: Bool)
  /// `(?>…)`: once matched, never matched otherwise.
  case atomic(PatternNode)
  /// What a group matched before.
  case reference(Int, ignoresCase: Bool)
  case place(Place)

  enum Repetition { case greedy, lazy, possessive }

  /// Conditions that no letter is used up for.
  enum Place { case start, end, lineStart, lineEnd, wordEdge, insideWord }
}
