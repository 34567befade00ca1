import Forms

/// What a questionnaire speaks of: its groups and repeats, as an interviewer would name them.
extension Form {
  /// The outermost groups and repeats, in order; a group that only holds topics gives way to them.
  var topics: [Int] { topics(in: nil) }

  private func topics(in parent: Element?) -> [Int] {
    children(of: parent).filter { $0.question == nil }.flatMap { element in
      holdsTopics(element) ? topics(in: element) : [element.id]
    }
  }

  /// Whether a group holds two or more labelled parts with questions, and few questions of its own.
  private func holdsTopics(_ element: Element) -> Bool {
    guard element.loop == nil else { return false }
    let children = children(of: element)
    let own = children.count { $0.question.map(isTold) ?? false }
    let parts = children.count { part in
      part.question == nil && !part.label.isEmpty
        && elements[part.id..<part.subtreeEnd].contains { $0.question.map(isTold) ?? false }
    }
    return parts >= 2 && own * 2 <= parts
  }

  private func isTold(_ question: Question) -> Bool {
    question.type.isAsked && question.type.holdsValue
  }
}
