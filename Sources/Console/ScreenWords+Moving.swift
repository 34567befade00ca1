import Forms
import Interviewing
import Languages
import Responses

/// Words of the list of questions, of topics, repeats and times.
extension ScreenWords {
  var outlineLegend: String {
    say(
      "> aquí  * falta  · :ir y el número o el nombre lleva a la pregunta",
      "> here  * missing  · :goto and the number or name goes there")
  }

  /// What asks the list for all questions, hidden ones too.
  var allWords: Set<String> { ["todo", "todas", "all"] }
  /// What asks it for those without an answer.
  var missingWords: Set<String> { ["falta", "faltan", "pendientes", "missing", "open"] }

  func hidden(_ count: Int) -> String {
    say(
      "\(count) preguntas no corresponden (:lista todo las muestra)",
      "\(count) questions are not relevant (:list all shows them)")
  }

  /// The answer, why there is none, or that it is still to come.
  func outlineState(_ item: Outline.Item) -> String {
    switch item.state {
    case .answered: item.answer ?? say("respondida", "answered")
    case .missing(let kind): missing(kind)
    case .leftOpen: open
    case .notAsked: notAsked
    case .notRelevant: missing(.notRelevant)
    }
  }

  var undone: String {
    say("Se deshizo el último paso.", "The last step was undone.")
  }

  // MARK: Repeats

  var noRepeats: String {
    say("Aquí no hay nada que se agregue.", "There is nothing to add here.")
  }

  func whichRepeat(_ labels: [String]) -> String {
    say(
      "¿Agregar qué? :agregar y uno de estos: \(labels.joined(separator: "; ")).",
      "Add what? :add and one of these: \(labels.joined(separator: "; ")).")
  }

  var nothingToRemove: String {
    say("Aquí no hay nada que se quite.", "There is nothing to remove here.")
  }

  func whichInstance(_ labels: [String]) -> String {
    say(
      "¿Quitar cuál? :quitar y uno de estos: \(labels.joined(separator: "; ")).",
      "Remove which? :remove and one of these: \(labels.joined(separator: "; ")).")
  }

  func removes(_ label: String, answers: Int) -> String {
    switch answers {
    case 0: say("¿Quitar \(label)?", "Remove \(label)?")
    case 1: say("¿Quitar \(label) y su respuesta?", "Remove \(label) and its answer?")
    default:
      say(
        "¿Quitar \(label) y sus \(answers) respuestas?",
        "Remove \(label) and its \(answers) answers?")
    }
  }

  func removed(_ label: String) -> String {
    say(
      "Se quitó \(label); :deshacer lo trae de vuelta.",
      "\(label) was removed; :undo brings it back.")
  }

  // MARK: Topics and times

  var topics: String { say("Temas", "Topics") }
  var noTopics: String {
    say("Este cuestionario no tiene temas.", "This questionnaire has no topics.")
  }
  var topicPrompt: String { say("tema (Enter: volver)", "topic (Enter: back)") }
  var topicIsEmpty: String {
    say("Ese tema no corresponde en esta entrevista.", "That topic does not apply here.")
  }

  func topicState(answered: Int, of total: Int, minutes: Int) -> String {
    let time = minutes > 0 ? " · \(minutes) min" : ""
    guard total > 0 else { return say("no corresponde", "does not apply") }
    return say("\(answered) de \(total)", "\(answered) of \(total)") + time
  }

  func time(minutes: Int, answered: Int, of total: Int, left: Int?) -> String {
    let so = say(
      "\(minutes) min · \(answered) de \(total) preguntas",
      "\(minutes) min · \(answered) of \(total) questions")
    guard let left, left > 0 else { return so }
    return so + say(" · quedan unos \(left) min", " · about \(left) min to go")
  }

  var probes: String { say("Repreguntas", "Probes") }
}
