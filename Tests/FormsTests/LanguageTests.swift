import Expressions
import Forms
import Testing

struct LanguageTests {
  @Test func `languages come in the order of the headers`() throws {
    let form = try form(
      """
      | survey |
      |        | type | name | hint::French | label::English | label::French |
      |        | text | a    | Oui          | Yes            | Oui           |
      """)
    #expect(form.languages.map(\.name) == ["French", "English"])
    #expect(form.defaultLanguage.name == "French")
  }

  @Test func `the default language is the one that the settings name`() throws {
    let form = try form(
      """
      | survey   |
      |          | type | name | label::French | label::English |
      |          | text | a    | Oui           | Yes            |
      | settings |
      |          | default_language |
      |          | English          |
      """)
    #expect(form.defaultLanguage.name == "English")
  }

  @Test func `columns without a language are in the default language`() throws {
    let form = try form(
      """
      | survey   |
      |          | type | name | label | label::English |
      |          | text | a    | Oui   | Yes            |
      | settings |
      |          | default_language |
      |          | French           |
      """)
    #expect(form.languages.map(\.name) == ["French", "English"])
    #expect(form.elements[0].label.source(in: FormLanguage(name: "French")) == "Oui")
  }

  @Test func `a text without a language serves a form of several`() throws {
    let question = try question(
      "a",
      in: """
        | survey |
        |        | type | name | label::French | label::English | constraint_message |
        |        | text | a    | Oui           | Yes            | 1-10               |
        """)
    #expect(question.constraintMessage.source(in: FormLanguage(name: "English")) == "1-10")
  }
}
