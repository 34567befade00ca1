import Expressions
import Forms
import Testing

struct FormReadingTests {
  @Test func `elements keep their order, their parents and where they end`() throws {
    let form = try form(
      """
      | survey |
      |        | type         | name | label |
      |        | text         | a    | A     |
      |        | begin_group  | g    | G     |
      |        | text         | b    | B     |
      |        | begin_repeat | r    | R     |
      |        | text         | c    | C     |
      |        | end_repeat   |      |       |
      |        | end_group    |      |       |
      |        | text         | d    | D     |
      """)
    #expect(form.elements.map(\.path) == ["a", "g", "g/b", "g/r", "g/r/c", "d"])
    #expect(form.elements.map(\.subtreeEnd) == [1, 5, 3, 5, 5, 6])
    #expect(form.elements.map(\.parent) == [nil, nil, 1, 1, 3, nil])
    #expect(form.elements.map(\.loops) == [[], [], [], [], [3], []])
  }

  @Test func `one name may serve in two groups`() throws {
    let form = try form(
      """
      | survey |
      |        | type        | name | label |
      |        | begin_group | g    | G     |
      |        | text        | a    | A     |
      |        | end_group   |      |       |
      |        | begin_group | h    | H     |
      |        | text        | a    | A     |
      |        | note        | n    | ${a}  |
      |        | end_group   |      |       |
      """)
    #expect(form.elements(named: "a").map(\.path) == ["g/a", "h/a"])
  }

  @Test func `or_other adds a choice and a text question that it makes relevant`() throws {
    let form = try form(
      """
      | survey |
      |         | type                  | name | label::Español (es) | label::English (en) |
      |         | select_one l or_other | a    | Uno                 | One                 |
      | choices |
      |         | list_name | name | label::Español (es) | label::English (en) |
      |         | l         | x    | Equis               | Ex                  |
      """)
    let other = try #require(form.elements(named: "a_other").first)
    #expect(other.question?.type == .text)
    #expect(other.relevant?.source == "selected(../a, 'other')")
    let choice = try #require(form.choiceLists["l"]?.choices.last)
    #expect(choice.name == "other")
    #expect(form.languages.map { choice.label.source(in: $0) } == ["Otro", "Other"])
  }

  @Test func `a form without settings is called after its file`() {
    let reading = reading(
      """
      | survey |
      |        | type | name | label |
      |        | text | a    | A     |
      """, fileName: "salida 2026.xlsx")
    #expect(reading.form?.id == "salida 2026")
    #expect(reading.form?.title.source(in: .unnamed) == "salida 2026")
  }

  @Test func `settings name the form, its version, its kind and its instances`() throws {
    let form = try form(
      """
      | survey   |
      |          | type | name | label |
      |          | text | a    | A     |
      | settings |
      |          | form_title | form_id | version | instance_name | attribute::campo:kind |
      |          | Salida     | exit    | 3       | ${a}          | in-depth              |
      """)
    #expect(form.id == "exit")
    #expect(form.version == "3")
    #expect(form.title.source(in: .unnamed) == "Salida")
    #expect(form.instanceName?.source == "${a}")
    #expect(form.kind == .inDepth)
  }

  @Test func `one name may stand twice in a list when the settings allow it`() {
    let reading = reading(
      """
      | survey   |
      |          | type         | name | label |
      |          | select_one l | a    | A     |
      | choices  |
      |          | list_name | name | label |
      |          | l         | x    | One   |
      |          | l         | x    | Two   |
      | settings |
      |          | allow_choice_duplicates |
      |          | yes                     |
      """)
    #expect(reading.findings.isEmpty)
  }

  @Test func `a section with a refused name still holds its rows together`() {
    let reading = reading(
      """
      | survey |
      |        | type        | name | label |
      |        | begin_group | 1g   | G     |
      |        | text        | a    | A     |
      |        | end_group   |      |       |
      """)
    #expect(reading.codes == ["replaced-name"])
  }

  @Test func `a source is read again to the same findings`() {
    let first = reading(
      """
      | survey |
      |        | type         | name | label |
      |        | select_one l | a    |       |
      |        | text         | a    | A     |
      """)
    let second = FormReading(of: first.source)
    #expect(second.findings == first.findings)
    #expect(second.source == first.source)
  }

  @Test func `a source leaves out blank rows and empty cells at the end`() {
    let rows = [
      SheetRow(number: 1, cells: ["type", " name ", ""]), SheetRow(number: 2, cells: ["", ""]),
    ]
    let source = FormSource(fileName: "f.xlsx", sheets: [Sheet(name: "survey", rows: rows)])
    #expect(source.sheets[0].rows == [SheetRow(number: 1, cells: ["type", " name "])])
  }
}
