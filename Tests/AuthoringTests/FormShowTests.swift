import Authoring
import Forms
import Languages
import Testing

@Suite struct FormShowTests {
  private let visit = """
    | survey |
    | | type | name | label::Español (es) | label::English (en) | hint::English (en) | required | relevant | constraint | repeat_count | calculation | parameters |
    | | start | inicio | | | | | | | | | |
    | | integer | hijos | ¿Cuántos hijos? | How many children? | Count all. | yes | | . >= 0 and . <= 20 | | | |
    | | begin_repeat | hijo | Hijo | Child | | | ${hijos} > 0 | | ${hijos} | | |
    | | text | nombre | ¿Nombre? | Name? | | | | | | | |
    | | select_one si_no | escuela | ¿Va ${nombre} a la escuela? | Does ${nombre} go to school? | | | | | | | |
    | | end_repeat | | | | | | | | | | |
    | | note | gracias | Gracias. | Thank you. | | | | | | | |
    | | range | nota | ¿Nota? | Score? | | | | | | | start=0 end=3 step=1 |
    | | calculate | doble | | | | | | | | ${hijos} * 2 | |
    | choices |
    | | list_name | name | label::Español (es) | label::English (en) |
    | | si_no | si | Sí | Yes |
    | | si_no | no | No | No |
    | settings |
    | | form_title | form_id | version |
    | | Visita | visita | 3 |
    """

  @Test func `the outline has every row with its type and its logic`() throws {
    let expected = """
      Visita (visita) · version 3 · Español (es), English (en) · 4 questions
        ·  [inicio · automatic: start]
        1. How many children? [hijos · whole number · required]
           Rule: the answer is between 0 and 20

      ## Child [hijo] (repeated)
           Only if question 1 is more than 0.
           Repeated as many times as said by question 1.
          2. Name? [nombre · text]
          3. Does [question 2] go to school? [escuela · mark one]
             si Yes · no No
        ·  Thank you. [gracias · to read]
        4. Score? [nota · scale]
           0 … 3
        ·  [doble · calculation]
           = ${hijos} * 2

      """
    let form = try form(visit)
    let outline = AuthorOutline(
      form: form, formLanguage: try english(form), language: .english, width: 80)
    #expect(outline.text == expected)
  }

  @Test func `the paper has numbers, boxes, lines and skips in words`() throws {
    let expected = """
      # Visita

      *visita · version 3*

      Interview no. ________ · Date ____ / ____ / ______ · Interviewer: ____________________

      **1.** How many children? *(whole number, required)*

      *Count all.*

      *the answer is between 0 and 20*

      ____________

      ## Child

      *→ Only if question 1 is more than 0.*

      *→ Repeated as many times as said by question 1.*

      **2.** Name? *(text)*

      ____________________________________________________________

      **3.** Does [question 2] go to school? *(mark one)*

      - ○ Yes
      - ○ No

      Thank you.

      **4.** Score? *(scale)*

      ○ 0   ○ 1   ○ 2   ○ 3

      """
    let form = try form(visit)
    let paper = PaperQuestionnaire(
      form: form, formLanguage: try english(form), language: .english)
    #expect(paper.markdown == expected)
  }

  @Test func `a long list stands once at the end`() throws {
    let choices = (1...30).map { "| | pais | p\($0) | País \($0) |" }.joined(separator: "\n")
    let form = try form(
      """
      | survey |
      | | type | name | label |
      | | select_one pais | uno | ¿Uno? |
      | | select_multiple pais | dos | ¿Dos? |
      | choices |
      | | list_name | name | label |
      \(choices)
      """)
    let paper = PaperQuestionnaire(
      form: form, formLanguage: form.defaultLanguage, language: .spanish
    ).markdown
    #expect(paper.count(of: "○ País 30") == 1)
    #expect(paper.count(of: "Escriba una opción de la lista «pais»") == 2)
  }

  @Test func `a filter by one answer is put into words`() throws {
    let form = try form(
      """
      | survey |
      | | type | name | label | choice_filter |
      | | text | region | ¿Región? | |
      | | select_one pueblo | pueblo | ¿Pueblo? | region = ${region} |
      | choices |
      | | list_name | name | label | region |
      | | pueblo | a | A | norte |
      """)
    let paper = PaperQuestionnaire(
      form: form, formLanguage: form.defaultLanguage, language: .spanish
    ).markdown
    #expect(paper.contains("*Solo las opciones que van con la pregunta 1*\n\n- ○ A"))
  }

  private func english(_ form: Form) throws -> FormLanguage {
    try #require(form.language(matching: "en"))
  }
}

extension String {
  fileprivate func count(of text: String) -> Int { components(of: text) - 1 }

  private func components(of text: String) -> Int {
    split(separator: text, omittingEmptySubsequences: false).count
  }
}
