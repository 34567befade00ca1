import Forms
import Testing

struct DependencyGraphTests {
  @Test func `an element comes after all it depends on`() throws {
    let (form, graph) = try graph(
      """
      | survey |
      |        | type      | name | label | calculation |
      |        | calculate | c    |       | ${b} + 1    |
      |        | calculate | b    |       | ${a} + 1    |
      |        | integer   | a    | A     |             |
      """)
    #expect(graph.order.map { form.elements[$0].name } == ["a", "b", "c"])
    #expect(graph.affected(by: 2).map { form.elements[$0].name } == ["b", "c"])
  }

  @Test func `what is in a group depends on the group's relevance`() throws {
    let (form, graph) = try graph(
      """
      | survey |
      |        | type        | name | label | relevant   |
      |        | text        | a    | A     |            |
      |        | begin_group | g    | G     | ${a} = '1' |
      |        | text        | b    | B     |            |
      |        | end_group   |      |       |            |
      """)
    #expect(graph.affected(by: 0).map { form.elements[$0].name } == ["g", "b"])
  }

  /// The pattern of the ODK documentation for repeating while a condition holds.
  @Test func `a repeat may grow by its own answers`() throws {
    let (form, graph) = try graph(
      """
      | survey |
      |        | type         | name | label | repeat_count                                 |
      |        | begin_repeat | loan | Loan  | if(sum(${more}) >= 0, sum(${more}) + 1, 1)   |
      |        | integer      | more | More  |                                              |
      |        | end_repeat   |      |       |                                              |
      """)
    #expect(graph.order.map { form.elements[$0].name } == ["loan", "more"])
    #expect(graph.affected(by: 1).map { form.elements[$0].name }.contains("loan"))
  }

  @Test func `a default may look at an earlier instance of its own question`() throws {
    let reading = reading(
      """
      | survey |
      |        | type         | name | label | default                                       |
      |        | begin_repeat | loan | Loan  |                                               |
      |        | integer      | due  | Due   | indexed-repeat(${due}, ${loan}, 1)            |
      |        | end_repeat   |      |       |                                               |
      """)
    #expect(reading.findings.isEmpty)
  }

  @Test func `a group that waits for an answer inside itself is shown, and that is said`() {
    let reading = reading(
      """
      | survey |
      |        | type        | name | label | relevant   |
      |        | begin_group | g    | G     | ${a} = '1' |
      |        | text        | a    | A     |            |
      |        | end_group   |      |       |            |
      """)
    #expect(reading.findings.map(\.problem) == [.droppedRelevance("g", path: ["g", "a"])])
  }

  @Test func `a calculation that reads itself is a circle of one`() {
    let reading = reading(
      """
      | survey |
      |        | type      | name | calculation |
      |        | calculate | a    | ${a} + 1    |
      """)
    #expect(reading.findings.map(\.problem) == [.circle(path: ["a"])])
  }

  private func graph(_ table: String) throws -> (Form, DependencyGraph) {
    let form = try form(table)
    return (form, try DependencyGraph(form))
  }
}
