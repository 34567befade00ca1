import Forms
import Interviewing
import Languages
import Reporting
import Responses

/// All questions in order, each with its state and its name for `:ir`.
struct OutlineScreen {
  let outline: Outline
  let form: Form
  let words: ScreenWords

  /// Adds all questions, or those that a word asks for: what is missing, or a text of their own.
  ///
  /// Three and more in a row that the form's logic hides take one line, unless all are asked for.
  func add(to screen: inout ScreenText, only word: String) {
    screen.add(rule: words.outline)
    var sections: [String] = []
    var hidden: [Outline.Item] = []
    let asksForAll = words.allWords.contains(word.folded)
    for item in wanted(word) {
      guard item.state != .notRelevant || asksForAll || item.isCurrent else {
        hidden.append(item)
        continue
      }
      addHidden(&hidden, &sections, to: &screen)
      addSections(of: item, &sections, to: &screen)
      add(item, to: &screen)
    }
    addHidden(&hidden, &sections, to: &screen)
    screen.add(words.outlineLegend, .instruction)
  }

  private func wanted(_ word: String) -> [Outline.Item] {
    let folded = word.folded
    guard !folded.isEmpty, !words.allWords.contains(folded) else { return outline.items }
    guard !words.missingWords.contains(folded) else {
      return outline.items.filter { $0.state == .notAsked || $0.state == .leftOpen || $0.isOpen }
    }
    return outline.items.filter { "\($0.path.name) \($0.label)".folded.contains(folded) }
  }

  private func addSections(
    of item: Outline.Item, _ sections: inout [String], to screen: inout ScreenText
  ) {
    if item.sections != sections, !item.sections.isEmpty {
      screen.add(
        item.sections.joined(separator: " › ").onOneLine.truncated(to: screen.width), .heading)
    }
    sections = item.sections
  }

  /// Adds what is hidden so far: each by itself when there are few, else how many they are.
  private func addHidden(
    _ hidden: inout [Outline.Item], _ sections: inout [String], to screen: inout ScreenText
  ) {
    if hidden.count < 3 {
      for item in hidden {
        addSections(of: item, &sections, to: &screen)
        add(item, to: &screen)
      }
    } else {
      screen.add(line: "      " + words.hidden(hidden.count), .instruction)
    }
    hidden = []
  }

  /// Adds `sign number name · label → answer`, cut to one line.
  private func add(_ item: Outline.Item, to screen: inout ScreenText) {
    let number = item.number.map { "\($0)" } ?? ""
    let lead = sign(of: item) + number.padded(to: 4, alignment: .trailing) + " "
    let room = screen.width - displayWidth(of: lead)
    let answer = (wording(of: item) + (item.isFlagged ? " ⚑" : "")).onOneLine
    let label = "\(item.path.name) · \(item.label.onOneLine)"
      .truncated(to: max(room * 3 / 5, room - displayWidth(of: answer) - 3))
    let rest = answer.truncated(to: room - displayWidth(of: label) - 3)
    screen.add(line: lead + label + " → " + rest, style(of: item))
  }

  /// The answer as people write it, why there is none, or that it is still to come.
  private func wording(of item: Outline.Item) -> String {
    guard item.state == .answered, let answer = item.answer,
      let element = form.element(atPath: item.path.elementPath)
    else { return words.outlineState(item) }
    return words.value(answer, of: element)
  }

  private func style(of item: Outline.Item) -> TextStyle {
    if item.isCurrent { return .heading }
    if item.isOpen { return .warning }
    return item.state == .notRelevant ? .instruction : .plain
  }

  /// Where the interview stands, and what is required and still missing.
  private func sign(of item: Outline.Item) -> String {
    item.isCurrent ? ">" : item.isOpen ? "*" : " "
  }
}
