import ArgumentParser
import Foundation
import Languages
import Storage

struct Init: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "init",
      abstract: say(
        es: "Hace el archivo de un estudio nuevo, o el de un equipo que se une a uno.",
        en: "Makes the file of a new study, or a device's file of an existing one."),
      aliases: ["crear"])
  }

  @Argument(
    help: ArgumentHelp(
      say(es: "Archivo que se hace.", en: "The file to make."),
      valueName: say(es: "archivo", en: "file")))
  var file: String

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp(
      say(
        es: "Cuestionarios del estudio (.md o .xlsx).",
        en: "The study's questionnaires (.md or .xlsx)."),
      valueName: say(es: "cuestionario", en: "form")))
  var form: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(es: "Archivo del estudio al que se une.", en: "The file of the study to join."),
      valueName: say(es: "centro", en: "centre")))
  var join: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Nombre del estudio o del equipo (inicial: el del archivo).",
        en: "Name of the study or device (default: the file's)."),
      valueName: say(es: "nombre", en: "name")))
  var name: String?

  @OptionGroup var language: LanguageOptions

  func run() throws {
    let given = name.flatMap { $0.isEmpty ? nil : $0 }
    let name = given ?? URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
    guard (join == nil) != form.isEmpty else { throw CommandFailure.formOrJoin }
    guard !file.isEmpty else { throw CommandFailure.cannotMake(file: "“”") }
    do {
      try report(try made(name), name)
    } catch StorageFailure.cannotOpen(file, _) {
      throw CommandFailure.cannotMake(file: file)
    }
  }

  private func made(_ name: String) throws -> SurveyFile {
    if let join {
      return try SurveyFile.makeDeviceFile(
        at: file, name: name, joining: join, surroundings: .ofThisMachine)
    }
    let forms = try form.map { try FormFile(reading: $0).body }
    return try SurveyFile.makeStudy(
      at: file, name: name, forms: forms, surroundings: .ofThisMachine)
  }

  private func report(_ made: SurveyFile, _ name: String) throws {
    let forms = try made.formIDs().joined(separator: ", ")
    let study = try made.studyName()
    Streams.show(
      join == nil
        ? say(
          es: "\(file): estudio «\(study)» con \(forms).",
          en: "\(file): study “\(study)” with \(forms).")
        : say(
          es: "\(file): equipo «\(name)» del estudio «\(study)», con \(forms).",
          en: "\(file): device “\(name)” of study “\(study)”, with \(forms)."))
    tellKeys(made)
  }

  /// Where the second key is that opens what is handed over, and what to do with it.
  private func tellKeys(_ made: SurveyFile) {
    guard let ring = made.keyRing, !made.installation.device.isEmpty else {
      return Streams.complain(StorageFailure.noKeys.sentence(in: .ofThisProcess))
    }
    guard join == nil else { return }
    let path = ring.recoveryPath(for: made.installation.study)
    Streams.complain(
      say(
        es: "Clave de recuperación: \(path)\nCópiela a una memoria o en papel y guárdela aparte de "
          + "este equipo: si se pierde, con ella se abre lo que se entregó.",
        en: "Recovery key: \(path)\nCopy it to a stick or to paper and keep it apart from this "
          + "computer: if it is lost, this opens what was handed over."))
  }
}
