import Forms
import Languages
import Responses

/// Every word of the interview's screen, in the screen's language.
struct ScreenWords {
  let language: Language
  /// How the country writes fractions, where that is known.
  var decimalSign: DecimalSign?

  /// The words in the screen's language.
  func say(_ spanish: String, _ english: String) -> String {
    language == .spanish ? spanish : english
  }

  // MARK: First lines

  /// What sets apart interviews that never enter results; nil for real ones.
  func banner(_ purpose: Purpose) -> String? {
    switch purpose {
    case .real: nil
    case .pilot: say("PILOTO", "PILOT")
    case .training: say("CAPACITACIÓN", "TRAINING")
    case .sample: say("DE EJEMPLO", "SAMPLE")
    }
  }

  func caseName(_ id: String) -> String { say("caso \(id)", "case \(id)") }

  func progress(_ number: Int, of total: Int) -> String {
    say("Pregunta \(number) de unas \(total)", "Question \(number) of about \(total)")
  }

  func minutes(_ minutes: Int) -> String { "\(minutes) min" }

  var helpOffer: String {
    say(":ayuda muestra los comandos", ":help shows the commands")
  }

  // MARK: Question

  /// What is said behind the answer that stands, from the longest to nothing.
  func keepingHints(isEditable: Bool, hasLines: Bool) -> [String] {
    let keep = say(" (Enter la conserva)", " (Enter keeps it)")
    if hasLines {
      return [
        say(" (Enter la conserva, :editar la corrige)", " (Enter keeps it, :edit corrects it)"),
        keep, "",
      ]
    }
    let edit = say(" (Enter la conserva, ↑ la edita)", " (Enter keeps it, ↑ edits it)")
    return (isEditable ? [edit] : []) + [keep, ""]
  }

  func currentAnswer(_ answer: String) -> String {
    say("Respuesta actual: \(answer)", "Answer now: \(answer)")
  }

  func fixedValue(_ answer: String) -> String {
    say("Valor: \(answer)", "Value: \(answer)")
  }

  func answered(_ count: Int, of total: Int) -> String {
    say("Respondidas \(count) de \(total)", "Answered \(count) of \(total)")
  }

  func moreChoices(_ count: Int) -> String {
    say(
      "\(count) más: + muestra las siguientes; también vale el comienzo de una opción",
      "\(count) more: + shows the next ones; the beginning of a choice will do too")
  }

  func moreLines(_ count: Int) -> String {
    say("\(count) más: + muestra las siguientes", "\(count) more: + shows the next ones")
  }

  /// Says which key stands for ten.
  func ten(_ key: Character) -> String { " (\(key) = 10)" }

  func between(_ lowest: String, _ highest: String) -> String {
    say("\(lowest) a \(highest)", "\(lowest) to \(highest)")
  }

  /// What a question of that type waits for, as its prompt says it.
  func expectation(_ type: QuestionType) -> String {
    switch type {
    case .integer: say("número", "number")
    case .decimal: say("número (12,5)", "number (12.5)")
    case .date: say("fecha (día/mes/año)", "date (day/month/year)")
    case .time: say("hora (18:30)", "time (18:30)")
    case .dateTime: say("fecha y hora (15/3/2026 18:30)", "date and time (15/3/2026 18:30)")
    case .note: goOn
    case .acknowledge: say("sí", "yes")
    case .selectOne: say("opción", "choice")
    case .selectMultiple: say("una o varias (1 3)", "one or several (1 3)")
    case .rank: say("en orden (2 1 3)", "in order (2 1 3)")
    case .geopoint: say("latitud longitud", "latitude longitude")
    case .barcode: say("código", "code")
    case .image, .audio, .video, .file: say("nombre del archivo", "file name")
    default: say("texto", "text")
    }
  }

  var goOn: String { say("Enter para seguir", "Enter to go on") }
  var yesOrNo: String { say("sí/no", "yes/no") }
  var yes: String { say("sí", "yes") }
  var no: String { say("no", "no") }
  var today: String { say("hoy", "today") }
  var yesterday: String { say("ayer", "yesterday") }
  var backToQuestion: String {
    say("Enter vuelve a la pregunta; también puede responder", "Enter goes back; or just answer")
  }

  var noGuidance: String {
    say("Esta pregunta no trae más explicaciones.", "This question has no further explanation.")
  }

  /// The question whether a repeat goes on, with the number of instances so far.
  func offer(_ label: String, count: Int) -> String {
    guard count > 0 else { return say("¿Agregar: \(label)? (sí/no)", "Add: \(label)? (yes/no)") }
    return say(
      "¿Agregar otro: \(label)? (sí/no) [\(count) ya]",
      "Add another: \(label)? (yes/no) [\(count) so far]")
  }

  // MARK: Answers

