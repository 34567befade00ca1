import Forms
import Interviewing
import Languages
import Testing
import TestSupport

/// What is said when something typed is no answer.
struct AnswerRefusalTests {
  /// Every case, with both forms where a case has two, and its words.
  static let sentences: [(refusal: AnswerRefusal, spanish: String, english: String)] = [
    (
      .required(message: ""),
      "Esta pregunta necesita una respuesta; también puede escribir :ns, :nr, :na o :pendiente.",
      "This question needs an answer; you may also type :dk, :refuse, :na or :skip."
    ),
    (.required(message: "Falta."), "Falta.", "Falta."),
    (
      .breaksConstraint(message: ""),
      "El cuestionario no admite esa respuesta aquí; corríjala o escriba :ns, :nr o :na.",
      "The questionnaire does not allow that answer here; correct it or type :dk, :refuse or :na."
    ),
    (.breaksConstraint(message: "De 18 a 99."), "De 18 a 99.", "De 18 a 99."),
    (
      .notAnInteger, "Escriba un número entero, solo cifras (por ejemplo 1500).",
      "Type a whole number, digits only (for example 1500)."
    ),
    (
      .notANumber, "Escriba un número sin separador de miles (por ejemplo 1500 o 12,5).",
      "Type a number without thousands separators (for example 1500 or 12.5)."
    ),
    (
      .notADate, "Escriba una fecha como 15/3/2026, 15 de marzo, ayer, lunes pasado o hace 3 días.",
      "Type a date such as 15/3/2026 (day first), 15 March, yesterday, last Monday or 3 days ago."
    ),
    (.notATime, "Escriba una hora como 18:30.", "Type a time such as 18:30."),
    (
      .notADateAndTime, "Escriba fecha y hora como 15/3/2026 18:30.",
      "Type a date and time such as 15/3/2026 18:30."
    ),
    (
      .notCoordinates,
      "Escriba latitud y longitud en grados, separadas por un espacio: -12.046 -77.043.",
      "Type latitude and longitude in degrees, separated by a space: -12.046 -77.043."
    ),
    (.notYesOrNo, "Escriba sí o no.", "Type yes or no."),
    (
      .notOnScale(lowest: 0, highest: 10, hasMissingChoices: true),
      "Escriba un número del 0 al 10, o :ns, :nr.", "Type a number from 0 to 10, or :dk, :refuse."
    ),
    (
      .notOnScale(lowest: -2, highest: 2, hasMissingChoices: false),
      "Escriba un número del -2 al 2.", "Type a number from -2 to 2."
    ),
    (
      .outsideRange(lowest: "1", highest: "10"), "Escriba un número del 1 al 10.",
      "Type a number from 1 to 10."
    ),
    (
      .offRangeStep(start: "0", step: "5"), "Los valores van de 5 en 5 desde 0.",
      "Values go by 5 from 0."
    ),
    (
      .unknownChoice(count: 5), "Escriba un número del 1 al 5, o el comienzo de una opción.",
      "Type a number from 1 to 5, or the beginning of a choice."
    ),
    (
      .ambiguousChoice(["Norte", "Norte chico"]),
      "Varias opciones empiezan así: Norte; Norte chico. Escriba un poco más.",
      "Several choices begin like that: Norte; Norte chico. Type a little more."
    ),
    (
      .missingChoiceWithOthers,
      "«No sabe», «no responde» y «no aplica» van solas: escríbalas sin otras opciones.",
      "“Don't know”, “refused” and “not applicable” stand alone: type them without others."
    ),
    (
      .repeatedChoice, "Hay una opción dos veces: escriba cada opción una sola vez.",
      "A choice is there twice: type each choice once."
    ),
    (
      .incompleteRanking(wanted: 3),
      "Ordene las 3 opciones, la primera primero (por ejemplo 2 1 3).",
      "Put all 3 choices in order, the first one first (for example 2 1 3)."
    ),
    (
      .nothingToAnswer, "Aquí no hay nada que responder: pulse Enter para seguir.",
      "There is nothing to answer here: press Enter to go on."
    ),
    (
      .unknownQuestion("notas", nearest: "nota"),
      "No hay aquí una pregunta «notas». ¿Quiso decir «nota»?",
      "There is no question “notas” here. Did you mean “nota”?"
    ),
    (
      .unknownQuestion("xyz", nearest: nil), "No hay aquí una pregunta «xyz».",
      "There is no question “xyz” here."
    ),
    (
      .unknownLanguage("quechua", offered: ["Español", "English"]),
      "Este cuestionario no está en «quechua»; está en: Español, English.",
      "This questionnaire is not in “quechua”; it is in: Español, English."
    ),
    (
      .cannotFinalize(open: 1, first: "¿Edad?"), "Falta una respuesta obligatoria: ¿Edad?",
      "One required answer is missing: ¿Edad?"
    ),
    (
      .cannotFinalize(open: 3, first: "¿Edad?"),
      "Faltan 3 respuestas obligatorias; la primera: ¿Edad?",
      "3 required answers are missing; the first: ¿Edad?"
    ),
    (
      .breaksRules(count: 1, first: "¿Cuota?"),
      "Una respuesta ya no cumple las reglas del cuestionario; revísela: ¿Cuota?",
      "One answer no longer keeps the questionnaire's rules; check it: ¿Cuota?"
    ),
    (
      .breaksRules(count: 2, first: "¿Cuota?"),
      "2 respuestas ya no cumplen las reglas del cuestionario; revise la primera: ¿Cuota?",
      "2 answers no longer keep the questionnaire's rules; check the first: ¿Cuota?"
    ),
    (
      .nothingToUndo, "No queda ninguna respuesta que deshacer.",
      "There is no answer left to undo."
    ),
    (
      .unknownRepeat("prestamo 9"),
      "No hay aquí una repetición «prestamo 9»; escriba :lista para ver las que hay.",
      "There is no repeat “prestamo 9” here; type :list to see those there are."
    ),
    (
      .countedRepeat(label: "Hijo"),
      "El cuestionario mismo dice cuántas veces se pregunta «Hijo»: no se añade ni se quita a mano.",
      "The questionnaire itself says how many times “Hijo” is asked: none is added or taken away "
        + "by hand."
    ),
    (
      .noWayBack, "Esta es la primera pregunta: no hay nada antes.",
      "This is the first question: there is nothing before it."
    ),
  ]

