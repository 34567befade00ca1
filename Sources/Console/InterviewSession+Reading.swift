import Forms
import Foundation
import Interviewing
import Languages
import Responses

/// The line at the prompt, and what is typed besides it.
extension InterviewSession {
  /// A pasted line that waits, or the next one typed.
  mutating func nextLine() -> TypedLine {
    guard waiting.isEmpty else { return .line(nextPasted()) }
    let request = request
    let line = terminal.readLine(request)
    initial = ""
    initialUse = .replacedByCommand
    guard case .line(let received) = line else { return line }
    setAside = terminal.unfinished
    // Composed once, where it is typed; text received later is never touched.
    let typed = received.precomposedStringWithCanonicalMapping
    guard !keepsLineBreaks else { return .line(typed) }
    var lines = typed.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    while lines.count > 1, lines.last?.isEmpty == true { lines.removeLast() }
    waiting = lines.dropFirst().map(String.init)
    return .line(lines.first.map(String.init) ?? "")
  }

  /// The next pasted line, shown as if it had been typed at its prompt.
  private mutating func nextPasted() -> String {
    let line = waiting.removeFirst()
    terminal.write(terminal.glyphs.shown(prompt + " > " + line.printable) + "\n")
    return line
  }

  /// Several lines pasted at once are one answer to a text question, else one answer each.
  private var keepsLineBreaks: Bool {
    guard case .question(let prompt) = step else { return false }
    return prompt.question.type == .text
  }

  private var request: LineRequest {
    let session = self
    var request = LineRequest(
      prompt: terminal.glyphs.shown(prompt + " > "), initial: initial,
      completions: { session.completions })
    request.initialUse = initialUse
    offerAnswer(in: &request)
    request.pathStart = pathStart
    for verb in SessionCommand.Verb.allCases {
      if let key = verb.key { request.keys[key] = verb.typed(in: language) }
    }
    if advancesByKey, let keying { request.isWhole = keying.isWhole }
    if case .question(let prompt) = step, terminal.redraws, ChoiceSearch(prompt: prompt).isLong {
      addLiveList(of: prompt, to: &request)
    }
    return request
  }

  /// Where a path is typed: as the answer to a question that asks for a file, or behind `:adjuntar`.
  private func pathStart(in line: String) -> String.Index? {
    guard study.attachments != nil else { return nil }
    if line.hasPrefix(":") {
      let word = line.dropFirst().prefix { $0 != " " }
      guard word.endIndex < line.endIndex,
        SessionCommand.Verb.matches(String(word).folded, in: language) == [.attach]
      else { return nil }
      return line.index(after: word.endIndex)
    }
    guard case .question(let prompt) = step, prompt.question.type.isFile else { return nil }
    return line.startIndex
  }

  /// Offers the answer that stands for editing, behind the up arrow.
  private func offerAnswer(in request: inout LineRequest) {
    guard terminal.redraws, !isCovered, case .question(let prompt) = step,
      let value = prompt.answer?.value, !prompt.question.isReadOnly,
      !value.contains(where: \.isNewline)
    else { return }
    switch prompt.question.type {
    case .integer, .decimal, .range, .time:
      request.history = [words.value(value, of: prompt.element)]
    case .date, .dateTime: request.history = [value.replacing("T", with: " ", maxReplacements: 1)]
    default: request.history = [AnswerEcho(prompt: prompt, words: words).text(of: .value(value))]
    }
  }

  /// Rows of the live list below the prompt.
  static let liveRows = 7

  private func addLiveList(of prompt: Prompt, to request: inout LineRequest) {
    let search = ChoiceSearch(prompt: prompt)
    let (terminal, words) = (terminal, words)
    let rows = min(Self.liveRows, max(2, terminal.height / 3))
    request.rowsBelow = rows
    request.below = { line in
      search.lines(for: line, rows: rows, width: terminal.width, words).map(terminal.glyphs.shown)
    }
  }

  /// What the prompt says before its `> `.
  private var prompt: String {
    guard unsaved?.isRemark != true else { return words.unsavedRemark }
    guard !isCovered else { return words.backToQuestion }
    return switch step {
    case .question(let prompt):
      QuestionScreen.expectation(of: prompt, words, shownTenKey)
    case .offerInstance: words.yesOrNo
    case .review(let review): words.reviewPrompt(isComplete: review.open.isEmpty)
    }
  }

  /// The key for ten where it is worth a word: `+` only where answers need no Enter.
  private var shownTenKey: Character? {
    keying?.tenKey.flatMap { $0 == "+" && !advancesByKey ? nil : $0 }
  }

  // MARK: Beside the question

  /// A line that is no answer; nil at the end of the input or when the system asks to end.
  mutating func sideLine(
    prompt: String, initial: String = "", completions: [Completion] = [],
    keys: [FunctionKey: String] = [:], isWhole: ((String) -> Bool)? = nil
  ) -> String? {
    var initial = initial
    while true {
      var request = LineRequest(
        prompt: terminal.glyphs.shown(prompt + " "), initial: initial, completions: { completions })
      if let isWhole { request.isWhole = isWhole }
      request.keys = keys
      request.initialUse = .kept
      switch terminal.readLine(request) {
      case .line(let line): return line.precomposedStringWithCanonicalMapping
      case .endOfInput: return nil
      case .stopped(let signal):
        stopSignal = signal
        return terminal.unfinished.isEmpty ? nil : terminal.unfinished
      case .interrupted(let line):
        say(words.interruptedAside, .warning)
        initial = line
      }
    }
  }

  /// The place of an item chosen by one key, by its number; nil when nothing was chosen.
  mutating func choice(of items: [String], prompt: String) -> Int? {
    while true {
      let typed = sideLine(prompt: prompt + " >") { line in
        items.count < 10 && Int(line).map { items.indices.contains($0 - 1) } ?? false
      }
      // What follows the one key is no answer to the question behind the menu.
      if items.count < 10 { terminal.discardTyped() }
      guard let typed, !typed.onOneLine.isEmpty, stopSignal == nil else { return nil }
      let folded = typed.onOneLine.folded
      if let number = Int(typed.onOneLine), items.indices.contains(number - 1) { return number - 1 }
      let found = items.indices.filter { items[$0].folded.hasPrefix(folded) }
      if found.count == 1 { return found[0] }
      say(words.typeANumber(upTo: items.count), .warning)
    }
  }

  /// Asks yes or no; anything else is asked again, Enter and the end of the input mean no.
  mutating func confirms(_ question: String) -> Bool {
    say(question)
    while true {
      guard let typed = sideLine(prompt: words.yesOrNo + " >"), stopSignal == nil else {
        return false
      }
      if let answer = yesOrNo(typed) { return answer }
      say(words.typeYesOrNo, .warning)
    }
  }

  /// Enter means no.
  func yesOrNo(_ text: String) -> Bool? {
    switch text.onOneLine.folded {
    case "si", "s", "yes", "y": true
    case "no", "n", "": false
    default: nil
    }
  }
}
