package import Forms
package import Responses

/// The whole questionnaire as it stands: each question with its state, each topic with its coverage.
package struct Outline: Sendable {
  package enum State: Sendable, Hashable {
    case answered
    case missing(MissingKind)
    /// It was on the screen and was left for later.
    case leftOpen
    case notAsked
    /// The form's logic hides it, or leaves nothing to choose from.
    case notRelevant
  }

  package struct Item: Sendable, Hashable {
    package let path: AnswerPath
    package let label: String
    /// Which relevant question it is, from 1; nil when it is not relevant.
    package let number: Int?
    /// Position in `topics`; nil outside all topics.
    package let topic: Int?
    package let sections: [String]
    package let state: State
    package let isRequired: Bool
    /// The answer as a person reads it.
    package let answer: String?
    package let isCurrent: Bool
    package let isFlagged: Bool
    /// How many remarks it has, flags among them.
    package let remarks: Int

    /// Whether it keeps the interview from being finalized.
    package var isOpen: Bool {
      isRequired && (state == .leftOpen || state == .notAsked || state == .missing(.skipped))
    }
  }

  /// A group or repeat that stands for a topic: a top-level one, or one inside a group of topics.
  package struct Topic: Sendable, Hashable {
    package let path: AnswerPath
    package let label: String
    /// Questions with an answer or a reason for having none, of those relevant now.
    package let answered: Int
    package let total: Int

    /// How long its questions were on the screen.
    package func seconds(in paradata: Paradata) -> Int {
      paradata.seconds.reduce(0) { sum, entry in
        let element = entry.key.elementPath
        return element == path.text || element.hasPrefix(path.text + "/") ? sum + entry.value : sum
      }
    }
  }

  package let items: [Item]
  package let topics: [Topic]
}
