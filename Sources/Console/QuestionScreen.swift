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
  /// Whether the probes stand beside the question, as in a guide.
  var showsProbes = false
  var marks = QuestionMarks()
  /// Whether the up arrow brings the answer into the line.
  var isEditable = false
  /// Whether the answer is typed in several lines.
  var takesLines = false
  /// Columns of the terminal, of which a wide one has room for probes beside the question.
  var probeWidth = 0

  /// Adds the lines and returns how many choices wait for the next screen.
  func add(to screen: inout ScreenText) -> Int {
    let before = screen.lines.count
    addTexts(to: &screen)
    let taken = screen.lines.count - before
    let block = ChoiceBlock(
      prompt: prompt, isUnread: isUnread, rows: max(5, rows - taken - 4), start: firstChoice)
    let left = block.add(to: &screen, words)
    addMissingChoices(to: &screen)
    if takesLines { screen.add("[\(words.severalLines)]", .instruction) }
    addCurrentAnswer(to: &screen)
    addStale(to: &screen)
    addMarks(to: &screen)
    return left
  }

  // MARK: Texts

  /// The narrowest terminal that has room for two columns.
  private static let twoColumns = 100

  /// Adds what is read aloud and the instruction; probes go beside them or below.
  private func addTexts(to screen: inout ScreenText) {
    guard showsProbes, !prompt.probes.isEmpty else { return addQuestion(to: &screen) }
    guard probeWidth >= Self.twoColumns else {
      addQuestion(to: &screen)
      addProbes(to: &screen)
      return
    }
    let width = min(probeWidth, 140)
    let left = width * 3 / 5
    var question = ScreenText(width: left - 2, showsStyle: screen.showsStyle)
    addQuestion(to: &question)
    var probes = ScreenText(width: width - left - 2, showsStyle: screen.showsStyle)
    addProbes(to: &probes)
    screen.add(question, beside: probes, at: left)
  }

  private func addQuestion(to screen: inout ScreenText) {
    if !prompt.label.isEmpty { screen.add(prompt.label, .reading) }
    if !prompt.hint.isEmpty { screen.add("[\(prompt.hint)]", .instruction) }
  }

  private func addProbes(to screen: inout ScreenText) {
    screen.add(words.probes, .heading)
    for probe in prompt.probes { screen.add(lead: "· ", probe, .instruction) }
  }

  /// Whether the hint begins by saying that the choices are not to be read.
  private var isUnread: Bool {
    let hint = prompt.hint.folded.drop { !$0.isLetter }
    return ["no lea", "no leer", "do not read", "don't read"].contains { hint.hasPrefix($0) }
  }

  // MARK: Below the choices

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

  /// Adds the answer it has already on one line, which an answer of some length has for itself.
  private func addCurrentAnswer(to screen: inout ScreenText) {
    guard let currentAnswer else { return }
    let answer = currentAnswer.onOneLine
    let line =
      prompt.question.isReadOnly ? words.fixedValue(answer) : words.currentAnswer(answer)
    let hasLines = takesLines || currentAnswer.contains(where: \.isNewline)
    let hints =
      prompt.question.isReadOnly
      ? [""] : words.keepingHints(isEditable: isEditable, hasLines: hasLines)
    let used = displayWidth(of: line)
    let hint = hints.first { used + displayWidth(of: $0) <= screen.width } ?? ""
    screen.add(line.truncated(to: screen.width) + hint, .instruction)
  }

  /// Adds what the answer has that is no longer offered, and what a rank has not placed yet.
  private func addStale(to screen: inout ScreenText) {
    if !prompt.stale.isEmpty {
      screen.add(words.stale(prompt.stale.map { $0.label.onOneLine }), .warning)
    }
    guard prompt.answer?.value != nil, !prompt.unranked.isEmpty else { return }
    screen.add(words.unranked(prompt.unranked.map { $0.label.onOneLine }), .warning)
  }

  private func addMarks(to screen: inout ScreenText) {
    guard marks.isFlagged || marks.remarks > 0 else { return }
    screen.add(words.marks(isFlagged: marks.isFlagged, remarks: marks.remarks), .instruction)
  }

  // MARK: The prompt

  /// What the prompt says before its `> `; `tenKey` stands for ten on this scale.
  static func expectation(
    of prompt: Prompt, _ words: ScreenWords, _ tenKey: Character? = nil
  ) -> String {
    if prompt.question.isReadOnly { return words.goOn }
    let key = tenKey.map { words.ten($0) } ?? ""
    if case .selectOne = prompt.question.type, prompt.isScale, prompt.choices.count > 2,
      let lowest = prompt.choices.compactMap(\.number).min(),
      let highest = prompt.choices.compactMap(\.number).max()
    {
      return words.between("\(lowest)", "\(highest)") + key
    }
    if prompt.question.type == .range {
      let parameters = prompt.question.parameters
      return words.between(parameters["start"] ?? "1", parameters["end"] ?? "10") + key
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
