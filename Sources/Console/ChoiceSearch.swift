import Forms
import Interviewing
import Languages
import Reporting

/// The choices of a long list that have what was typed in them.
struct ChoiceSearch {
  let prompt: Prompt

  /// Lists of more choices than these are searched.
  static let shortList = 9

  /// Whether the list is long enough to be searched.
  var isLong: Bool { isList && prompt.choices.count > Self.shortList && !prompt.isScale }

  private var isList: Bool {
    switch prompt.question.type {
    case .selectOne, .selectMultiple, .rank: true
    default: false
    }
  }

  /// The choices in which every word typed begins a word, or is found within one when none does.
  ///
  /// Of several choices on one line, what follows the last comma counts.
  func matches(for line: String) -> [PromptChoice] {
    let words = query(line).folded.split(separator: " ")
    guard !words.isEmpty, Int(query(line)) == nil else { return [] }
    let texts = prompt.choices.map { choice in (choice, (choice.label + " " + choice.name).folded) }
    let beginning = texts.filter { _, text in
      let known = text.split { !$0.isLetter && !$0.isNumber }
      return words.allSatisfy { word in known.contains { $0.hasPrefix(word) } }
    }
    guard beginning.isEmpty else { return beginning.map(\.0) }
    return texts.filter { _, text in words.allSatisfy { text.contains($0) } }.map(\.0)
  }

  private func query(_ line: String) -> String {
    guard case .selectOne = prompt.question.type else {
      return String(
        line[
          (line.lastIndex { ",;".contains($0) }.map { line.index(after: $0) }
            ?? line.startIndex)...]
      ).withoutOuterSpaces
    }
    return line.withoutOuterSpaces
  }

  /// The lines below the prompt: as many matches as there are rows, and how many more.
  func lines(for line: String, rows: Int, width: Int, _ words: ScreenWords) -> [String] {
    guard !line.hasPrefix(":"), !query(line).isEmpty, Int(query(line)) == nil else { return [] }
    let found = matches(for: line)
    guard !found.isEmpty else { return [words.nothingFound] }
    let shown = found.count > rows ? rows - 1 : found.count
    var lines = found.prefix(shown).map { choice in
      let number = (choice.number.map(String.init) ?? "").padded(to: 5, alignment: .trailing)
      return "\(number) \(choice.label.onOneLine)".truncated(to: width - 1)
    }
    if found.count > shown { lines.append("      " + words.moreFound(found.count - shown)) }
    return lines
  }
}