  @Test(arguments: sentences.indices)
  func `a refusal says what to do in both languages`(index: Int) {
    let (refusal, spanish, english) = Self.sentences[index]
    #expect(refusal.sentence(in: .spanish) == spanish)
    #expect(refusal.sentence(in: .english) == english)
  }

  @Test(arguments: sentences.indices)
  func `no refusal uses a word that blames`(index: Int) {
    let spanish = Self.sentences[index].refusal.sentence(in: .spanish).folded
    let blaming = ["error", "invalid", "abort", "incorrect", "fall"].filter(spanish.contains)
    #expect(blaming.isEmpty)
  }

  /// Questions and answers that none of them takes, all told apart from the sentences' own words.
  static let refused: [(type: String, typed: String)] = [
    ("integer", "siete y pico"), ("decimal", "doscientos"), ("range", "777"), ("range", "3,33"),
    ("date", "31/4/1987"), ("time", "27:45"), ("datetime", "45/45"), ("geopoint", "987654"),
    ("acknowledge", "quizás"), ("select_one l", "zapato"), ("select_one escala", "777"),
    ("select_multiple l", "a a"), ("select_multiple l", "azul, ns"), ("rank l", "azul"),
    ("select_multiple l", "azul azul"),
  ]

  @Test(arguments: refused.indices)
  func `no refusal repeats what was typed as an answer`(index: Int) throws {
    let (type, typed) = Self.refused[index]
    let form = try form(
      markdown: """
        | survey |
        | | type | name | label | bind::campo:missing |
        | | \(type) | q | ¿Cuál? | ns=dk |
        | choices |
        | | list_name | name | label |
        | | l | azul | Azul |
        | | l | verde | Verde |
        | | l | ns | No sabe |
        | | escala | 1 | 1 |
        | | escala | 2 | 2 |
        | | escala | ns | No sabe |
        """)
    let refusal = try #require(try refusal(of: typed, to: form))
    for language in Language.allCases {
      let sentence = refusal.sentence(in: language).folded
      #expect(!sentence.contains(typed.folded))
      #expect(!sentence.contains("azul"))
    }
  }
}
