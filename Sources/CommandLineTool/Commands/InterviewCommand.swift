import ArgumentParser
import Expressions
import Foundation
import Forms
import Interviewing
import Languages
import Responses
import Storage
import Sync

struct InterviewCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "interview",
      abstract: say(
        es: "Hace una entrevista con un cuestionario del estudio.",
        en: "Holds an interview with one of the study's questionnaires."),
      discussion: say(
        es: "Si la entrada no es una terminal, lee una respuesta por línea.",
        en: "Where the input is no terminal, it reads one answer a line."),
      aliases: ["entrevistar"])
  }

  @Argument(
    help: ArgumentHelp(
      say(
        es: "Cuestionario, por su form_id o su comienzo; sobra si el estudio tiene uno solo.",
        en: "The questionnaire by its form_id or its beginning; not needed when there is one."),
      valueName: "form_id"))
  var form: String?

  @OptionGroup var session: SessionOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Idioma del cuestionario (inicial: el de la pantalla, si lo tiene).",
        en: "Language of the questionnaire (default: the screen's, if it has it)."),
      valueName: say(es: "idioma", en: "language")))
  var language: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(es: "Caso de la entrevista.", en: "The interview's case."),
      valueName: say(es: "caso", en: "case")))
  var `case`: String?

  @OptionGroup var study: StudyOptions
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    let file = try study.openFile()
    let stored = try file.onlyForm(or: form)
    let opening = try opening(of: stored)
    let contact = try self.case.flatMap { try file.contactCase($0) }
    let held = try HeldInterview(opening, of: stored, in: file, knownFrom: contact)
    try InterviewRunner(
      held: held, screen: screen, resumeCommand: study.resumeCommand(held.draft.number)
    ).run()
  }

  private func opening(of stored: StoredForm) throws -> InterviewOpening {
    let wanted = language ?? Language.ofThisProcess.rawValue
    let spoken = stored.form.language(matching: wanted)
    if let language, spoken == nil {
      throw CommandFailure.unknownLanguage(
        language, offered: stored.form.languages.map(\.displayName))
    }
    let random = Surroundings.ofThisMachine.randomBits
    return InterviewOpening(
      id: Token16(high: random(), low: random()).description, formID: stored.form.id,
      formHash: stored.hash, purpose: session.purpose, interviewer: session.interviewerName,
      language: (spoken ?? stored.form.defaultLanguage).name, startedAt: .now(), caseID: `case`)
  }
}
