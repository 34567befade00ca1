import Forms
import Interviewing
import Reporting

/// The choices of a question as lines: compact for long scales, in columns for long lists.
struct ChoiceBlock {
  let prompt: Prompt
  /// Whether the hint says not to read them.
  let isUnread: Bool
  /// Rows that the screen has left for them.
  let rows: Int
  /// The first choice to show, where they take several screens.
  let start: Int

  /// Adds the lines and returns how many choices wait for the next screen.
  func add(to screen: inout ScreenText, _ words: ScreenWords) -> Int {
    guard !prompt.choices.isEmpty else { return 0 }
    guard !isCompactScale else {
      addScale(to: &screen)
      return 0
    }
    let left = addList(to: &screen)
    if left > 0 { screen.add(words.moreChoices(left), .instruction, indent: 2) }
    return left
  }

  private var style: TextStyle { isUnread ? .instruction : .plain }

  // MARK: Scales

  /// A scale of five points or more whose inner choices are called by their bare numbers.
  private var isCompactScale: Bool {
    prompt.isScale && prompt.choices.count >= 5
      && prompt.choices.dropFirst().dropLast().allSatisfy { $0.wording.isEmpty }
  }

  /// Adds a scale on a line or two: `1 mala  2  3  4  5 buena`.
  private func addScale(to screen: inout ScreenText) {
    screen.add(
      pieces: prompt.choices.map { choice in (choice.numberedWording, style) }, separator: "  ",
      indent: 4)
  }

  // MARK: Lists

  /// Adds as many choices as fit, in as few columns as that takes; returns how many are left.
  private func addList(to screen: inout ScreenText) -> Int {
    let choices = Array(prompt.choices.dropFirst(start))
    let texts = choices.map(text)
    let leadWidth = (prompt.choices.map { "\($0.number ?? 0)".count }.max() ?? 1) + 3
    let leads = choices.map { lead(of: $0, width: leadWidth) }
    let columnWidth = leadWidth + (texts.map { displayWidth(of: $0) }.max() ?? 0) + 2
    let perRow = max(1, (screen.width - 2) / columnWidth)
    let fitting = perRow == 1 ? fittingOneColumn(texts, leadWidth, screen.width) : rows * perRow
    let shown = min(max(fitting, 1), choices.count)
    let columns = min(perRow, (shown + rows - 1) / rows)
    if columns == 1 {
      for place in 0..<shown { screen.add(lead: leads[place], texts[place], style) }
    } else {
      add(Array(zip(leads, texts).prefix(shown)), columns, columnWidth, to: &screen)
    }
    return choices.count - shown
  }

  /// Adds the choices column by column.
  private func add(
    _ items: [(lead: String, text: String)], _ columns: Int, _ columnWidth: Int,
    to screen: inout ScreenText
  ) {
    let height = (items.count + columns - 1) / columns
    for row in 0..<height {
      let line = stride(from: row, to: items.count, by: height).map { place in
        (items[place].lead + items[place].text).padded(to: columnWidth)
      }.joined()
      screen.add(line: line.withoutSpacesAtEnd, style)
    }
  }

  /// How many choices fit one below the other, long ones taking several rows.
  private func fittingOneColumn(_ texts: [String], _ lead: Int, _ width: Int) -> Int {
    var room = rows
    return texts.prefix { text in
      room -= text.wrapped(to: max(1, width - lead)).count
      return room >= 0
    }.count
  }

  private func lead(of choice: PromptChoice, width: Int) -> String {
    (choice.number.map(String.init) ?? "").padded(to: width - 1, alignment: .trailing) + " "
  }

  /// The label, in parentheses when it is not read aloud.
  private func text(of choice: PromptChoice) -> String {
    let words = prompt.isScale ? choice.wording : choice.label.onOneLine
    let hasOwn = words.hasPrefix("(") || words.hasSuffix(")")
    return isUnread && !words.isEmpty && !hasOwn ? "(\(words))" : words
  }
}

extension PromptChoice {
  /// The label without the number it may begin with; empty when it is just that number.
  var wording: String {
    let label = label.onOneLine
    guard let number, label.hasPrefix(String(number)) else {
      return label == name ? "" : label
    }
    let rest = label.dropFirst(String(number).count)
    guard rest.first?.isNumber != true else { return label }
    return String(rest.drop { " =-–—.:)·".contains($0) })
  }

  /// `9 muy probable`, or the bare number.
  var numberedWording: String {
    guard let number else { return wording }
    return wording.isEmpty ? "\(number)" : "\(number) \(wording)"
  }
}

extension String {
  /// The text without the spaces behind it.
  var withoutSpacesAtEnd: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
