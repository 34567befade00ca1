import Forms
package import Languages
import Responses

extension AnalysisFailure {
  package var sentence: Sentence {
    switch self {
    case .noQuestionMeasures(let measures): measureAbsent(names(of: measures))
    case .noPairs: pairsAbsent
    case .noChoiceQuestion(let measures): choicesAbsent(names(of: measures))
    case .noRole(let role): roleAbsent(role.rawValue)
    case .unknownQuestion(let name, let nearest): questionAbsent(name, nearest)
    case .notAChoiceQuestion(let name):
      Sentence(
        es: "«\(name)» no ofrece opciones que contar. "
          + "Indique una pregunta select_one, select_multiple o rank.",
        en: "'\(name)' offers no choices to count. "
          + "Name a select_one, select_multiple or rank question.")
    case .notARating(let name):
      Sentence(
        es: "«\(name)» no es una calificación: el cuestionario no dice su escala. Escríbala, como "
          + "1 10, en bind::campo:scale, o indique otra pregunta.",
        en: "'\(name)' is no rating: the form does not say its scale. Write it, such as 1 10, in "
          + "bind::campo:scale, or name another question.")
    case .notComparable(let name):
      Sentence(
        es: "«\(name)» no se puede comparar: no es una calificación ni ofrece opciones, o se "
          + "pregunta en una parte repetida. Indique otra pregunta.",
        en: "'\(name)' cannot be compared: it is no rating and offers no choices, or it is asked "
          + "in a repeat. Name another question.")
    case .malformedTargets(let row):
      Sentence(
        es: "La fila \(row) de la tabla de metas no se puede leer. La tabla tiene las columnas "
          + "question, value y target; o una columna por pregunta y al final target. Una meta es "
          + "un número de cero o más, y cada pregunta tiene alguna mayor que cero.",
        en: "Row \(row) of the table of targets cannot be read. The table has the columns "
          + "question, value and target; or a column a question and target at the end. A target "
          + "is a number of zero or more, and each question has one above zero.")
    case .malformedTemplate(let row):
      Sentence(
        es: "La fila \(row) de la plantilla no se puede leer. La plantilla tiene una columna bone "
          + "con una espina en cada fila; las columnas es, en, cause y reason pueden faltar.",
        en: "Row \(row) of the template cannot be read. The template has a column bone with a bone "
          + "in every row; the columns es, en, cause and reason may be missing.")
    case .unknownSegment(let name, let available, let nearest):
      Sentence(
        es: "El cuestionario no tiene el segmento «\(name)»." + meant(nearest).es
          + segments(available).es,
        en: "The form has no segment '\(name)'." + meant(nearest).en + segments(available).en)
    case .notASegment(let name, let available): unmarked(name, available)
    case .segmentInRepeat(let name): repeated(name)
    case .noInterviews(let population): interviewsAbsent(population)
    case .unknownImpactColumn(let name, let available, let nearest):
      Sentence(
        es: "La hoja choices no tiene números en una columna «\(name)» para estas opciones."
          + meant(nearest).es + columns(available).es,
        en: "The choices sheet has no numbers in a column '\(name)' for these choices."
          + meant(nearest).en + columns(available).en)
    case .noImpact(let choice, let column, let available): impactAbsent(choice, column, available)
    case .negativeImpact(let choice, let column):
      Sentence(
        es: "La opción «\(choice)» tiene un impacto negativo en la columna «\(column)» de la hoja "
          + "choices. Escriba cero o más.",
        en: "The choice '\(choice)' has a negative impact in the column '\(column)' of the "
          + "choices sheet. Write zero or more.")
    case .impactTooLarge(let column):
      Sentence(
        es: "Los números de la columna «\(column)» son demasiado grandes para sumarlos con "
          + "exactitud. Expréselos en una unidad mayor o con menos decimales.",
        en: "The numbers of the column '\(column)' are too large to be added exactly. "
          + "Express them in a larger unit or with fewer decimals.")
    case .thresholdOutOfRange(let threshold):
      Sentence(
        es: "El umbral de Pareto es \(threshold) %. Indique un entero entre 1 y 100, como 80.",
        en: "The Pareto threshold is \(threshold)%. Give a whole number from 1 to 100, such as 80.")
    }
  }
}

private let pairsAbsent = Sentence(
  es: "El cuestionario no tiene atributos con importancia y satisfacción en la misma escala. "
    + "En la hoja survey, escriba importance en bind::campo:measure de una pregunta, "
    + "satisfaction en la de otra, y el mismo nombre en bind::campo:attribute de ambas.",
  en: "The form has no attribute with importance and satisfaction on one scale. "
    + "On the survey sheet, write importance in bind::campo:measure of one question, "
    + "satisfaction in that of another, and the same name in bind::campo:attribute of both.")

