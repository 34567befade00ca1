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
      "En pausa; lo respondido está guardado.", "Paused; the answers are saved.")
  }

  var pausePrompt: String {
    say("motivo; cuándo se retoma (Enter: nada)", "why; when it goes on (Enter: nothing)")
  }

  func pauseNote(_ reason: String, _ resumes: String) -> String {
    let when = resumes.isEmpty ? "" : say(" Se retoma: \(resumes).", " Goes on: \(resumes).")
    return say("Pausa: \(reason).", "Pause: \(reason).") + when
  }

  func goesOn(_ time: String) -> String { say("Se retoma: \(time)", "Goes on: \(time)") }

  var left: String {
    say(
      "La entrevista queda en curso y lo respondido está guardado.",
      "The interview stays in progress and its answers are saved.")
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

  var toResume: String { say("Para retomarla:", "To take it up again:") }
  var toResumeInterview: String {
    say("Para retomar la entrevista:", "To take the interview up again:")
  }

  func brokenOff(_ label: String) -> String {
    let lead = say("Interrumpida", "Broken off")
    let outcome = label.folded.hasPrefix(lead.folded) ? label : "\(lead): \(label)"
    let stop = outcome.hasSuffix(".") ? "" : "."
    return outcome + stop + say(" Lo respondido está guardado.", " The answers are saved.")
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
