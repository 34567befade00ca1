import Sync
import ArgumentParser
import Expressions
import Interviewing
import Languages
import Responses
import Storage

struct Correct: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "correct",
      abstract: say(
        es: "Abre una entrevista ya sellada para corregirla en la pantalla.",
        en: "Opens a sealed interview to correct it on the screen."),
      discussion: say(
        es: """
          Sin más palabras muestra las devueltas. Lo que cambie se sella como corrección, con quién \
          y cuándo; lo anterior se conserva (campo mostrar --history).
          """,
        en: """
          Without further words it shows those returned. What changes is sealed as a correction, \
          with who and when; what was there is kept (campo show --history).
          """),
      aliases: ["corregir"])
  }

  @Argument(
    help: ArgumentHelp(
      say(
        es: "Entrevista, por el comienzo de su número, o su caso.",
        en: "The interview by the beginning of its id, or its case."),
      valueName: say(es: "entrevista", en: "interview")))
  var interview: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(es: "Por qué; queda en el historial.", en: "Why; the history keeps it."),
      valueName: say(es: "motivo", en: "reason")))
  var reason = ""

  @OptionGroup var study: StudyOptions
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    let file = try study.openFile()
    guard let interview else { return try list(file) }
    let sealed = try SealedInterview(interview, in: file)
    let held = try HeldInterview(correcting: sealed, in: file, because: reason)
    if let review = sealed.record.review?.review, review.verdict == .returned {
      tell(review.comment, review.paths, sealed)
    }
    try InterviewRunner(
      held: held, screen: screen, resumeCommand: study.resumeCommand(held.draft.number)
    ).run()
  }

  private func tell(_ comment: String, _ paths: [String], _ sealed: SealedInterview) {
    let by = sealed.record.review?.by ?? ""
    Streams.show(
      say(es: "Devuelta por \(by): ", en: "Returned by \(by): ") + comment)
    let words = FieldWords(interview: sealed.interview, showsIdentifying: true)
    for path in paths { Streams.show("  · " + words.label(path)) }
  }

  private func list(_ file: SurveyFile) throws {
    let returned = try file.reviews([.returned], purposes: Set(Purpose.allCases))
    guard !returned.isEmpty else {
      return Streams.show(
        say(es: "No hay entrevistas devueltas.", en: "No interviews were returned."))
    }
    for review in returned {
      let facts = [
        String(review.line.id.prefix(8)), review.line.caseID ?? "", review.line.formID,
        review.line.endedText, review.comment,
      ]
      Streams.show("  " + facts.filter { !$0.isEmpty }.joined(separator: " · "))
    }
  }
}

extension InterviewLine {
  /// When it ended, as short as the home screen says it.
  var endedText: String {
    Moment(iso: ended, zoneOffsetMinutes: 0)?.shortText ?? ended
  }
}
