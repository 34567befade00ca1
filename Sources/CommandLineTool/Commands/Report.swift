import Analysis
import ArgumentParser
import Fieldwork
import Foundation
import Languages
import Reporting
import Storage
import Sync

struct Report: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "report",
      abstract: say(
        es: "Un informe en una página: resumen, puntajes, brechas, causas y método.",
        en: "A report in one page: summary, scores, gaps, causes and method."),
      discussion: say(
        es: """
          La página se abre sin red en un teléfono o una computadora y se imprime. La tabla de \
          permisos (campo registro permisos) dice qué ve cada nivel; los datos se cortan antes de \
          contarse.
          """,
        en: """
          The page opens without a network on a phone or a computer, and prints. The table of \
          permissions (campo register permissions) says what each level sees; the data are cut \
          before they are counted.
          """),
      aliases: ["informe"])
  }

  @OptionGroup var study: StudyOptions
  @OptionGroup var population: PopulationOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(es: "Archivo .html que se escribe.", en: "The .html file to write."),
      valueName: say(es: "archivo", en: "file")))
  var out: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Nivel de la tabla de permisos para quien es el informe.",
        en: "The level of the table of permissions whom the report is for."),
      valueName: say(es: "nivel", en: "level")))
  var audience: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Escribe en esta carpeta un informe para cada nivel.",
        en: "Writes a report for every level into this folder."),
      valueName: say(es: "carpeta", en: "folder")))
  var allAudiences: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Cómo se divide el tiempo: day, week, month, two-months, quarter, four-months, year.",
        en: "How time is divided: day, week, month, two-months, quarter, four-months, year."),
      valueName: say(es: "período", en: "period")))
  var period: ReportPeriod = .month

  func validate() throws {
    guard (out == nil) != (allAudiences == nil) else {
      throw ValidationError(
        say(
          es: "Diga dónde escribirlo: --out ARCHIVO, o --all-audiences CARPETA.",
          en: "Say where to write it: --out FILE, or --all-audiences FOLDER."))
    }
  }

  func run() throws {
    let file = try study.openFile()
    guard let folder = allAudiences else {
      return try write(file, level: try level(in: file), to: out ?? "")
    }
    let grid = try file.permissionGrid()
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch { throw CommandFailure.cannotWrite(folder) }
    for level in grid.levels {
      let name = level.key.map { $0.isLetter || $0.isNumber || $0 == "-" ? $0 : "_" }
      try write(file, level: level, to: "\(folder)/\(String(name)).html")
    }
  }

  private func level(in file: SurveyFile) throws -> PermissionGrid.Level? {
    guard let audience else { return nil }
    let grid = try file.permissionGrid()
    guard let level = grid.level(named: audience) else {
      throw ReportFailure.unknownLevel(
        audience, nearest: nearest(to: audience, among: grid.levels.map(\.key)))
    }
    return level
  }

  private func write(_ file: SurveyFile, level: PermissionGrid.Level?, to path: String) throws {
    let stored = try population.storedForm(in: file)
    var base = population.population(of: stored.form)
    let conflicts = try ConflictBase(population.conflicts.conflicts, in: &base, of: file)
    if let sentence = conflicts.sentence { Streams.complain(sentence) }
    let maker = try ReportMaker(
      file: file, form: stored.form, population: base,
      language: .ofThisProcess, period: period, level: level)
    let page = try maker.report().page(in: .ofThisProcess, only: level?.pages)
    let html = try page.html(in: .ofThisProcess)
    do {
      try Data(html.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch { throw CommandFailure.cannotWrite(path) }
    Streams.show("\(path): \(html.utf8.count / 1024) KiB")
  }
}

extension ReportPeriod: ExpressibleByArgument {}

extension SurveyFile {
  fileprivate func permissionGrid() throws -> PermissionGrid {
    guard let stored = try register(StudyRegister.permissions.rawValue) else {
      throw ReportFailure.noGrid
    }
    return try PermissionGrid(columns: stored.columns, rows: stored.rows)
  }
}
