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

  /// What takes the interview of that number up again, from the same folder.
  func resumeCommand(_ number: Int64) -> String {
    let command = say(es: "campo retomar \(number)", en: "campo resume \(number)")
    guard let study, !study.isEmpty else { return command }
    let isPlain = study.allSatisfy { $0.isLetter || $0.isNumber || "/._-".contains($0) }
    let quoted = "'" + study.replacing("'", with: "'\\''") + "'"
    return command + " --study " + (isPlain ? study : quoted)
  }

  func path() throws -> String {
    if let study, !study.isEmpty { return study }
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

/// The language of the screen, for the help: `ProgramArguments` takes it out before parsing.
struct LanguageOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Idioma de la pantalla (inicial: el del sistema).",
        en: "Language of the screen (default: the system's)."), valueName: "es|en"))
  var lang: String?
}
