import Forms
import Interviewing
import Languages
import Reporting
import Responses

/// One question on the screen: what is read aloud, the instruction, the choices.
struct QuestionScreen {
  let prompt: Prompt
  let words: ScreenWords
  /// The answer it has already, in words.
  let currentAnswer: String?
  /// Rows of the terminal that are left below the lines before the question.
  let rows: Int
  let firstChoice: Int

  /// Adds the lines and returns how many choices wait for the next screen.
  func add(to screen: inout ScreenText) -> Int {
    let before = screen.lines.count
    if !prompt.label.isEmpty { screen.add(prompt.label, .reading) }
    if prompt.hint.isEmpty == false { screen.add("[\(prompt.hint)]", .instruction) }
    let taken = screen.lines.count - before
    let block = ChoiceBlock(
      prompt: prompt, isUnread: isUnread, rows: max(5, rows - taken - 4), start: firstChoice)
    let left = block.add(to: &screen, words)
    addMissingChoices(to: &screen)
    addCurrentAnswer(to: &screen)
    return left
  }

  /// Whether the hint begins by saying that the choices are not to be read.
  private var isUnread: Bool {
    let hint = prompt.hint.folded.drop { !$0.isLetter }
    return ["no lea", "no leer", "do not read", "don't read"].contains { hint.hasPrefix($0) }
  }

  /// Adds the choices for no answer with the words that say them: `:ns No sabe · :nr No responde`.
  private func addMissingChoices(to screen: inout ScreenText) {
    var commands: Set<MissingKind> = []
    let pieces = prompt.missingChoices.map { choice in
      let kind = prompt.question.measures.missing[choice.name]
      let verb = kind.flatMap { commands.insert($0).inserted ? $0.verb : nil }
      let typed = verb?.typed(in: words.language) ?? choice.name
      return (text: "\(typed) \(choice.label.onOneLine)", style: TextStyle.instruction)
    }
    screen.add(pieces: pieces, separator: " · ", indent: 4)
  }

  /// Adds the answer it has already, cut to one line.
  private func addCurrentAnswer(to screen: inout ScreenText) {
    guard let currentAnswer else { return }
    let answer = currentAnswer.onOneLine.truncated(to: screen.width)
    let isFixed = prompt.question.isReadOnly
    screen.add(
      isFixed ? words.fixedValue(answer) : words.currentAnswer(answer), .instruction)
  }

  /// What the prompt says before its `> `.
  static func expectation(of prompt: Prompt, _ words: ScreenWords) -> String {
    if prompt.question.isReadOnly { return words.goOn }
    if case .selectOne = prompt.question.type, prompt.isScale, prompt.choices.count > 2,
      let lowest = prompt.choices.compactMap(\.number).min(),
      let highest = prompt.choices.compactMap(\.number).max()
    {
      return words.between("\(lowest)", "\(highest)")
    }
    if prompt.question.type == .range {
      let parameters = prompt.question.parameters
      return words.between(parameters["start"] ?? "1", parameters["end"] ?? "10")
    }
    return words.expectation(prompt.question.type)
  }
}

extension MissingKind {
  /// The command that says it; nil for kinds that are typed by their choice's name.
  var verb: SessionCommand.Verb? {
    switch self {
    case .dontKnow: .dontKnow
    case .refused: .refuse
    case .notApplicable: .notApplicable
    case .blank, .skipped, .notRelevant: nil
    }
  }
}
