import Forms
import Interviewing
import Languages
import Responses

/// What the Tab key offers at the prompt.
extension InterviewSession {
  /// Answers first, then commands.
  var completions: [Completion] {
    answers + commands
  }

  private var answers: [Completion] {
    switch step {
    case .question(let prompt): answers(to: prompt)
    case .offerInstance: [Completion(words.yes), Completion(words.no)]
    case .review: []
    }
  }

  /// Labels complete the line; of several choices, names complete the last word.
  private func answers(to prompt: Prompt) -> [Completion] {
    let choices = prompt.choices + prompt.missingChoices
    switch prompt.question.type {
    case .selectOne:
      return choices.flatMap { completions(of: $0.name, label: $0.label.onOneLine) }
    case .selectMultiple, .rank:
      return choices.map { Completion($0.name, replacing: .lastWord) }
        + choices.map { Completion($0.label.onOneLine) }
    case .date, .dateTime: return [Completion(words.today), Completion(words.yesterday)]
    default: return []
    }
  }

  /// A name that only begins its label adds nothing but a second line to choose from.
  private func completions(of name: String, label: String) -> [Completion] {
    let texts = label.folded.hasPrefix(name.folded) ? [label] : [label, name]
    return texts.map { Completion($0) }
  }

  /// Every command, a way to every question and instance, and the tags.
  private var commands: [Completion] {
    let verbs = SessionCommand.Verb.allCases.map { Completion($0.typed(in: language)) }
    let goTo = SessionCommand.Verb.goTo.typed(in: language)
    let remove = SessionCommand.Verb.remove.typed(in: language)
    let questions = interview.outline.items.filter { $0.state != .notRelevant }
    return verbs + questions.map { Completion("\(goTo) \($0.path.name)") }
      + instances.flatMap { instance in
        let name = "\(instance.name) \(instance.ordinal)".onOneLine
        return [Completion("\(goTo) \(name)"), Completion("\(remove) \(name)")]
      }
      + study.codebook.map { Completion("#" + $0, replacing: .lastWord) }
  }
}
