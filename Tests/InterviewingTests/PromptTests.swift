import Forms
import Interviewing
import Responses
import Testing
import TestSupport

/// What a prompt tells beside its question.
struct PromptTests {
  static let family = """
    | survey |
    | | type | name | label | guidance_hint |
    | | begin group | hogar | El hogar | |
    | | begin repeat | persona | Persona | |
    | | text | nombre | ¿Nombre? | |
    | | end repeat | | | |
    | | select_one ${nombre} | jefe | ¿Quién manda? | - ¿Y antes?&#10;• ¿Por qué? |
    | | end group | | | |
    """

  private func family() throws -> RecordedInterview {
    var interview = try RecordedInterview(form(markdown: Self.family))
    try interview.answer("yes", "Ana", "yes", "Luis", "no", "2")
    return interview
  }

  @Test func `lines of the guidance are probes`() throws {
    var interview = try family()
    try interview.go(to: "jefe")
    #expect(interview.prompt?.probes == ["¿Y antes?", "¿Por qué?"])
  }

  @Test func `the topic is the top-level group, however deep the question lies`() throws {
    var interview = try family()
    try interview.go(to: "nombre")
    #expect(interview.prompt?.topic == "El hogar")
  }

  @Test func `an answer that is no longer on offer shows as stale`() throws {
    var interview = try family()
    try interview.go(to: "jefe")
    #expect(interview.prompt?.stale == [])
    try interview.answer("hogar/persona#i2/nombre", with: "Lucho")
    try interview.go(to: "jefe")
    #expect(interview.prompt?.stale.map(\.name) == ["Luis"])
    let item = interview.interview.review.items.first { $0.path.name == "jefe" }
    #expect(item?.isStale == true)
  }

  @Test func `a ranking tells which choices it does not have yet`() throws {
    let form = try form(
      markdown: """
        | survey |
        | | type | name | label |
        | | rank l | orden | ¿En qué orden? |
        | choices |
        | | list_name | name | label |
        | | l | a | Uno |
        | | l | b | Dos |
        | | l | c | Tres |
        """)
    var interview = try Interview.sample(form)
    _ = interview.load(answers: [AnswerPath("orden"): .value("b a")])
    let moved = try interview.moving(toQuestion: "orden", at: .sample).interview
    guard case .question(let prompt) = moved.step else {
      Issue.record("no question")
      return
    }
    #expect(prompt.unranked.map(\.name) == ["c"])
    #expect(prompt.stale == [])
  }
}