  /// A kind of no answer in words.
  func missing(_ kind: MissingKind) -> String {
    switch kind {
    case .dontKnow: say("No sabe", "Don't know")
    case .refused: say("No responde", "Refused")
    case .notApplicable: say("No aplica", "Not applicable")
    case .blank: say("Sin dato", "No data")
    case .skipped: say("Sin respuesta", "No answer")
    case .notRelevant: say("No corresponde", "Not relevant")
    }
  }

  var leftOpen: String { say("Queda pendiente", "Left for later") }
  var noted: String { say("Anotado", "Noted") }
  var typeYesOrNo: String { say("Escriba sí o no.", "Type yes or no.") }

  // MARK: Outline and review

  var outline: String { say("Lista de preguntas", "List of questions") }
  var review: String { say("Revisión", "Review") }
  var answersGiven: String { say("Respuestas", "Answers") }
  var open: String { say("pendiente", "open") }
  var notAsked: String { say("sin preguntar", "not asked yet") }

  func requiredMissing(_ count: Int) -> String {
    count == 1
      ? say("Falta 1 respuesta obligatoria:", "1 required answer is missing:")
      : say("Faltan \(count) respuestas obligatorias:", "\(count) required answers are missing:")
  }

  var nothingMissing: String {
    say("Todo lo obligatorio está respondido.", "Everything required is answered.")
  }

  /// What was never shown, before the interview is finalized without it.
  func unasked(_ count: Int, topics: Int) -> String {
    let questions = say(
      count == 1 ? "Queda 1 pregunta" : "Quedan \(count) preguntas",
      count == 1 ? "1 question was not asked" : "\(count) questions were not asked")
    let untouched =
      switch topics {
      case 0: ""
      case 1: say(" y 1 tema sin tocar", " and 1 topic not touched")
      default: say(" y \(topics) temas sin tocar", " and \(topics) topics not touched")
      }
    let state = say(" sin preguntar", "")
    return questions + state + untouched
      + say(
        ". Enter otra vez finaliza; :lista falta las muestra.",
        ". Enter again finalizes; :list missing shows them.")
  }

  func reviewPrompt(isComplete: Bool) -> String {
    isComplete
      ? say("Enter finaliza; un número va a esa pregunta", "Enter finalizes; a number goes there")
      : say("Enter va a la primera que falta", "Enter goes to the first one missing")
  }

  func reviewExpects(_ count: Int) -> String {
    say(
      "Escriba un número del 1 al \(count), :ir y el nombre de la pregunta, o Enter.",
      "Type a number from 1 to \(count), :goto and the question's name, or Enter.")
  }

  var reviewIsLast: String {
    say(
      "Después de la revisión no hay más preguntas: Enter finaliza o lleva a la que falta.",
      "No question follows the review: Enter finalizes, or goes to the one missing.")
  }

  // MARK: Commands

  func unknownCommand(_ word: String, nearest: String?) -> String {
    let hint = nearest.map { say(" ¿Quiso decir \($0)?", " Did you mean \($0)?") } ?? ""
    return say("No hay un comando :\(word).", "There is no command :\(word).") + hint
      + say(
        " :ayuda los muestra todos; un texto que empieza con dos puntos se escribe con «::».",
        " :help shows them all; a text that begins with a colon is typed with “::”.")
  }

  func ambiguousCommand(_ word: String, _ commands: [String]) -> String {
    let list = commands.joined(separator: " ")
    return say(
      "Así empiezan varios comandos: \(list). Escriba una letra más de :\(word).",
      "Several commands begin like that: \(list). Type one more letter of :\(word).")
  }

  var goToWhere: String {
    say(
      "Escriba :ir y el nombre o el número de la pregunta; :lista los muestra.",
      "Type :goto and the question's name or number; :list shows them.")
  }

  var nothingMore: String { say("No hay más que mostrar.", "There is nothing more to show.") }

  /// Both languages, chosen apart.
  func languages(_ questionnaire: String, offered: [String]) -> String {
    let list = offered.joined(separator: ", ")
    let asked =
      offered.isEmpty
      ? oneLanguage
      : say(
        "Cuestionario: \(questionnaire) (está en: \(list); :idioma y el nombre lo cambia).",
        "Questionnaire: \(questionnaire) (it is in: \(list); :lang and the name changes it).")
    return asked
      + say(
        " Pantalla: español (:idioma pantalla en la cambia).",
        " Screen: English (:lang screen es changes it).")
  }

  func names(of language: Language) -> [String] {
    language == .spanish ? ["espanol", "spanish"] : ["ingles", "english"]
  }

  var screenLanguages: String {
    say(
      "La pantalla está en es (español) o en (inglés): :idioma pantalla en.",
      "The screen is in es (Spanish) or en (English): :lang screen es.")
  }

  var oneLanguage: String {
    say("El cuestionario está en un solo idioma.", "The questionnaire is in one language only.")
  }
}
