import Expressions
import Forms
import Interviewing
import Languages

/// The short ways of typing an answer, put as the questionnaire reads them.
struct AnswerKeying {
  let prompt: Prompt
  let decimalSign: DecimalSign?
  let today: CivilDate

  /// What was typed with its short forms written out.
  enum Reading: Equatable {
    case text(String)
    /// A number with one group of three behind a sign that may be either.
    case doubtful(whole: String, fraction: String)
    /// A year of birth where an age is asked: the age before and after this year's birthday.
    case born(year: Int, before: Int, after: Int)
  }

  func reading(_ typed: String) -> Reading {
    let text = typed.withoutOuterSpaces
    if let tenKey, text == String(tenKey) { return .text("10") }
    switch prompt.question.type {
    case .integer where asksAge && (today.year - 120...today.year).contains(Int(text) ?? 0):
      let year = Int(text) ?? 0
      return .born(year: year, before: today.year - year - 1, after: today.year - year)
    case .integer: return NumberTyping(sign: decimalSign, takesFractions: false).reading(text)
    case .decimal: return NumberTyping(sign: decimalSign, takesFractions: true).reading(text)
    default: return .text(typed)
    }
  }

  /// Whether the question's name says that an age is asked.
  private var asksAge: Bool {
    prompt.element.name.folded.split { !$0.isLetter }.contains { $0 == "edad" || $0 == "age" }
  }

  // MARK: Scales

  /// The key that stands for ten: `0` on a scale from 1 to 10, `+` on one from 0 to 10.
  var tenKey: Character? {
    let numbers = numbers
    guard isScore, numbers.max() == 10, let lowest = numbers.min() else { return nil }
    return switch lowest {
    case 0: "+"
    case 1: "0"
    default: nil
    }
  }

  /// Whether a number typed is the score itself.
  private var isScore: Bool { prompt.isScale || prompt.question.type == .range }

  /// The numbers that answer the question.
  private var numbers: [Int] {
    switch prompt.question.type {
    case .selectOne: prompt.choices.compactMap(\.number)
    case .range:
      prompt.question.range.map { limits in
        limits.step == 1 && limits.end - limits.start <= 20
          ? Array(Int(limits.start)...Int(limits.end)) : []
      } ?? []
    default: []
    }
  }

  /// Whether nothing more need be typed: the key for ten, or a number that begins no other.
  ///
  /// A scale's 1 never waits for the zero of 10.
  func isWhole(_ line: String) -> Bool {
    if let tenKey, line == String(tenKey) { return true }
    guard let number = Int(line), String(number) == line, numbers.contains(number) else {
      return false
    }
    guard tenKey == nil else { return number < 10 }
    return !numbers.contains { $0 != number && String($0).hasPrefix(line) }
  }
}

extension String {
  /// The text without white space around it.
  var withoutOuterSpaces: String {
    var text = self[...].drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
