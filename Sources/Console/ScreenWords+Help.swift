import Forms
import Interviewing
import Languages

/// Words of the help.
extension ScreenWords {
  var helpHeading: String {
    say(
      "Ayuda (basta el comienzo; también en inglés)",
      "Help (the beginning is enough; in Spanish too)")
  }

  var helpNow: String { say("Ahora      ", "Now        ") }
  var groupAnswer: String { say("Responder", "Answer") }
  var groupMove: String { say("Moverse", "Move") }
  var groupNote: String { say("Anotar", "Note") }
  var groupPerson: String { say("Persona", "Person") }
  var groupLists: String { say("Listas", "Lists") }
  var groupScreen: String { say("Pantalla", "Screen") }
  var groupEnd: String { say("Terminar", "End") }

  var helpFooter: String {
    say(
      "F1 ayuda, F2 respuestas, F3 nota, F4 textual, F5 deshacer, F6 cita, F7 interrumpir, "
        + "F8 pausa, F9 lista · :ayuda ir explica un comando",
      "F1 help, F2 faq, F3 note, F4 quote, F5 undo, F6 appointment, F7 breakoff, "
        + "F8 pause, F9 list · :help goto explains one")
  }

  /// How what is on the screen is answered.
  func howToAnswer(_ step: Step) -> String {
    switch step {
    case .question(let prompt): howToAnswer(prompt)
    case .offerInstance:
      say("Sí agrega uno más; no, o Enter, sigue.", "Yes adds one more; no, or Enter, goes on.")
    case .review:
      say(
        "Enter finaliza o lleva a lo que falta; un número va a esa pregunta.",
        "Enter finalizes or goes to what is missing; a number goes to that question.")
    }
  }

  private func howToAnswer(_ prompt: Prompt) -> String {
    switch prompt.question.type {
    case .selectOne where prompt.isScale:
      say("El número que se escribe es la nota.", "The number typed is the score.")
    case .selectOne:
      say(
        "El número, el nombre o el comienzo de una opción; Tab completa.",
        "The number, name or beginning of a choice; Tab completes.")
    case .selectMultiple:
      say(
        "Números o nombres (1 3 5); +4 agrega una y -3 la quita.",
        "Numbers or names (1 3 5); +4 adds one and -3 takes one away.")
    case .rank:
      say("Los números, la primera opción primero.", "The numbers, the first choice first.")
    case .integer, .decimal:
      say(
        "Una cifra; Enter sin nada conserva o pasa.",
        "A number; Enter alone keeps the answer or goes on.")
    case .date, .dateTime:
      say(
        "15/3, 15 de marzo, ayer, lunes pasado, hace 3 días.",
        "15/3 (day first), 15 March, yesterday, last Monday, 3 days ago.")
    case .text where prompt.takesLines: severalLines
    case .image, .audio, .video, .file:
      say("La ruta del archivo: se copia en el estudio.", "The file's path: it is copied.")
    case .note: goOn
    default:
      say(
        "Escriba la respuesta y Enter; «::» comienza un texto con dos puntos.",
        "Type the answer and Enter; “::” begins a text with a colon.")
    }
  }

  /// What a command does in one or two words; empty where its name says it.
  func shortly(_ verb: SessionCommand.Verb) -> String {
    switch verb {
    case .goTo: say("P", "Q")
    case .dontKnow: say("no sabe", "don't know")
    case .refuse: say("no responde", "refused")
    case .notApplicable: say("no aplica", "not applicable")
    case .leaveOpen: say("para después", "for later")
    case .explain: say("explicación", "explanation")
    case .quote: say("frase", "verbatim")
    case .edit: say("varias líneas", "several lines")
    case .byKey: say("sin Enter", "no Enter")
    case .answerSheet: say("¿quién llama?", "who calls?")
    case .redraw: say("la pregunta", "the question")
    default: ""
    }
  }

  /// What a command does, for the help.
  func explanation(_ verb: SessionCommand.Verb) -> String {
    switch verb {
    case .back: say("pregunta anterior", "previous question")
    case .next: say("pregunta siguiente, sin cambiar nada", "next question, nothing changed")
    case .goTo: say("ir a una pregunta, por nombre o número", "go to a question, by name or number")
    case .dontKnow: say("no sabe", "does not know")
    case .refuse: say("no responde", "refuses the question")
    case .notApplicable: say("no aplica, no lo ha usado", "not applicable, never used it")
    case .leaveOpen: say("dejar pendiente", "leave for later")
    case .outline:
      say(
        "preguntas con su estado; :lista falta, :lista todo, :lista palabra",
        "questions and their state; :list missing, :list all, :list word")
    case .review: say("revisar y finalizar", "check and finalize")
    case .topics: say("temas de la guía: ir a uno, cuánto falta", "topics: go to one, what is left")
    case .note: say("nota suya sobre esta pregunta", "a remark of yours on this question")
    case .quote: say("frase textual de la persona", "the person's very words")
    case .flag: say("marca la pregunta para volver a verla", "flags the question for another look")
    case .attach: say("copia un archivo en el estudio", "copies a file into the study")
    case .edit:
      say(
        "escribe o corrige un texto de varias líneas", "types or corrects a text of several lines")
    case .add: say("agrega uno más: :agregar préstamo", "adds one more: :add loan")
    case .remove: say("quita uno: :quitar préstamo 2", "takes one away: :remove loan 2")
    case .undo: say("deshace el último paso", "undoes the last step")
    case .answerSheet:
      say("qué decir si preguntan quién llama y por qué", "what to say when asked who calls")
    default: explanationOfEnding(verb)
    }
  }

  private func explanationOfEnding(_ verb: SessionCommand.Verb) -> String {
    switch verb {
    case .language: say("cambiar de idioma", "switch language")
    case .more: say("más opciones o líneas (también +)", "more choices or lines (+ too)")
    case .explain: say("explicación de la pregunta", "explanation of the question")
    case .appointment: say("cita para otro momento (:c)", "appointment for another time (:c)")
    case .breakOff: say("interrumpir, con su resultado (:i)", "break off, with its outcome (:i)")
    case .time: say("minutos hasta aquí y por tema", "minutes so far and by topic")
    case .byKey: say("respuestas de una cifra sin Enter", "answers of one digit without Enter")
    case .redraw: say("mostrar de nuevo la pregunta", "show the question again")
    case .pause: say("pausar la entrevista", "pause the interview")
    case .quit:
      say("cerrar; la entrevista queda en curso", "leave; the interview stays in progress")
    case .finalize: say("finalizar, después de revisar", "finalize, after the review")
    default: say("esta ayuda", "this help")
    }
  }
}
