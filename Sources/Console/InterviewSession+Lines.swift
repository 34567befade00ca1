import Forms
import Interviewing
import Languages
import Responses

/// Texts of several lines, which end with a lone dot or Ctrl-D.
///
/// Each line is kept as the draft's unfinished one as soon as Enter is pressed, so that a power cut
/// in the middle of a long answer costs no more than the line being typed.
extension InterviewSession {
  /// Whether Enter begins another line: where the form wants so and a person types.
  func takesLines(_ prompt: Prompt) -> Bool { prompt.takesLines && terminal.isTyped }

  /// Takes further lines behind the first one, and gives them all as the answer.
  mutating func answer(_ prompt: Prompt, withLinesFrom first: String) {
    var lines = first.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map(String.init)
    let isEnded = lines.last == "."
    if isEnded { lines.removeLast() }
    let text = isEnded ? lines.joined(separator: "\n") : text(behind: lines)
    guard stopSignal == nil else { return }
    give(text, to: prompt, text)
  }

  /// Offers the lines of the answer that stands one by one for correction, then takes more.
  mutating func editText(_ line: String) {
    guard case .question(let prompt) = step, prompt.question.type == .text,
      !prompt.question.isReadOnly
    else { return refuse(words.onlyTextIsEdited, "") }
    let former = (prompt.answer?.value ?? "")
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    say(words.severalLines, .instruction)
    let text = text(behind: [], correcting: former.first?.isEmpty == true ? [] : former)
    guard stopSignal == nil else { return }
    guard !text.withoutOuterSpaces.isEmpty else {
      say(words.nothingNoted)
      return
    }
    give(text, to: prompt, text)
  }

  /// The text of all lines, those before a request of the system to end.
  ///
  /// A line offered for correction and emptied is left out; those not reached stay as they are.
  mutating func text(
    behind first: [String], correcting former: [String] = [], keptAs command: String = ""
  ) -> String {
    var lines = first
    var former = former[...]
    if !lines.isEmpty { keep(lines, command) }
    while stopSignal == nil {
      let offered = former.first ?? ""
      guard let line = sideLine(prompt: "|", initial: offered, completions: tags), line != "."
      else { break }
      former = former.dropFirst()
      if !line.isEmpty || offered.isEmpty { lines.append(line) }
      keep(lines + former, command)
    }
    return (lines + former).joined(separator: "\n")
  }

  /// Keeps the lines so far in the draft, those of a remark on one line behind their command.
  private func keep(_ lines: [String], _ command: String) {
    let text = lines.joined(separator: command.isEmpty ? "\n" : " ")
    try? journal.keep(unfinished: command.isEmpty ? text : "\(command) \(text)")
  }
}

extension Prompt {
  /// Whether its text is meant to take several lines.
  var takesLines: Bool {
    question.type == .text && !question.isReadOnly && appearances.contains(.multiline)
  }
}
