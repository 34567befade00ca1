import Forms
import ArgumentParser
import Languages
import Reporting
import Storage

struct FormVersions: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "versions",
      abstract: say(
        es: "Versiones de un cuestionario en el estudio, y qué preguntas cambiaron.",
        en: "The versions of a questionnaire in the study, and which questions changed."),
      aliases: ["versiones"])
  }

  @Argument(
    help: ArgumentHelp(
      say(
        es: "Cuestionario, por su form_id; sobra si el estudio tiene uno solo.",
        en: "The questionnaire by its form_id; not needed when the study has one."),
      valueName: "form_id"))
  var form: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(es: "Cómo se escribe.", en: "How it is written."),
      valueName: say(es: "formato", en: "format")))
  var format: ReportFormat = .table

  @OptionGroup var study: StudyOptions

  func run() throws {
    let file = try study.openFile()
    let id = try file.onlyForm(or: form).form.id
    let versions = try file.forms(id)
    let differences = try file.versionDifferences(id)
    guard format == .table else {
      return Streams.show(json(id, versions, differences).rendered(pretty: true))
    }
    for version in versions {
      Streams.show(
        "\(id) \(version.form.version) · \(version.hash.prefix(12)) · "
          + version.form.title.source(in: version.form.defaultLanguage))
    }
    guard !differences.isEmpty else { return }
    let table = TextTable(
      columns: [
        TableColumn(say(es: "Pregunta", en: "Question"), shrinks: true),
        TableColumn(say(es: "Cambió", en: "Changed")),
        TableColumn(say(es: "De", en: "From"), shrinks: true),
        TableColumn(say(es: "A", en: "To"), shrinks: true),
      ],
      rows: differences.map { difference in
        [
          difference.name, difference.kind.words(in: .ofThisProcess),
          "\(difference.earlier): \(difference.before)", "\(difference.later): \(difference.after)",
        ]
      }, footnotes: [])
    Streams.show(table.rendered(width: Streams.width, plain: Streams.isPlain))
  }

  private func json(
    _ id: String, _ versions: [StoredForm], _ differences: [VersionDifference]
  ) -> JSONValue {
    .object([
      ("form_id", .string(id)),
      (
        "versions",
        .array(
          versions.map {
            .object([("version", .string($0.form.version)), ("hash", .string($0.hash))])
          })
      ),
      (
        "differences",
        .array(
          differences.map { difference in
            .object([
              ("question", .string(difference.path)), ("kind", .string(difference.kind.rawValue)),
              ("earlier", .string(difference.earlier)), ("later", .string(difference.later)),
              ("before", .string(difference.before)), ("after", .string(difference.after)),
            ])
          })
      ),
    ])
  }
}
