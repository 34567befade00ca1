import Authoring
import Forms
import Languages
import Testing

/// Conditions as the paper questionnaire words them, before the question they belong to.
@Suite struct ConditionWordsTests {
  @Test(arguments: [
    ("${socio} = 'si'", "la pregunta 1 es «Sí»", "question 1 is “Sí”"),
    ("${socio} != 'si'", "la pregunta 1 no es «Sí»", "question 1 is not “Sí”"),
    ("not(${socio} = 'si')", "la pregunta 1 no es «Sí»", "question 1 is not “Sí”"),
    ("selected(${socio}, 'no')", "la pregunta 1 es «No»", "question 1 is “No”"),
    ("selected(${gustos}, 'leer')", "la pregunta 2 incluye «Leer»", "question 2 includes “Leer”"),
    (
      "not(selected(${gustos}, 'leer'))", "la pregunta 2 no incluye «Leer»",
      "question 2 does not include “Leer”"
    ),
    ("${edad} >= 18", "la pregunta 3 es 18 o más", "question 3 is 18 or more"),
    ("18 > ${edad}", "la pregunta 3 es menor que 18", "question 3 is less than 18"),
    ("${edad} != ''", "la pregunta 3 tiene respuesta", "question 3 has an answer"),
    (
      "${edad} >= 18 and ${edad} <= 65", "la pregunta 3 está entre 18 y 65",
      "question 3 is between 18 and 65"
    ),
    (
      "(${edad} < 5 or ${edad} > 90) and ${socio} = 'no'",
      "(la pregunta 3 es menor que 5 o la pregunta 3 es mayor que 90) y la pregunta 1 es «No»",
      "(question 3 is less than 5 or question 3 is more than 90) and question 1 is “No”"
    ),
    (
      "count-selected(${gustos}) > 1", "el número de opciones de la pregunta 2 es mayor que 1",
      "the number of choices in question 2 is more than 1"
    ),
    ("${alta} > today()", "la pregunta 4 es posterior a hoy", "question 4 is after today"),
    ("${doble} = 4", "`doble` es 4", "`doble` is 4"),
    ("regex(${socio},  'x')", "`regex(${socio}, 'x')`", "`regex(${socio}, 'x')`"),
    ("${edad} + 1 = 2", "`${edad} + 1 = 2`", "`${edad} + 1 = 2`"),
  ])
  func `a condition is put into words or left as it is`(
    source: String, spanish: String, english: String
  ) throws {
    #expect(try relevance(source, .spanish) == "*→ Solo si \(spanish).*")
    #expect(try relevance(source, .english) == "*→ Only if \(english).*")
  }

  private func relevance(_ source: String, _ language: Language) throws -> String? {
    let form = try form(
      """
      | survey |
      | | type | name | label | relevant | calculation |
      | | select_one si_no | socio | ¿Socio? | | |
      | | select_multiple gustos | gustos | ¿Gustos? | | |
      | | integer | edad | ¿Edad? | | |
      | | date | alta | ¿Alta? | | |
      | | calculate | doble | | | 2 * 2 |
      | | text | fin | ¿Fin? | \(source) | |
      | choices |
      | | list_name | name | label |
      | | si_no | si | Sí |
      | | si_no | no | No |
      | | gustos | leer | Leer |
      """)
    let paper = PaperQuestionnaire(
      form: form, formLanguage: form.defaultLanguage, language: language)
    return paper.markdown.split(separator: "\n").first { $0.hasPrefix("*→") }.map(String.init)
  }
}
