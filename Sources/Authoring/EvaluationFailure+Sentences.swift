import Documents
import Expressions
package import Languages

extension EvaluationFailure {
  package var sentence: Sentence {
    switch self {
    case .expression(let failure, let source):
      let caret = failure.caret(in: source)
      let lines = caret.isEmpty ? "" : caret + "\n"
      return Sentence(
        es: lines + failure.sentence.spanish, en: lines + failure.sentence.english)
    case .noNodes(let found):
      return Sentence(
        es:
          "La expresión da un valor (\(found.rawValue)), no nodos. Escriba una ruta, o pida otro tipo.",
        en:
          "The expression gives a value (\(found.rawValue)), not nodes. Write a path, or ask for another type."
      )
    case .unknownKind(let name):
      let kinds = Evaluation.ResultType.allCases.map(\.rawValue).joined(separator: ", ")
      return Sentence(
        es: "No existe el tipo «\(name)». Los tipos son: \(kinds).",
        en: "There is no type “\(name)”. The types are: \(kinds).")
    case .unreadableRequest:
      return Sentence(
        es:
          "La línea no es un objeto JSON con «expr». Escriba, por ejemplo, {\"expr\": \"1 + 1\"}.",
        en: "The line is no JSON object with “expr”. Write, for example, {\"expr\": \"1 + 1\"}.")
    case .document(let sentence): return sentence
    case .unknownPlace, .unreadableAnswers, .ambiguousName, .wrongShape, .circle:
      return answersSentence
    }
  }

  private var answersSentence: Sentence {
    switch self {
    case .unknownPlace(let name, let nearest):
      Sentence(
        es: "El cuestionario no tiene «\(name)»."
          + (nearest.map { " ¿Quiso decir «\($0)»?" }
            ?? " Use el nombre de una pregunta o su ruta, grupo/nombre."),
        en: "The questionnaire has no “\(name)”."
          + (nearest.map { " Did you mean “\($0)”?" }
            ?? " Use a question's name or its path, group/name."))
    case .ambiguousName(let name, let paths):
      Sentence(
        es: "Hay varias preguntas «\(name)». Escriba su ruta: \(paths.joined(separator: ", ")).",
        en:
          "Several questions are called “\(name)”. Write the path: \(paths.joined(separator: ", "))."
      )
    case .wrongShape(let name):
      Sentence(
        es:
          "«\(name)»: un grupo lleva un objeto, una repetición una lista de objetos y una pregunta "
          + "un valor. Corrija las respuestas.",
        en:
          "“\(name)”: a group takes an object, a repeat a list of objects and a question a value. "
          + "Correct the answers.")
    case .circle(let path):
      Sentence(
        es: "Los cálculos dan vueltas: \(path.joined(separator: " → ")). Rompa el círculo.",
        en: "The calculations go round in a circle: \(path.joined(separator: " → ")). Break it.")
    default:
      Sentence(
        es: "Las respuestas no son un objeto JSON. Escriba, por ejemplo, {\"edad\": 30}.",
        en: "The answers are no JSON object. Write, for example, {\"age\": 30}.")
    }
  }
}
