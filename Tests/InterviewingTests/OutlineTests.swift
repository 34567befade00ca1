import Forms
import Interviewing
import Responses
import Testing
import TestSupport

/// The whole questionnaire as it stands.
struct OutlineTests {
  static let survey = """
    | survey |
    | | type | name | label | relevant | required |
    | | begin group | cliente | El cliente | | |
    | | text | nombre | ¿Nombre? | | yes |
    | | integer | veces | ¿Veces? | | |
    | | text | razon | ¿Por qué? | ${veces} > 3 | |
    | | end group | | | | |
    | | begin group | servicio | El servicio | | |
    | | text | trato | ¿El trato? | | |
    | | text | mejora | ¿Qué mejoraría? | | |
    | | end group | | | | |
    | | text | fin | ¿Algo más? | | |
    """

  private func interview() throws -> RecordedInterview {
    var interview = try RecordedInterview(form(markdown: Self.survey))
    try interview.leaveOpen()
    try interview.answer("2")
    try interview.answer(missing: .refused)
    return interview
  }

  @Test func `each question has its state`() throws {
    let items = try interview().interview.outline.items
    #expect(
      items.map(\.state)
        == [.leftOpen, .answered, .notRelevant, .missing(.refused), .notAsked, .notAsked])
    #expect(items.map(\.number) == [1, 2, nil, 3, 4, 5])
    #expect(items.filter { $0.isOpen }.map(\.path.text) == ["cliente/nombre"])
    #expect(items.first { $0.isCurrent }?.path.text == "servicio/mejora")
  }

  @Test func `topics tell how much of them is covered`() throws {
    let outline = try interview().interview.outline
    #expect(outline.topics.map(\.label) == ["El cliente", "El servicio"])
    #expect(outline.topics.map(\.answered) == [1, 1])
    #expect(outline.topics.map(\.total) == [2, 2])
    #expect(outline.items.map(\.topic) == [0, 0, 0, 1, 1, nil])
  }

  @Test func `topics tell how long they were on the screen`() throws {
    let interview = try interview()
    let paradata = Paradata(
      of: interview.changes, opening: interview.interview.opening,
      startingAt: AnswerPath("cliente/nombre"), endedAt: interview.now)
    #expect(interview.interview.outline.topics.map { $0.seconds(in: paradata) } == [120, 60])
  }

  @Test func `flags and remarks show at their question`() throws {
    var interview = try interview()
    try interview.remark(.flag, "")
    try interview.remark(.tag, "espera trato")
    let item = try #require(interview.interview.outline.items.first { $0.isCurrent })
    #expect(item.isFlagged)
    #expect(item.remarks == 2)
    #expect(interview.interview.remarks(at: item.path).last?.tags == ["espera", "trato"])
  }
}
