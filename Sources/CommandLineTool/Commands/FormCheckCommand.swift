import ArgumentParser
import Authoring
import Forms
import Languages
import Reporting
import Spreadsheets

struct FormCheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: say(
        es: "Revisa cuestionarios y dice qué corregir, con hoja, fila y columna.",
        en: "Checks questionnaires and says what to mend, with sheet, row and column."),
      discussion: say(
        es: """
          Sin --strict repara lo que tiene una sola lectura sensata y dice qué reparó; con --strict \
          juzga como pyxform, el conversor de ODK y Kobo. Termina con 0 si todos se pueden usar, \
          con 1 si alguno no y con 66 si falta un archivo.
          """,
        en: """
          Without --strict it mends what has one sane reading and says what it mended; with --strict \
          it judges as pyxform does, the converter of ODK and Kobo. Ends with 0 when all are usable, \
          with 1 when one is not and with 66 when a file is missing.
          """),
      aliases: ["revisar"])
  }

  @Argument(
    help: ArgumentHelp(
      say(
        es: "Archivos .xlsx, .md o .csv, carpetas, o - para leer de la entrada.",
        en: "Files .xlsx, .md or .csv, folders, or - to read standard input."),
      valueName: say(es: "archivo", en: "file")))
  var files: [String]

  @Flag(
    name: .long,
    help: ArgumentHelp(say(es: "Juzga como pyxform.", en: "Judges as pyxform does.")))
  var strict = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(es: "Cómo se escribe el resultado.", en: "How the result is written."),
      valueName: say(es: "formato", en: "format")))
  var format: ReportFormat = .table

  @OptionGroup var language: LanguageOptions

  func run() throws {
    var checks: [FormCheck] = []
    var passedOver = 0
    var isMissing = false
    for file in QuestionnaireFiles(named: files).files {
      do throws(SpreadsheetFailure) {
        let book = try QuestionnaireFiles.workbook(at: file.path)
        guard !file.isFromFolder || isMeantAsForm(book) else {
          passedOver += 1
          continue
        }
        checks.append(FormCheck(file: file.path, reading: reading(book, file.path)))
      } catch {
        if case .missing = error { isMissing = true }
        checks.append(
          FormCheck(
            file: file.path, fileName: error.fileName, code: error.code, failure: error))
      }
    }
    show(checks, passedOver)
    guard !isMissing else { throw ExitCode(ExitStatus.noInput.rawValue) }
    guard checks.allSatisfy(\.isUsable) else { throw ExitCode(ExitStatus.findings.rawValue) }
  }

  private func reading(_ workbook: some Workbook, _ path: String) -> FormReading {
    QuestionnaireFiles.reading(workbook, at: path, mode: strict ? .strict : .tolerant)
  }

  private func show(_ checks: [FormCheck], _ passedOver: Int) {
    let language = Language.ofThisProcess
    switch format {
    case .json: Streams.show(json(of: checks, in: language).rendered(pretty: true))
    case .table:
      let texts = checks.map {
        $0.text(in: language, width: Streams.width, plain: Streams.isPlain)
      }
      Streams.show(texts.joined() + summary(of: checks, in: language))
    }
    guard passedOver > 0 else { return }
    Streams.complain(
      counted(
        passedOver,
        es: (
          "archivo no tiene hojas survey ni choices y no se revisó.",
          "archivos no tienen hojas survey ni choices y no se revisaron."
        ),
        en: (
          "file has no sheets survey or choices and was not checked.",
          "files have no sheets survey or choices and were not checked."
        )))
  }
}
