import Expressions
import Forms
import Languages
import Responses

/// Turns what a person types into the value XForms would write.
struct AnswerReading {
  let prompt: Prompt
  let today: CivilDate
  /// Whether the questionnaire would take a day as the answer.
  var isAllowed: (CivilDate) -> Bool = { _ in true }

  /// The answer; `.missing(.skipped)` for a no to what can only be acknowledged.
  func answer(from text: String) throws(AnswerRefusal) -> Answer {
    if prompt.question.type == .acknowledge, ["no", "n", "0"].contains(text.folded) {
      return .missing(.skipped)
    }
    return .value(try value(from: text))
  }

  private func value(from text: String) throws(AnswerRefusal) -> String {
    switch prompt.question.type {
    case .integer: try integer(text)
    case .decimal: try decimal(text)
    case .range: try range(text)
    case .date: try dateOrPart(text).iso
    case .text where prompt.appearances.contains(.numbers): try digits(text)
    case .time: try time(text)
    case .dateTime: try dateAndTime(text)
    case .acknowledge: try acknowledgement(text)
    case .selectOne: try choice(text).name
    case .selectMultiple: try choices(text)
    case .rank: try ranking(text)
    case .geopoint: try coordinates(text)
    default: text.withoutControls
    }
  }

  private func acknowledgement(_ text: String) throws(AnswerRefusal) -> String {
    guard ["si", "s", "ok", "yes", "y", "1"].contains(text.folded) else { throw .notYesOrNo }
    return "OK"
  }

  // MARK: Numbers

  private func integer(_ text: String) throws(AnswerRefusal) -> String {
    guard let value = Int(text), text.utf8.count <= 15 else { throw .notAnInteger }
    return String(value)
  }

  /// The decimal sign may be a comma or a point; thousands are not separated.
  private func decimal(_ text: String) throws(AnswerRefusal) -> String {
    let pointed = String(text.map { $0 == "," ? "." : $0 })
    guard Self.number(pointed) != nil else { throw .notANumber }
    let isNegative = pointed.hasPrefix("-")
    var digits = isNegative ? pointed.dropFirst() : pointed[...]
    if digits.last == "." { digits.removeLast() }
    return (isNegative ? "-" : "") + (digits.first == "." ? "0" : "") + digits
  }

  /// The number a text of digits, a sign and a point says.
  private static func number(_ text: some StringProtocol) -> Double? {
    let isPlain = text.utf8.allSatisfy { $0 == 45 || $0 == 46 || (48...57).contains($0) }
    return isPlain && text.utf8.count <= 30 ? Double(String(text)) : nil
  }

  /// A text kept as typed, digits only but for signs and separators.
  private func digits(_ text: String) throws(AnswerRefusal) -> String {
    guard text.contains(where: \.isNumber), !text.contains(where: \.isLetter) else {
      throw .notANumber
    }
    return text
  }

  private func range(_ text: String) throws(AnswerRefusal) -> String {
    let value = try decimal(text)
    guard let limits = prompt.question.range, let number = Double(value) else { return value }
    guard (limits.start...limits.end).contains(number) else {
      throw .outsideRange(lowest: plain(limits.start), highest: plain(limits.end))
    }
    guard limits.contains(number) else {
      throw .offRangeStep(start: plain(limits.start), step: plain(limits.step))
    }
    return plain(number)
  }

  /// The shortest spelling: `7`, not `7.0`.
  private func plain(_ number: Double) -> String {
    Int(exactly: number).map { String($0) } ?? "\(number)"
  }

  /// `-12.046 -77.043`, altitude and accuracy behind them if known; beside points a comma separates.
  private func coordinates(_ text: String) throws(AnswerRefusal) -> String {
    let hasPoints = text.contains(".")
    let parts = text.split { $0 == " " || $0 == ";" || (hasPoints && $0 == ",") }
    let numbers = parts.compactMap { Self.number(String($0.map { $0 == "," ? "." : $0 })) }
    guard (2...4).contains(parts.count), numbers.count == parts.count,
      (-90...90).contains(numbers[0]), (-180...180).contains(numbers[1])
    else { throw .notCoordinates }
    let padded = numbers + [Double](repeating: 0, count: 4 - numbers.count)
    return padded.map { String($0) }.joined(separator: " ")
  }
}
