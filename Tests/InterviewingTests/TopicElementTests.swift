import Forms
import Interviewing
import Responses
import TestSupport
import Testing

/// Which groups are topics.
struct TopicElementTests {
  private func interview(_ rows: String) throws -> Interview {
    try RecordedInterview(
      form(markdown: "| survey |\n| | type | name | label |\n" + rows)
    ).interview
  }

  @Test func `a group that only holds labelled groups gives way to them`() throws {
    let interview = try interview(
      """
      | | begin group | todo | Entrevista |
      | | begin group | a | A |
      | | text | a1 | ¿A? |
      | | end group | | |
      | | begin group | b | B |
      | | text | b1 | ¿B? |
      | | end group | | |
      | | end group | | |
      | | begin group | fin | Fin |
      | | text | f1 | ¿F? |
      | | end group | | |
      """)
    let outline = interview.outline
    #expect(outline.topics.map(\.label) == ["A", "B", "Fin"])
    #expect(outline.topics.map(\.path.text) == ["todo/a", "todo/b", "fin"])
    #expect(outline.items.map(\.topic) == [0, 1, 2])
    guard case .question(let prompt) = interview.step else {
      Issue.record("no question")
      return
    }
    #expect(prompt.topic == "A")
  }

  @Test func `a group with questions of its own is one topic`() throws {
    let outline = try interview(
      """
      | | begin group | todo | Todo |
      | | text | t1 | ¿1? |
      | | text | t2 | ¿2? |
      | | begin group | a | A |
      | | text | a1 | ¿A? |
      | | end group | | |
      | | begin group | b | B |
      | | text | b1 | ¿B? |
      | | end group | | |
      | | end group | | |
      """
    ).outline
    #expect(outline.topics.map(\.label) == ["Todo"])
  }
}