private func roleAbsent(_ role: String) -> Sentence {
  Sentence(
    es: "Ninguna pregunta con opciones tiene el papel \(role). "
      + "En la hoja survey, escríbalo en bind::campo:role de la pregunta que lo recoge.",
    en: "No question with choices has the role \(role). "
      + "On the survey sheet, write it in bind::campo:role of the question that records it.")
}

private func questionAbsent(_ name: String, _ nearest: String?) -> Sentence {
  Sentence(
    es: "El cuestionario no tiene una pregunta «\(name)» con respuesta." + meant(nearest).es
      + " Use un nombre de la columna name de la hoja survey.",
    en: "The form has no question '\(name)' that holds an answer." + meant(nearest).en
      + " Use a name from the column name of the survey sheet.")
}

private func unmarked(_ name: String, _ available: [String]) -> Sentence {
  Sentence(
    es: "La pregunta «\(name)» no está marcada como segmento. En la hoja survey, escriba yes "
      + "en su bind::campo:segment." + segments(available).es,
    en: "The question '\(name)' is not marked as a segment. On the survey sheet, write yes "
      + "in its bind::campo:segment." + segments(available).en)
}

private func repeated(_ name: String) -> Sentence {
  Sentence(
    es: "El segmento «\(name)» se pregunta en una parte repetida y lo medido está fuera de "
      + "ella. Use un segmento que se pregunte una sola vez por entrevista.",
    en: "The segment '\(name)' is asked in a repeat and what is measured lies outside it. "
      + "Use a segment that is asked once an interview.")
}

private func impactAbsent(_ choice: String, _ column: String, _ available: [String]) -> Sentence {
  Sentence(
    es: "La opción «\(choice)» no tiene un número en la columna «\(column)» de la hoja "
      + "choices. Escríbalo con punto decimal, como 2.5, o use otra columna."
      + columns(available).es,
    en: "The choice '\(choice)' has no number in the column '\(column)' of the choices "
      + "sheet. Write it with a decimal point, such as 2.5, or use another column."
      + columns(available).en)
}

private func names(of measures: [Measure]) -> [String] { measures.map(\.rawValue) }

private func measureAbsent(_ measures: [String]) -> Sentence {
  Sentence(
    es: "El cuestionario no tiene preguntas que midan \(listed(measures, or: "o")). En la hoja "
      + "survey, escriba \(measures.first ?? "") en la columna bind::campo:measure de la pregunta "
      + "que corresponde.",
    en: "The form has no question that measures \(listed(measures, or: "or")). On the survey "
      + "sheet, write \(measures.first ?? "") in the column bind::campo:measure of the question "
      + "in point.")
}

private func choicesAbsent(_ measures: [String]) -> Sentence {
  Sentence(
    es: "Las preguntas que miden \(listed(measures, or: "o")) no ofrecen opciones que contar. "
      + "Escriba la medida en una pregunta select_one o select_multiple, o indique la pregunta "
      + "con --question.",
    en: "The questions that measure \(listed(measures, or: "or")) offer no choices to count. "
      + "Write the measure on a select_one or select_multiple question, or name the question "
      + "with --question.")
}

private func interviewsAbsent(_ population: Population) -> Sentence {
  let isUsual = population.purposes == [.real]
  return Sentence(
    es: "No hay entrevistas de este cuestionario que cumplan lo pedido."
      + (isUsual
        ? " Solo cuentan las reales y completas: reúna las de los equipos con campo sync, o pruebe "
          + "con --purpose pilot o --purpose sample."
        : " Pruebe con otro propósito en --purpose."),
    en: "No interviews of this form match what was asked."
      + (isUsual
        ? " Only real, complete ones count: gather those of the devices with campo sync, or try "
          + "--purpose pilot or --purpose sample."
        : " Try another purpose with --purpose."))
}

private func meant(_ nearest: String?) -> (es: String, en: String) {
  nearest.map { (" ¿Quiso decir «\($0)»?", " Did you mean '\($0)'?") } ?? ("", "")
}

private func segments(_ names: [String]) -> (es: String, en: String) {
  names.isEmpty
    ? (
      " No tiene ningún segmento: escriba yes en bind::campo:segment de las preguntas por las que "
        + "quiera desglosar.",
      " It has no segments: write yes in bind::campo:segment of the questions to cut by."
    )
    : (
      " Segmentos disponibles: \(names.joined(separator: ", ")).",
      " Segments available: \(names.joined(separator: ", "))."
    )
}

private func columns(_ names: [String]) -> (es: String, en: String) {
  names.isEmpty
    ? (
      " La hoja no tiene columnas con números.",
      " The sheet has no columns with numbers."
    )
    : (
      " Columnas con números: \(names.joined(separator: ", ")).",
      " Columns with numbers: \(names.joined(separator: ", "))."
    )
}

private func listed(_ names: [String], or word: String) -> String {
  guard names.count > 1, let last = names.last else { return names.first ?? "" }
  return names.dropLast().joined(separator: ", ") + " \(word) " + last
}
