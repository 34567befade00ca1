import Expressions
package import Forms
package import Interviewing
package import Languages
package import Responses

/// An interview as a person reads it afterwards: topics, questions, answers, notes and quotes.
package struct Transcript: Sendable {
  /// A line of its head, such as who interviewed.
  package struct Fact: Sendable, Hashable {
    package let label: Sentence
    package let value: Sentence

    package init(label: Sentence, value: Sentence) {
      self.label = label
      self.value = value
    }
  }

  package struct Section: Sendable {
    package let title: String
    package let minutes: Int?
    package var entries: [Entry] = []
  }

  package struct Entry: Sendable {
    /// Labels of the repeat instances around the question.
    package let sections: [String]
    package let question: String
    package let answer: String?
    /// Left out because it tells who the person is.
    package let isHidden: Bool
    package let missing: MissingKind?
    package let remarks: [Remark]
  }

  package let title: String
  package let facts: [Fact]
  package let sections: [Section]
  /// Notes about the whole interview.
  package let remarks: [Remark]

  /// Questions that were asked or remarked on, in the questionnaire's order and the interview's
  /// language; those that were not relevant are left out.
  package init(
    of interview: Interview, facts: [Fact] = [], paradata: Paradata? = nil,
    hidesIdentifying: Bool = false
  ) {
    let outline = interview.outline
    title = interview.form.title.source(in: interview.language)
    self.facts = facts
    remarks = interview.remarks.filter { $0.path == nil }
    var sections: [Section] = []
    var topic: Int?
    for item in outline.items where item.isTold {
      if sections.isEmpty || item.topic != topic {
        topic = item.topic
        let found = item.topic.map { outline.topics[$0] }
        let seconds = paradata.flatMap { found?.seconds(in: $0) }
        sections.append(
          Section(title: found?.label ?? "", minutes: seconds.map { ($0 + 30) / 60 }))
      }
      let isHidden = hidesIdentifying && interview.identifies(item.path)
      sections[sections.count - 1].entries.append(
        Entry(
          sections: item.sections(below: item.topic.map { outline.topics[$0].label }),
          question: item.label, answer: isHidden ? nil : item.answer,
          isHidden: isHidden && item.answer != nil, missing: item.missing,
          remarks: isHidden ? [] : interview.remarks(at: item.path)))
    }
    self.sections = sections
  }
}

extension Outline.Item {
  /// The sections inside a topic, whose own label is the heading already.
  fileprivate func sections(below topic: String?) -> [String] {
    guard let topic, let place = sections.firstIndex(of: topic) else { return sections }
    return Array(sections[(place + 1)...])
  }

  fileprivate var isTold: Bool {
    switch state {
    case .answered: true
    case .missing(let kind): kind != .skipped || remarks > 0
    case .leftOpen, .notAsked, .notRelevant: remarks > 0
    }
  }

  fileprivate var missing: MissingKind? {
    guard case .missing(let kind) = state else { return nil }
    return kind
  }
}

extension Interview {
  /// Whether a question's answer tells who the person is.
  func identifies(_ path: AnswerPath) -> Bool {
    form.element(atPath: path.elementPath)?.question?.measures.identifies ?? false
  }
}
