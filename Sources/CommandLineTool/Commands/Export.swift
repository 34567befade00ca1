import ArgumentParser
import Foundation
import Forms
import Languages
import Storage

struct Export: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export",
      abstract: say(
        es: "Escribe las entrevistas de un cuestionario como CSV.",
        en: "Writes the interviews of a questionnaire as CSV."),
      discussion: say(
        es: """
          Una columna por pregunta, en el orden del cuestionario; cada repetición en otro archivo. \
          Lo que identifica a una persona queda fuera, salvo con --identifying. No sabe, no responde \
          y no aplica se escriben ns, nr y na; la última columna, missing, dice cada motivo.
          """,
        en: """
          One column per question, in form order; each repeat in a further file. What identifies a \
          person stays out unless --identifying. Don't know, refused and not applicable are written \
          ns, nr and na; the last column, missing, gives each reason.
          """),
      aliases: ["exportar"])
  }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv
  }

  @OptionGroup var study: StudyOptions
  @OptionGroup var population: PopulationOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(es: "Formato de archivo.", en: "File format."),
      valueName: say(es: "formato", en: "format")))
  var format: Format = .csv

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Archivo .csv, o carpeta si el cuestionario tiene repeticiones.",
        en: "A file .csv, or a folder where the questionnaire has repeats."),
      valueName: say(es: "destino", en: "file|folder")))
  var out: String

  @Flag(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Etiquetas de las opciones en vez de sus nombres.",
        en: "Labels of choices instead of their names.")))
  var labels = false

  @Flag(
    name: .long,
    help: ArgumentHelp(
      say(es: "Incluye lo que identifica a las personas.", en: "Includes what identifies people.")))
  var identifying = false

  @Flag(
    name: .long,
    help: ArgumentHelp(
      say(es: "Marca UTF-8 al comienzo, para Excel.", en: "UTF-8 mark at the beginning, for Excel.")
    ))
  var bom = false

  func run() throws {
    let file = try study.openFile()
    let stored = try population.storedForm(in: file)
    let spoken = stored.form.language(matching: Language.ofThisProcess.rawValue)
    var base = population.population(of: stored.form)
    let conflicts = try ConflictBase(population.conflicts.conflicts, in: &base, of: file)
    let settings = ExportSettings(
      population: base,
      labels: labels ? spoken ?? stored.form.defaultLanguage : nil, language: .ofThisProcess,
      includesIdentifying: identifying)
    let sheets = try file.exportSheets(stored.form.id, settings)
    let places = try places(for: sheets)
    for (sheet, path) in zip(sheets, places) {
      let rows = try SheetFile(path: path, bom: bom).write(sheet, settings, from: file)
      Streams.show(
        "\(path): " + counted(rows, es: ("fila", "filas"), en: ("row", "rows")))
    }
    if let sentence = conflicts.sentence { Streams.complain(sentence) }
    let hidden = sheets.flatMap(\.leftOut)
    if !hidden.isEmpty {
      Streams.complain(
        say(
          es: "Fuera por identificar a personas: \(hidden.joined(separator: ", ")) "
            + "(--identifying lo incluye).",
          en: "Left out, for identifying people: \(hidden.joined(separator: ", ")) "
            + "(--identifying includes it)."))
    }
  }

  private func places(for sheets: [ExportSheet]) throws -> [String] {
    guard isFolder else {
      guard sheets.count == 1 else {
        throw CommandFailure.folderNeeded(file: out, sheets: sheets.count)
      }
      return [out]
    }
    do {
      try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
    } catch {
      throw CommandFailure.cannotWrite(out.isEmpty ? "--out" : out)
    }
    let folder = URL(fileURLWithPath: out, relativeTo: nil).relativePath
    return sheets.map { "\(folder)/\($0.name).csv" }
  }

  /// A name that ends in `.csv` is a file; anything else is a folder.
  private var isFolder: Bool { !out.lowercased().hasSuffix(".csv") }
}
