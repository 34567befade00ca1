import Languages

/// The words of the screen where the program starts.
struct HomeWords {
  let language: Language

  private func say(_ spanish: String, _ english: String) -> String {
    language == .spanish ? spanish : english
  }

  var helpOffer: String {
    say("ayuda muestra los comandos", "help shows the commands")
  }

  /// One line: what is done, what is left, when it was handed over.
  func day(finished: Int, left: Int?, sync: String?) -> String {
    var parts = [
      say(
        finished == 1 ? "hoy 1 finalizada" : "hoy \(finished) finalizadas",
        "\(finished) finished today")
    ]
    if let left {
      parts.append(
        left == 1
          ? say("queda 1 caso", "1 case left") : say("quedan \(left) casos", "\(left) cases left"))
    }
    parts.append(
      sync.map { say("última entrega: \($0)", "last handed over: \($0)") }
        ?? say("todavía sin entregar", "nothing handed over yet"))
    return parts.joined(separator: " · ")
  }

  var appointments: String { say("Citas", "Appointments") }
  var overdue: String { say("ya pasó la hora", "overdue") }
  var drafts: String { say("Entrevistas en curso", "Interviews in progress") }
  var returned: String { say("Devueltas para corregir", "Returned for correction") }
  func more(_ count: Int) -> String { say("y \(count) más", "and \(count) more") }

  var interrupted: String {
    say("Nada se ha perdido; «cerrar» cierra campo.", "Nothing is lost; “exit” leaves campo.")
  }

  /// The words that leave the loop, in both languages.
  static let leaving: Set<String> = ["salir", "cerrar", "exit", "quit", ":q", ":cerrar", ":quit"]
}
