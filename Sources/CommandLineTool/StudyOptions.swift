import ArgumentParser
import Foundation
import Storage

/// Which survey file a command works on, and in which language it speaks.
struct StudyOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Archivo del estudio; si falta, CAMPO_STUDY o el único .campo de la carpeta.",
        en: "The survey file; else CAMPO_STUDY or the only .campo in the folder."),
      valueName: say(es: "archivo", en: "file")))
  var study: String?

  @OptionGroup var language: LanguageOptions

  func openFile() throws -> SurveyFile {
    try SurveyFile(opening: path(), surroundings: .ofThisMachine)
  }

  private func path() throws -> String {
    if let study { return study }
    if let study = ProcessInfo.processInfo.environment["CAMPO_STUDY"], !study.isEmpty {
      return study
    }
    let here = (try? FileManager.default.contentsOfDirectory(atPath: ".")) ?? []
    let files = here.filter { $0.hasSuffix(".campo") }.sorted()
    guard let only = files.first else { throw CommandFailure.noStudy }
    guard files.count == 1 else { throw CommandFailure.severalStudies(files) }
    return only
  }
}

/// The language of the screen; `Language.ofThisProcess` has read it before parsing.
struct LanguageOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Idioma de la pantalla: es o en (inicial: el del sistema).",
        en: "Language of the screen: es or en (default: the system's)."), valueName: "es|en"))
  var lang: String?
}
