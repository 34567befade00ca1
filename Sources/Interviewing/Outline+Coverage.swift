import Forms

extension Outline {
  /// How many of the questions that apply have an answer; not knowing and refusing are answers.
  package var coverage: (answered: Int, applicable: Int) {
    let applicable = items.filter { $0.state != .notRelevant }
    let answered = applicable.count { item in
      switch item.state {
      case .answered: true
      case .missing(let kind): kind != .skipped
      case .leftOpen, .notAsked, .notRelevant: false
      }
    }
    return (answered, applicable.count)
  }
}
