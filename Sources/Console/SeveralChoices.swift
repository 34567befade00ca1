import Interviewing
import Languages
import Responses

/// `+4 -3`: choices put to an answer of several, and taken away from it.
struct SeveralChoices {
  let prompt: Prompt

  /// The answer after the edit as numbers of the list; nil when the line is no edit.
  ///
  /// A piece that no choice is called by is kept as it is, so that the questionnaire refuses it.
  func edited(by line: String) -> [String]? {
    let pieces = line.split { $0 == " " || $0 == "," || $0 == ";" }
    guard let first = pieces.first, first.count > 1, "+-".contains(first.first ?? " "),
      !prompt.choices.contains(where: { ($0.number ?? 0) < 0 })
    else { return nil }
    var chosen = current
    var adds = true
    for piece in pieces {
      let sign = piece.first ?? " "
      if "+-".contains(sign) { adds = sign == "+" }
      let word = String("+-".contains(sign) ? piece.dropFirst() : piece)
      let item = choice(called: word).map(typed) ?? word
      chosen.removeAll { $0 == item }
      if adds { chosen.append(item) }
    }
    return chosen
  }

  /// The choices of the answer that stands.
  private var current: [String] {
    guard let names = prompt.answer?.value?.split(separator: " ").map(String.init) else {
      return []
    }
    return prompt.choices.filter { names.contains($0.name) }.map(typed)
  }

  private func typed(_ choice: PromptChoice) -> String {
    choice.number.map { String($0) } ?? choice.name
  }

  private func choice(called word: String) -> PromptChoice? {
    if let number = Int(word) { return prompt.choices.first { $0.number == number } }
    let folded = word.folded
    if let exact = prompt.choices.first(where: { $0.name.folded == folded }) { return exact }
    let matches = prompt.choices.filter { $0.label.folded.hasPrefix(folded) }
    return matches.count == 1 ? matches[0] : nil
  }
}
