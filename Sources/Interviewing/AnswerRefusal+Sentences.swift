package import Languages

extension AnswerRefusal: ExplainedFailure {
  package var sentence: Sentence {
    switch self {
    case .required(let message): required(message)
    case .breaksConstraint(let message): breaksConstraint(message)
    case .notAnInteger, .notANumber, .notADate, .notATime, .notADateAndTime, .notCoordinates,
      .notYesOrNo:
      expectedForm
    case .notOnScale(let lowest, let highest, let hasMissingChoices):
      notOnScale(lowest, highest, hasMissingChoices)
    case .outsideRange(let lowest, let highest):
      Sentence(
        es: "Escriba un número del \(lowest) al \(highest).",
        en: "Type a number from \(lowest) to \(highest).")
    case .offRangeStep(let start, let step):
      Sentence(
        es: "Los valores van de \(step) en \(step) desde \(start).",
        en: "Values go by \(step) from \(start).")
    case .unknownChoice, .ambiguousChoice, .missingChoiceWithOthers, .repeatedChoice,
      .incompleteRanking:
      choiceTrouble
    case .nothingToAnswer, .unknownQuestion, .irrelevantQuestion, .unknownLanguage, .noWayBack,
      .nothingToUndo:
      wayTrouble
    case .unknownRepeat, .countedRepeat: repeatTrouble
    case .cannotFinalize(let open, let first): cannotFinalize(open, first)
    case .breaksRules(let count, let first): breaksRules(count, first)
    }
  }

  private func required(_ message: String) -> Sentence {
    guard message.isEmpty else { return Sentence(es: message, en: message) }
    return Sentence(
      es:
        "Esta pregunta necesita una respuesta; también puede escribir :ns, :nr, :na o :pendiente.",
      en: "This question needs an answer; you may also type :dk, :refuse, :na or :skip.")
  }

  private func breaksConstraint(_ message: String) -> Sentence {
    guard message.isEmpty else { return Sentence(es: message, en: message) }
    return Sentence(
      es: "El cuestionario no admite esa respuesta aquí; corríjala o escriba :ns, :nr o :na.",
      en:
        "The questionnaire does not allow that answer here; correct it or type :dk, :refuse or :na."
    )
  }

  private var expectedForm: Sentence {
    switch self {
    case .notAnInteger:
      Sentence(
        es: "Escriba un número entero, solo cifras (por ejemplo 1500).",
        en: "Type a whole number, digits only (for example 1500).")
    case .notANumber:
      Sentence(
        es: "Escriba un número sin separador de miles (por ejemplo 1500 o 12,5).",
        en: "Type a number without thousands separators (for example 1500 or 12.5).")
    case .notADate:
      Sentence(
        es: "Escriba una fecha como 15/3/2026, 15 de marzo, ayer, lunes pasado o hace 3 días.",
        en: "Type a date such as 15/3/2026 (day first), 15 March, yesterday, last Monday or "
          + "3 days ago.")
    case .notATime:
      Sentence(es: "Escriba una hora como 18:30.", en: "Type a time such as 18:30.")
    case .notADateAndTime:
      Sentence(
        es: "Escriba fecha y hora como 15/3/2026 18:30.",
        en: "Type a date and time such as 15/3/2026 18:30.")
    case .notCoordinates:
      Sentence(
        es: "Escriba latitud y longitud en grados, separadas por un espacio: -12.046 -77.043.",
        en: "Type latitude and longitude in degrees, separated by a space: -12.046 -77.043.")
    default:
      Sentence(es: "Escriba sí o no.", en: "Type yes or no.")
    }
  }

  private func notOnScale(_ lowest: Int, _ highest: Int, _ hasMissingChoices: Bool) -> Sentence {
    let es = hasMissingChoices ? ", o :ns, :nr" : ""
    let en = hasMissingChoices ? ", or :dk, :refuse" : ""
    return Sentence(
      es: "Escriba un número del \(lowest) al \(highest)\(es).",
      en: "Type a number from \(lowest) to \(highest)\(en).")
  }

