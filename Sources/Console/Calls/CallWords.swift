import Fieldwork
import Languages
import Responses

/// The words of a session of calls or visits.
struct CallWords {
  let language: Language

  private func say(_ spanish: String, _ english: String) -> String {
    language == .spanish ? spanish : english
  }

  func caseLabel(_ id: String) -> String { say("Caso \(id)", "Case \(id)") }

  func dial(_ mode: ContactMode) -> String {
    switch mode {
    case .phone: say("Marque", "Dial")
    case .visit: say("Visite", "Visit")
    }
  }

  var otherNumbers: String { say("otros", "others") }
  var otherNumberHint: String {
    say(":número 2 pasa al segundo número", ":number 2 goes to the second number")
  }
  var noAddress: String { say("sin dirección en la lista", "no address in the list") }
  var noNumber: String { say("sin un número que se pueda marcar", "no number that can be dialled") }
  var earlier: String { say("Antes", "Before") }
  var readAloud: String { say("LEA", "READ") }

  func start(_ mode: ContactMode) -> String {
    switch mode {
    case .phone:
      say("Enter  contesta y acepta: empezar la entrevista", "Enter  answers and agrees: start")
    case .visit:
      say("Enter  está y acepta: empezar la entrevista", "Enter  at home and agrees: start")
    }
  }

  func more(_ count: Int) -> String {
    say("+  otros \(count) resultados", "+  \(count) more outcomes")
  }

  var noMore: String { say("No hay otros resultados.", "There are no more outcomes.") }

  /// The function keys, as in the interview.
  var keys: [FunctionKey: String] {
    [
      .f1: say(":ayuda", ":help"), .f2: say(":respuestas", ":faq"),
      .f6: appointmentCommand,
    ]
  }

  var prompt: String { say("resultado", "outcome") }

  var help: String {
    say(
      """
      Escriba el número del resultado; lo que siga queda como nota: «3 suena y cuelgan». \
      :cita mañana 18:00 acuerda una cita; :pasar deja el caso para otro momento sin intento; \
      :respuestas abre la hoja de respuestas; :nota agrega una nota; :cerrar termina.
      """,
      """
      Type the number of the outcome; what follows stays as a note: “3 rings and hangs up”. \
      :appointment tomorrow 18:00 agrees on a time; :pass leaves the case without an attempt; \
      :faq opens the answer sheet; :note adds a note; :quit ends.
      """)
  }

  var helpOffer: String {
    say(":ayuda muestra qué puede escribir", ":help shows what can be typed")
  }

  var cutShort: String {
    say(
      "Este intento quedó abierto al cerrarse el programa. ¿En qué terminó?",
      "This attempt was left open when the program ended. What came of it?")
  }

  var whenPrompt: String { say("¿cuándo?", "when?") }
  var whenHint: String {
    say(
      "Por ejemplo: mañana 18:00, el lunes en la tarde, en 20 minutos, 15/3 10:00.",
      "For example: tomorrow 18:00, monday afternoon, in 20 minutes, 15/3 10:00.")
  }

  func noSuchOutcome(_ count: Int) -> String {
    say(
      "Escriba un número del 1 al \(count), el comienzo de un resultado o su código.",
      "Type a number from 1 to \(count), the beginning of an outcome or its code.")
  }

  func which(_ outcomes: [String]) -> String {
    say("¿Cuál? ", "Which one? ") + outcomes.joined(separator: " · ")
  }

  func noted(_ note: String) -> String { say("Nota: \(note)", "Note: \(note)") }
  var noteKept: String { say("Nota agregada al intento.", "Note added to the attempt.") }
  var noAnswerSheet: String {
    say(
      "El estudio no tiene hoja de respuestas; quien coordina la agrega con campo register answers.",
      "The study has no answer sheet; the coordinator adds it with campo register answers.")
  }
  func noNumber(_ count: Int) -> String {
    say(
      count == 1
        ? "El caso tiene un solo número." : "Escriba :número y una cifra del 1 al \(count).",
      count == 1 ? "The case has one number only." : "Type :number and a figure from 1 to \(count)."
    )
  }
  var passed: String {
    say("Queda para otro momento, sin intento.", "Left for another time, without an attempt.")
  }
  var nothingLeft: String {
    say("No hay casos para ahora.", "There is nothing to do now.")
  }
  func saved(_ summary: String) -> String { say("Guardada. ", "Saved. ") + summary }
  func left(_ summary: String) -> String { say("Listo. ", "Done. ") + summary }
  var interrupted: String {
    say(
      "Nada se ha perdido. Elija un resultado, o :pasar si no hubo intento.",
      "Nothing is lost. Choose an outcome, or :pass if there was no attempt.")
  }
  var interruptedTime: String {
    say(
      "Nada se ha perdido. Diga cuándo; Enter sin nada vuelve a los resultados.",
      "Nothing is lost. Say when; Enter alone goes back to the outcomes.")
  }
  var appointmentCommand: String { say(":cita", ":appointment") }
  var notSaved: String {
    say("No se guardó; Enter intenta otra vez. ", "Not saved; Enter tries again. ")
  }
}
