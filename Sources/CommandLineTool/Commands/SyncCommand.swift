import ArgumentParser
import Foundation
import Languages
import Reporting
import Storage

struct SyncCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "sync",
      abstract: say(
        es: "Reúne en este archivo lo de otros archivos del estudio.",
        en: "Merges other files of the study into this one."),
      discussion: say(
        es: """
          Se puede repetir y hacer en cualquier orden: siempre queda lo mismo. Un archivo dañado, de
          otro estudio o de un campo más nuevo no se admite, y lo reunido antes no cambia.
          """,
        en: """
          It may be repeated and done in any order: the result is the same. A damaged file, another
          study's or a newer campo's is refused, and what was merged before stays as it is.
          """),
      aliases: ["reunir"])
  }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json
  }

  @Argument(
    help: ArgumentHelp(
      say(
        es: "Archivos .campo, o carpetas que los tienen.",
        en: "Files .campo, or folders that hold them.")))
  var sources: [String]

  @Option(
    name: .long,
    help: ArgumentHelp(say(es: "Cómo se escribe el informe.", en: "How the report is written.")))
  var format: Format = .table

  @OptionGroup var study: StudyOptions

  func run() throws {
    let file = try study.openFile()
    let paths = try sources.flatMap { try files(at: $0, besides: file.path) }
    var outcomes: [SyncReport.Outcome] = []
    for path in paths {
      do throws(StorageFailure) {
        outcomes.append(.merged(try file.merge(path)))
      } catch {
        guard paths.count > 1 else { throw error }
        outcomes.append(.refused(source: path, reason: error))
      }
    }
    let report = SyncReport(outcomes: outcomes)
    switch format {
    case .table: Streams.show(report.text(width: Streams.width, plain: Streams.isPlain))
    case .json: Streams.show(report.json.rendered(pretty: true))
    }
    if report.needsAttention { throw ExitCode(ExitStatus.findings.rawValue) }
  }

  private func files(at path: String, besides own: String) throws -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
    else { return [path] }
    let ownPath = URL(fileURLWithPath: own).standardizedFileURL.path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let found = names.filter { $0.hasSuffix(".campo") }.sorted()
      .map { URL(fileURLWithPath: path).appendingPathComponent($0).path }
      .filter { URL(fileURLWithPath: $0).standardizedFileURL.path != ownPath }
    guard !found.isEmpty else { throw CommandFailure.nothingToSync(path) }
    return found
  }
}
