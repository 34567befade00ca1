extension Form {
  /// The ends of the scale a question asks on.
  ///
  /// The `bind::campo:scale` cell decides; else the lowest and highest score of a select one whose
  /// choices all have an integer one, those in `missing` left out; else the limits of a range. Nil
  /// where none of them gives two different integers.
  package func scale(of element: Element) -> Scale? {
    guard let question = element.question else { return nil }
    if let scale = question.measures.scale { return scale }
    if let range = question.range { return Scale(lowest: range.start, highest: range.end) }
    guard case .selectOne = question.type else { return nil }
    let scores = answerChoices(of: question).map(\.score)
    let numbers = scores.compactMap(\.self)
    guard scores.count == numbers.count, numbers.allSatisfy({ Int(exactly: $0) != nil }),
      let lowest = numbers.min(), let highest = numbers.max()
    else { return nil }
    return Scale(lowest: lowest, highest: highest)
  }

  /// Whether a select's answers are typed by value: all its choices but the missing ones are integers.
  package func isScale(_ question: Question) -> Bool {
    let choices = answerChoices(of: question)
    return !choices.isEmpty && choices.allSatisfy { Int($0.name) != nil }
  }

  /// The choices of a select that are answers, before any filter.
  package func answerChoices(of question: Question) -> [Choice] {
    (choices(of: question)?.choices ?? []).filter { question.measures.missing[$0.name] == nil }
  }

  /// The choices of a select that stand for no answer, with their kinds, in the list's order.
  package func missingChoices(of question: Question) -> [(choice: Choice, kind: MissingKind)] {
    (choices(of: question)?.choices ?? []).compactMap { choice in
      question.measures.missing[choice.name].map { (choice, $0) }
    }
  }
}

extension Scale {
  fileprivate init?(lowest: Double, highest: Double) {
    guard let worst = Int(exactly: lowest), let best = Int(exactly: highest), worst < best
    else { return nil }
    self.init(worst: worst, best: best)
  }
}