  private var choiceTrouble: Sentence {
    switch self {
    case .unknownChoice(let count):
      Sentence(
        es: "Escriba un número del 1 al \(count), o el comienzo de una opción.",
        en: "Type a number from 1 to \(count), or the beginning of a choice.")
    case .ambiguousChoice(let labels):
      Sentence(
        es: "Varias opciones empiezan así: \(labels.joined(separator: "; ")). Escriba un poco más.",
        en:
          "Several choices begin like that: \(labels.joined(separator: "; ")). Type a little more.")
    case .missingChoiceWithOthers:
      Sentence(
        es: "«No sabe», «no responde» y «no aplica» van solas: escríbalas sin otras opciones.",
        en: "“Don't know”, “refused” and “not applicable” stand alone: type them without others.")
    case .repeatedChoice:
      Sentence(
        es: "Hay una opción dos veces: escriba cada opción una sola vez.",
        en: "A choice is there twice: type each choice once.")
    case .incompleteRanking(let wanted):
      Sentence(
        es: "Ordene las \(wanted) opciones, la primera primero (por ejemplo 2 1 3).",
        en: "Put all \(wanted) choices in order, the first one first (for example 2 1 3).")
    default:
      Sentence(es: "Elija una opción de la lista.", en: "Choose from the list.")
    }
  }

  private var wayTrouble: Sentence {
    switch self {
    case .nothingToAnswer:
      Sentence(
        es: "Aquí no hay nada que responder: pulse Enter para seguir.",
        en: "There is nothing to answer here: press Enter to go on.")
    case .unknownQuestion(let name, let nearest):
      Sentence(
        es: "No hay aquí una pregunta «\(name)»."
          + (nearest.map { " ¿Quiso decir «\($0)»?" } ?? ""),
        en: "There is no question “\(name)” here."
          + (nearest.map { " Did you mean “\($0)”?" } ?? ""))
    case .irrelevantQuestion(let name):
      Sentence(
        es:
          "«\(name)» no corresponde aquí, según lo respondido; :lista todo muestra las preguntas.",
        en: "“\(name)” is not relevant here, by the answers so far; :list all shows the questions.")
    case .unknownLanguage(let name, let offered):
      Sentence(
        es: "Este cuestionario no está en «\(name)»; está en: \(offered.joined(separator: ", ")).",
        en: "This questionnaire is not in “\(name)”; it is in: \(offered.joined(separator: ", ")).")
    case .nothingToUndo:
      Sentence(
        es: "No queda ninguna respuesta que deshacer.", en: "There is no answer left to undo.")
    default:
      Sentence(
        es: "Esta es la primera pregunta: no hay nada antes.",
        en: "This is the first question: there is nothing before it.")
    }
  }

  private var repeatTrouble: Sentence {
    switch self {
    case .countedRepeat(let label):
      Sentence(
        es: "El cuestionario mismo dice cuántas veces se pregunta «\(label)»: no se añade ni se "
          + "quita a mano.",
        en: "The questionnaire itself says how many times “\(label)” is asked: none is added or "
          + "taken away by hand.")
    case .unknownRepeat(let name):
      Sentence(
        es: "No hay aquí una repetición «\(name)»; escriba :lista para ver las que hay.",
        en: "There is no repeat “\(name)” here; type :list to see those there are.")
    default: Sentence(es: "", en: "")
    }
  }

  private func cannotFinalize(_ open: Int, _ first: String) -> Sentence {
    Sentence(
      es: open == 1
        ? "Falta una respuesta obligatoria: \(first)"
        : "Faltan \(open) respuestas obligatorias; la primera: \(first)",
      en: open == 1
        ? "One required answer is missing: \(first)"
        : "\(open) required answers are missing; the first: \(first)")
  }

  private func breaksRules(_ count: Int, _ first: String) -> Sentence {
    Sentence(
      es: count == 1
        ? "Una respuesta ya no cumple las reglas del cuestionario; revísela: \(first)"
        : "\(count) respuestas ya no cumplen las reglas del cuestionario; revise la primera: \(first)",
      en: count == 1
        ? "One answer no longer keeps the questionnaire's rules; check it: \(first)"
        : "\(count) answers no longer keep the questionnaire's rules; check the first: \(first)")
  }
}
