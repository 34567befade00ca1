import Languages

/// Words about stopping: for a moment, for another day, for good.
extension ScreenWords {
  var interrupted: String {
    say(
      "Nada se ha perdido. :pausa la deja para después; :cerrar cierra campo.",
      "Nothing is lost. :pause leaves the interview for later; :quit leaves campo.")
  }

  var interruptedAside: String {
    say(
      "Nada se ha perdido: siga escribiendo. Ctrl-D vuelve a la pregunta.",
      "Nothing is lost: go on typing. Ctrl-D goes back to the question.")
  }

  var interruptedPrompt: String {
    say("¿Qué hacemos? (Enter: seguir)", "What now? (Enter: go on)")
  }

  var paused: String {
    say(
      "En pausa; lo respondido está guardado. Para retomar la entrevista:",
      "Paused; the answers are saved. To take the interview up again:")
  }

  var pausePrompt: String {
    say("motivo; cuándo se retoma (Enter: nada)", "why; when it goes on (Enter: nothing)")
  }

  func pauseNote(_ reason: String, _ resumes: String) -> String {
    let when = resumes.isEmpty ? "" : say(" Se retoma: \(resumes).", " Goes on: \(resumes).")
    return say("Pausa: \(reason).", "Pause: \(reason).") + when
  }

  var left: String {
    say(
      "La entrevista queda en curso y lo respondido está guardado. Para retomarla:",
      "The interview stays in progress and its answers are saved. To take it up again:")
  }

  var resumeCommand: String { say("campo retomar", "campo resume") }

  var unfinishedLine: String {
    say(
      "Lo que estaba escribiendo sigue en la línea.",
      "What was being typed is still in the line.")
  }

  // MARK: Another day, or not at all

  var appointmentPrompt: String {
    say("¿cuándo? (mañana 18:00; Enter: volver)", "when? (tomorrow 18:00; Enter: back)")
  }

  /// What people ask for most; today's evening only while it is still to come.
  func usualAppointments(isEvening: Bool) -> [String] {
    let today = isEvening ? [] : [say("hoy 18:00", "today 18:00")]
    return [say("en 60 minutos", "in 60 minutes")] + today
      + [say("mañana 9:00", "tomorrow 9:00"), say("mañana 18:00", "tomorrow 18:00")]
  }

  func appointmentNote(_ phrase: String) -> String {
    say("Pide cita: \(phrase)", "Asks for an appointment: \(phrase)")
  }

  func appointed(_ time: String) -> String {
    say("Cita: \(time)", "Appointment: \(time)")
  }

  var breakOffQuestion: String {
    say("¿En qué quedó la entrevista?", "How did the interview end?")
  }

  var breakOffPrompt: String { say("resultado (Enter: volver)", "outcome (Enter: back)") }

  func breakOffNote(_ label: String) -> String {
    say("Entrevista interrumpida: \(label)", "Interview broken off: \(label)")
  }

  func brokenOff(_ label: String) -> String {
    say(
      "Interrumpida: \(label). Lo respondido está guardado. Para retomarla:",
      "Broken off: \(label). The answers are saved. To take it up again:")
  }

  // MARK: Saving

  func notSaved(_ reason: String) -> String {
    say(
      "NO SE GUARDÓ. \(reason) La respuesta sigue en pantalla; Enter intenta de nuevo.",
      "NOT SAVED. \(reason) The answer is still on the screen; Enter tries again.")
  }

  func stillNotSaved(_ reason: String) -> String {
    say(
      "NO SE GUARDÓ lo anotado. \(reason) Enter intenta de nuevo; :cerrar sale sin guardarlo.",
      "The remark is NOT SAVED. \(reason) Enter tries again; :quit leaves without it.")
  }

  var unknownReason: String {
    say("No se pudo escribir en el archivo.", "The file could not be written.")
  }
}
