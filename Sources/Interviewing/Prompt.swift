package import Forms
package import Responses

/// Where an interview stands.
package enum Step: Sendable {
  case question(Prompt)
  case offerInstance(InstanceOffer)
  case review(Review)
}

/// One question as it is to be shown now: texts filled in, choices filtered.
package struct Prompt: Sendable {
  package let path: AnswerPath
  package let element: Element
  package let question: Question
  /// Labels of the groups and repeat instances around it, outermost first.
  package let sections: [String]
  /// Label of the topic it lies in.
  package let topic: String?
  package let label: String
  package let hint: String
  package let guidance: String
  /// Which question this is, and about how many there will be.
  package let number: Int
  package let total: Int
  package let isRequired: Bool
  package let choices: [PromptChoice]
  /// Choices that stand for no answer; they are never read aloud nor numbered.
  package let missingChoices: [PromptChoice]
  /// Whether a choice is typed by its own number, as on a scale, and never by its position.
  package let isScale: Bool
  package let scale: Scale?
  package let answer: Answer?
  /// Entries of the answer that are no longer on offer.
  package let stale: [PromptChoice]
  /// Choices on offer that the answer of a rank does not have.
  package let unranked: [PromptChoice]

  /// Further questions to dig deeper with: the lines of the guidance, without their bullets.
  package var probes: [String] {
    guidance.split(whereSeparator: \.isNewline).map { line in
      String(line.drop { $0.isWhitespace || "-–—•*·".contains($0) }).trimmed
    }.filter { !$0.isEmpty }
  }

  /// How the author wants it shown, as far as that means something in a terminal.
  package var appearances: Set<PromptAppearance> {
    var appearances = Set(element.appearance.compactMap(PromptAppearance.init))
    if let rows = question.parameters["rows"].flatMap({ Int($0) }), rows > 1 {
      appearances.insert(.multiline)
    }
    return appearances
  }
}

/// Words of the appearance column that change what a terminal shows or takes.
package enum PromptAppearance: String, Sendable, CaseIterable {
  case likert, minimal, multiline, numbers, year
  case monthYear = "month-year"
}

/// A choice on offer; `number` is what may be typed for it.
package struct PromptChoice: Sendable, Hashable {
  package let name: String
  package let label: String
  package let number: Int?
}

/// The question whether a repeat has one more instance.
package struct InstanceOffer: Sendable {
  package let path: AnswerPath
  package let sections: [String]
  package let label: String
  package let count: Int
}

/// The state after the last question.
package struct Review: Sendable {
  package struct Item: Sendable, Hashable {
    package let path: AnswerPath
    package let label: String
    /// The answer as a person reads it; nil when there is none.
    package let answer: String?
    package let missing: MissingKind?
    package let isRequired: Bool
    /// Whether the answer has entries that are no longer on offer.
    package let isStale: Bool
  }

  package let items: [Item]
  package var open: [Item] {
    items.filter { $0.answer == nil && $0.missing == nil && $0.isRequired }
  }
}
