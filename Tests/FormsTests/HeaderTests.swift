import Expressions
import Forms
import Testing

struct HeaderTests {
  @Test(arguments: [
    "relevant", "Relevant", "relevance", "bind::relevant", "bind: relevant", " RELEVANT ",
  ])
  func `a header is known whatever its case, prefix or old name`(header: String) throws {
    let element = try element(
      "a",
      in: """
        | survey |
        |        | type | name | label | \(header) |
        |        | text | a    | A     | 1 = 2     |
        """)
    #expect(element.relevant?.source == "1 = 2")
  }

  @Test(arguments: [
    "label::Español (es)", "label:Español (es)", "Label :: Español (es)", "caption::Español (es)",
  ])
  func `a label's language is read in every spelling`(header: String) throws {
    let form = try form(
      """
      | survey |
      |        | type | name | \(header) |
      |        | text | a    | Hola      |
      """)
    #expect(form.languages == [FormLanguage(name: "Español (es)")])
    #expect(form.elements[0].label.source(in: form.defaultLanguage) == "Hola")
  }

  @Test func `spaces, underscores and hyphens in a header are one`() throws {
    let question = try question(
      "a",
      in: """
        | survey |
        |        | type | name | label | constraint message | Read Only | required-message |
        |        | text | a    | A     | No.                | yes       | Sí.              |
        """)
    #expect(question.constraintMessage.source(in: .unnamed) == "No.")
    #expect(question.requiredMessage.source(in: .unnamed) == "Sí.")
    #expect(question.isReadOnly)
  }

  @Test func `choices keep their other columns by header`() throws {
    let form = try form(
      """
      | survey  |
      |         | type | name | label |
      |         | text | a    | A     |
      | choices |
      |         | list name | value | label | score | Región | media::image |
      |         | l         | x     | Equis | 3     | sur    | x.png        |
      """)
    let choice = try #require(form.choiceLists["l"]?.choices.first)
    #expect(choice.columns == ["score": "3", "Región": "sur", "image": "x.png"])
    #expect(choice.score == 3)
  }

  @Test func `spaces around a cell and non-breaking spaces are no part of it`() throws {
    let rows = [
      SheetRow(number: 1, cells: ["type", "name", "label"]),
      SheetRow(number: 2, cells: ["text\u{A0}", " a ", "Buenos\u{A0}días"]),
    ]
    let source = FormSource(fileName: "f.xlsx", sheets: [Sheet(name: "Survey ", rows: rows)])
    let form = try #require(FormReading(of: source).form)
    #expect(form.elements.map(\.name) == ["a"])
    #expect(form.elements[0].label.source(in: .unnamed) == "Buenos días")
  }
}
