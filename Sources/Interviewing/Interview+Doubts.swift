import Expressions
import Forms
import Languages
import Responses

/// What is worth asking twice in any questionnaire: ages of people, told by a question's name.
extension Interview {
  private static let oldestLikely = 95

  /// The doubt about an answer nobody confirmed yet; nil for almost all.
  func doubt(about answer: Answer, for prompt: Prompt) -> AnswerDoubt? {
    guard let value = answer.value, answer != prompt.answer,
      prompt.question.measures.missing[value] == nil,
      !remarks(at: prompt.path).contains(where: { $0.kind == .confirmed })
    else { return nil }
    let words = prompt.element.name.folded.split { !$0.isLetter }
    if words.contains(where: { $0 == "edad" || $0 == "age" }) {
      let age = prompt.question.type.isNumeric ? Double(value) : nil
      return age.map { $0 > Double(Self.oldestLikely) } == true ? .unlikelyAge : nil
    }
    guard words.contains(where: { $0 == "nacimiento" || $0 == "birth" }),
      prompt.question.type == .date, let born = CivilDate(iso: value)
    else { return nil }
    if born.daysSince1970 > moment.date.daysSince1970 { return .birthToCome }
    return moment.date.year - born.year > Self.oldestLikely ? .unlikelyAge : nil
  }
}
