import Forms
import Interviewing
import Responses

/// An answer in words, so that a slip is seen at once: `9 · muy probable`.
struct AnswerEcho {
  let prompt: Prompt
  let words: ScreenWords
  /// Whether a number was typed with signs between its thousands.
  var wasGrouped = false

  /// The answer as the interviewer reads it.
  func text(of answer: Answer) -> String {
    switch answer {
    case .missing(let kind): words.missing(kind)
    case .value(let value): text(ofValue: value)
    }
  }

  /// The line after an answer; nil for free text, which stands on the screen already.
  func confirmation(of answer: Answer) -> String? {
    guard case .value = answer else { return text(of: answer) }
    switch prompt.question.type {
    case .text, .image, .audio, .video, .file, .barcode, .geotrace, .geoshape: return nil
    default: return text(of: answer)
    }
  }

  private func text(ofValue value: String) -> String {
    switch prompt.question.type {
    case .selectOne: wording(of: value)
    case .selectMultiple:
      value.split(separator: " ").map { wording(of: $0) }.joined(separator: "; ")
    case .rank: value.split(separator: " ").map { wording(of: $0) }.joined(separator: " › ")
    default: words.value(value, of: prompt.element, wasGrouped: wasGrouped)
    }
  }

  /// A choice's label, on a scale behind its number.
  private func wording(of name: some StringProtocol) -> String {
    guard let choice = (prompt.choices + prompt.missingChoices).first(where: { $0.name == name })
    else { return String(name) }
    guard prompt.isScale, let number = choice.number else { return choice.label.onOneLine }
    return choice.wording.isEmpty ? "\(number)" : "\(number) · \(choice.wording)"
  }
}
