import ArgumentParser
import Foundation
import Languages
import Reporting
import Storage
import Sync

struct SyncCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "sync",
      abstract: say(
        es: "Reúne en este archivo lo de otros archivos del estudio.",
        en: "Merges other files of the study into this one."),
      discussion: say(
        es: """
          Se puede repetir y hacer en cualquier orden: siempre queda lo mismo. Un archivo dañado, de \
          otro estudio o de un campo más nuevo no se admite, y lo reunido antes no cambia.
          """,
        en: """
          It may be repeated and done in any order: the result is the same. A damaged file, another \
          study's or a newer campo's is refused, and what was merged before stays as it is.
          """),
      aliases: ["reunir"])
  }

  @Argument(
    help: ArgumentHelp(
      say(
        es: "Archivos .campo o .campo.age, o carpetas que los tienen.",
        en: "Files .campo or .campo.age, or folders that hold them."),
      valueName: say(es: "origen", en: "source")))
  var sources: [String]

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(es: "Cómo se escribe el informe.", en: "How the report is written."),
      valueName: say(es: "formato", en: "format")))
  var format: ReportFormat = .table

  @Flag(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Muestra qué se reuniría y lo deshace.",
        en: "Shows what would be merged and undoes it.")))
  var dryRun = false

  @Flag(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Cumple también más de \(MergeOptions.withdrawalLimit) retiros de un mismo origen.",
        en: "Carries out even more than \(MergeOptions.withdrawalLimit) withdrawals of one source.")
    ))
  var acceptWithdrawals = false

  @OptionGroup var study: StudyOptions

  private var options: MergeOptions {
    MergeOptions(isDryRun: dryRun, acceptsManyWithdrawals: acceptWithdrawals)
  }

  func run() throws {
    let file = try study.openFile()
    let paths = try sources.flatMap { try files(at: $0, besides: file.path) }
    var outcomes: [SyncReport.Outcome] = []
    var others: [String] = []
    for path in paths where !isSame(path, file.path) {
      do throws(StorageFailure) {
        outcomes.append(.merged(try merged(followed(path), into: file)))
      } catch {
        guard sources.contains(path) || !error.isForOthers else {
          others.append(path)
          continue
        }
        guard paths.count > 1, !error.concerns(file.path) else { throw error }
        outcomes.append(.refused(source: path, reason: error))
      }
    }
    if paths.contains(where: { isSame($0, file.path) }) { tellOwnFile(file.path) }
    if !others.isEmpty { tellOthers(others) }
    let report = SyncReport(outcomes: outcomes)
    switch format {
    case .table where outcomes.isEmpty: break
    case .table: Streams.show(report.text(width: Streams.width, plain: Streams.isPlain))
    case .json: Streams.show(report.json.rendered(pretty: true))
    }
    if report.needsAttention { throw ExitCode(ExitStatus.findings.rawValue) }
  }

  private func merged(
    _ path: String, into file: SurveyFile
  ) throws(StorageFailure) -> MergeReport {
    guard SurveyFile.isBundle(path) else { return try file.merge(path, options: options) }
    let source = try BundleSource(path, for: file)
    let report = try file.merge(source, options: options)
    if report.quarantined == 0, !dryRun { try tellLacking(file.lacking(source), path) }
    return report
  }

  /// Entries that the device no longer sends, as it was told that a centre has them.
  private func tellLacking(_ count: Int, _ path: String) {
    guard count > 0 else { return }
    let name = URL(fileURLWithPath: path).lastPathComponent
    Streams.complain(
      "\(name): "
        + counted(
          count,
          es: (
            "registro que el equipo da por recibido falta aquí. Pídale «campo entregar --all».",
            "registros que el equipo da por recibidos faltan aquí. Pídale «campo entregar --all»."
          ),
          en: (
            "entry that the device takes for received is missing here. "
              + "Ask it for “campo handover --all”.",
            "entries that the device takes for received are missing here. "
              + "Ask it for “campo handover --all”."
          )))
  }

  /// A stick carries bundles in both directions; those for others are no fault.
  private func tellOthers(_ paths: [String]) {
    let names = paths.map { URL(fileURLWithPath: $0).lastPathComponent }.joined(separator: ", ")
    Streams.complain(
      say(es: "Para otros, no se tocó: \(names)", en: "For others, left alone: \(names)"))
  }

  private func tellOwnFile(_ path: String) {
    Streams.complain(
      say(
        es: "\(path): es el mismo archivo en que se reúne; no hay nada que traer de él.",
        en: "\(path): it is the very file merged into; there is nothing to take from it."))
  }

  /// The survey files of a folder but the study's own; a path to anything else as it is.
  private func files(at path: String, besides own: String) throws -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
    else { return [path] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let found = names.filter { $0.hasSuffix(".campo") || $0.hasSuffix(".campo.age") }.sorted()
      .map { URL(fileURLWithPath: path).appendingPathComponent($0).relativePath }
      .filter { !isSame($0, own) }
    guard !found.isEmpty else { throw CommandFailure.nothingToSync(path) }
    return found
  }

  /// Where a link leads; what SQLite keeps beside a file lies there, too.
  private func followed(_ path: String) -> String {
    guard (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil else {
      return path
    }
    return URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }

  private func isSame(_ one: String, _ other: String) -> Bool {
    URL(fileURLWithPath: one).resolvingSymlinksInPath().path
      == URL(fileURLWithPath: other).resolvingSymlinksInPath().path
  }
}

extension StorageFailure {
  /// Whether it is a bundle that is simply not for this file.
  fileprivate var isForOthers: Bool {
    switch self {
    case .bundleRefused(_, .seal(.notForThisKey)), .bundleRefused(_, .meantForOthers): true
    default: false
    }
  }

  /// Whether it is the study's own file that cannot be written now, so that going on is no use.
  fileprivate func concerns(_ path: String) -> Bool {
    switch self {
    case .cannotWrite(path, _), .diskFull(path), .busy(path): true
    case .unexpected: true
    default: false
    }
  }
}
