import ArgumentParser
import Languages
import Storage
import Sync

struct FormCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "form",
      abstract: say(
        es: "Cuestionarios: revisarlos, convertirlos, probarlos y agregarlos al estudio.",
        en: "Questionnaires: check, convert, try out and add them to the study."),
      subcommands: [
        FormAdd.self, FormCheckCommand.self, FormShow.self, FormConvert.self, FormEval.self,
        FormVersions.self,
      ], aliases: ["cuestionario"])
  }
}

struct FormAdd: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add",
      abstract: say(
        es: "Agrega un cuestionario o una versión nueva.",
        en: "Adds a questionnaire or a new version of one."),
      aliases: ["agregar"])
  }

  @Argument(
    help: ArgumentHelp(
      say(es: "Archivos .md o .xlsx.", en: "Files .md or .xlsx."),
      valueName: say(es: "archivo", en: "file")))
  var files: [String]

  @OptionGroup var study: StudyOptions

  func run() throws {
    let file = try study.openFile()
    for path in files {
      let form = try FormFile(reading: path).body
      let isNew = try file.add(form)
      Streams.show(
        isNew
          ? say(
            es: "\(form.formID) \(form.version): agregado.",
            en: "\(form.formID) \(form.version): added.")
          : say(
            es: "\(form.formID) \(form.version): ya estaba, sin cambios.",
            en: "\(form.formID) \(form.version): already there, unchanged."))
    }
  }
}
