import Languages

/// Choices as they are typed: by number, by name, or by the beginning of a label.
extension AnswerReading {
  /// A number is a scale's own, else the position shown; a whole name or label goes before the
  /// beginning of one.
  func choice(_ text: String) throws(AnswerRefusal) -> PromptChoice {
    let all = prompt.choices + prompt.missingChoices
    let number = Int(text)
    if let number, let match = prompt.choices.first(where: { $0.number == number }) { return match }
    if let match = all.first(where: { $0.name == text }) { return match }
    let folded = text.folded
    if let match = all.first(where: { $0.name.folded == folded }) { return match }
    guard !folded.isEmpty, !(prompt.isScale && number != nil) else { throw unknown }
    var matches = all.filter { $0.label.folded == folded }
    if matches.isEmpty, number == nil {
      matches = all.filter {
        $0.label.folded.hasPrefix(folded) || $0.name.folded.hasPrefix(folded)
      }
    }
    guard let match = matches.first else { throw unknown }
    guard matches.count == 1 else { throw .ambiguousChoice(matches.prefix(4).map(\.label)) }
    return match
  }

  private var unknown: AnswerRefusal {
    let numbers = prompt.choices.compactMap(\.number)
    guard prompt.isScale, let lowest = numbers.min(), let highest = numbers.max() else {
      return .unknownChoice(count: prompt.choices.count)
    }
    return .notOnScale(
      lowest: lowest, highest: highest, hasMissingChoices: !prompt.missingChoices.isEmpty)
  }

  /// `1 3 5`, `1,3,5` or names; labels of several words stand between commas or semicolons.
  private func several(_ text: String) throws(AnswerRefusal) -> [PromptChoice] {
    if let whole = try? choice(text) { return [whole] }
    var picked: [PromptChoice] = []
    for piece in text.split(whereSeparator: { $0 == "," || $0 == ";" }) {
      picked += try spaced(String(piece).trimmed)
    }
    guard !picked.isEmpty else { throw unknown }
    guard Set(picked).count == picked.count else { throw .repeatedChoice }
    guard picked.count == 1 || !picked.contains(where: prompt.missingChoices.contains) else {
      throw .missingChoiceWithOthers
    }
    return picked
  }

  /// One whole label, or several words.
  private func spaced(_ piece: String) throws(AnswerRefusal) -> [PromptChoice] {
    if let whole = try? choice(piece) { return [whole] }
    var picked: [PromptChoice] = []
    for word in piece.split(separator: " ") { picked.append(try choice(String(word))) }
    return picked
  }

  func choices(_ text: String) throws(AnswerRefusal) -> String {
    let names = Set(try several(text).map(\.name))
    let order = (prompt.choices + prompt.missingChoices).map(\.name)
    return order.filter(names.contains).joined(separator: " ")
  }

  func ranking(_ text: String) throws(AnswerRefusal) -> String {
    let picked = try several(text)
    guard picked.count == prompt.choices.count || prompt.missingChoices.contains(picked[0]) else {
      throw .incompleteRanking(wanted: prompt.choices.count)
    }
    return picked.map(\.name).joined(separator: " ")
  }
}
