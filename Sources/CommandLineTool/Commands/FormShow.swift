import ArgumentParser
import Authoring
import Forms
import Foundation
import Languages
import Spreadsheets
import Storage

struct FormShow: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: say(
        es: "Muestra un cuestionario con su lógica en palabras, o listo para imprimir.",
        en: "Shows a questionnaire with its logic in words, or ready to print."),
      discussion: say(
        es: """
          campo form show encuesta.md
          campo form show satisfaccion --study centro.campo --language English
          campo form show encuesta.md --paper > encuesta-papel.md
          """,
        en: """
          campo form show survey.md
          campo form show satisfaccion --study centre.campo --language English
          campo form show survey.md --paper > survey-paper.md
          """),
      aliases: ["mostrar"])
  }

  @Argument(
    help: ArgumentHelp(
      say(
        es: "Archivo, - para leer de la entrada, o form_id de un cuestionario del estudio.",
        en: "File, - to read standard input, or form_id of one of the study's questionnaires."),
      valueName: say(es: "cuestionario", en: "form")))
  var form: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Idioma del cuestionario, por su nombre o código (inicial: el suyo).",
        en: "The questionnaire's language, by its name or code (default: its own)."),
      valueName: say(es: "idioma", en: "language")))
  var language: String?

  @Flag(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "En Markdown para imprimir: casillas, líneas y saltos en palabras.",
        en: "As Markdown to print: boxes, lines and skips in words.")))
  var paper = false

  @OptionGroup var study: StudyOptions

  func run() throws {
    let form = try readForm()
    let chosen = try chosenLanguage(of: form)
    guard paper else {
      let outline = AuthorOutline(
        form: form, formLanguage: chosen, language: .ofThisProcess, width: Streams.width)
      return Streams.show(outline.text)
    }
    // Paper speaks to the respondent's side of the table: in the questionnaire's language.
    let words = chosen.code.flatMap(Language.init(locale:)) ?? .ofThisProcess
    Streams.show(PaperQuestionnaire(form: form, formLanguage: chosen, language: words).markdown)
  }

  private func readForm() throws -> Form {
    guard
      form == "-" || WorkbookFormat(fileName: form) != nil
        || FileManager.default.fileExists(atPath: form)
    else { return try study.openFile().form(form).form }
    return try FormInFile(at: form).form
  }

  private func chosenLanguage(of form: Form) throws -> FormLanguage {
    guard let language else { return form.defaultLanguage }
    guard let found = form.language(matching: language) else {
      throw CommandFailure.unknownLanguage(language, offered: form.languages.map(\.name))
    }
    return found
  }
}
