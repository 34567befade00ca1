import Forms
import Interviewing
import Testing
import TestSupport

/// How many questions an interview is said to have.
struct ProgressTests {
  private static let cascade = """
    | survey |
    | | type | name | label | choice_filter |
    | | select_one region | region | ¿Región? | |
    | | select_one ciudad | ciudad | ¿Ciudad? | region = ${region} |
    | | text | nombre | ¿Nombre? | |
    | choices |
    | | list_name | name | label | region |
    | | region | norte | Norte | |
    | | region | otra | Otra | |
    | | ciudad | piura | Piura | norte |
    """

  /// The number of the question on the screen and of how many, after some answers.
  private func progress(after answers: [String]) throws -> [Int] {
    var interview = try RecordedInterview(form(markdown: Self.cascade))
    for answer in answers { try interview.answer(answer) }
    guard case .question(let prompt) = interview.interview.step else { return [] }
    return [prompt.number, prompt.total]
  }

  @Test func `a list that an answer to come may fill is counted`() throws {
    #expect(try progress(after: []) == [1, 3])
    #expect(try progress(after: ["norte"]) == [2, 3])
    #expect(try progress(after: ["norte", "piura"]) == [3, 3])
  }

  @Test func `a list that the answers left empty is not counted`() throws {
    #expect(try progress(after: ["otra"]) == [2, 2])
  }
}
