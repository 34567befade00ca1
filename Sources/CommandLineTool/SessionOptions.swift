import ArgumentParser
import Responses

/// What interviews are held for, and by whom.
struct SessionOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Para qué es: real, pilot (piloto), training (capacitación), sample (ejemplo).",
        en: "What it is for: real, pilot, training, sample."),
      valueName: say(es: "propósito", en: "purpose")))
  var purpose: Purpose = .real

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Quién entrevista; si falta, CAMPO_INTERVIEWER o se pregunta.",
        en: "Who interviews; else CAMPO_INTERVIEWER, or it is asked."),
      valueName: say(es: "nombre", en: "name")))
  var interviewer: String?

  /// As told, else as known or asked.
  var interviewerName: String { InterviewerName.known(interviewer) }
}
