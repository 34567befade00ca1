import Expressions
import Forms
import Interviewing
import Responses
import TestSupport

/// A form with one question, called `q`; `choices` are `name label` lines of its list `l`.
func oneQuestion(
  _ type: String, parameters: String = "", missing: String = "", choices: [String] = []
) throws -> Form {
  let rows = choices.map { line in
    let words = line.split(separator: " ", maxSplits: 1)
    return "| | l | \(words[0]) | \(words.count > 1 ? words[1] : words[0]) |"
  }
  return try form(
    markdown: """
      | survey |
      | | type | name | label | parameters | bind::campo:missing |
      | | \(type) | q | ¿Cuánto? | \(parameters) | \(missing) |
      | choices |
      | | list_name | name | label |
      \(rows.joined(separator: "\n"))
      """)
}

/// The answer to a form's only question that typing a line gives.
func answer(_ line: String, to form: Form) throws -> Answer? {
  var interview = try RecordedInterview(form)
  try interview.answer(line)
  return interview.answer(at: "q")
}

/// Why a line is no answer to a form's only question; nil when it is one.
func refusal(of line: String, to form: Form) throws -> AnswerRefusal? {
  var interview = try RecordedInterview(form)
  do throws(AnswerRefusal) {
    try interview.answer(line)
    return nil
  } catch {
    return error
  }
}

/// The refusal that a step ends with; nil when it is let through.
func refusal(_ step: () throws(AnswerRefusal) -> Void) -> AnswerRefusal? {
  do throws(AnswerRefusal) {
    try step()
    return nil
  } catch {
    return error
  }
}
