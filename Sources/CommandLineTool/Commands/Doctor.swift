import ArgumentParser
import Foundation
import Languages
import Reporting
import Storage

struct Doctor: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "doctor",
      abstract: say(
        es: "Revisa el archivo y el equipo, y dice qué hacer.",
        en: "Looks over the file and the machine, and says what to do."),
      discussion: say(
        es: "Sin --repair no cambia nada.", en: "Without --repair it changes nothing."),
      aliases: ["diagnostico"])
  }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json
  }

  @Flag(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Calcula de nuevo las tablas y los resúmenes.",
        en: "Computes the tables and the digests anew.")))
  var repair = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(es: "Cómo se escribe.", en: "How it is written."),
      valueName: say(es: "formato", en: "format")))
  var format: Format = .table

  @OptionGroup var study: StudyOptions

  func run() throws {
    let path = try study.path()
    let file =
      try repair
      ? study.openFile() : SurveyFile(examining: path, surroundings: .ofThisMachine)
    let diagnosis = Diagnosis(of: file)
    if repair { try diagnosis.repair() }
    let lines = try diagnosis.lines()
    switch format {
    case .table:
      for line in lines { Streams.show(text(line)) }
    case .json:
      Streams.show(JSONValue.array(lines.map(json)).rendered(pretty: true))
    }
    if lines.contains(where: { $0.verdict == .attention }) {
      throw ExitCode(ExitStatus.findings.rawValue)
    }
  }

  private func text(_ line: DiagnosisLine) -> String {
    let mark =
      switch line.verdict {
      case .fine: Streams.isPlain ? "ok" : "✓ "
      case .attention: "! "
      case .unknown: "? "
      }
    return line.sentence(in: .ofThisProcess).wrapped(to: Streams.width - 3)
      .enumerated().map { ($0.offset == 0 ? mark : "  ") + " " + $0.element }
      .joined(separator: "\n")
  }

  private func json(_ line: DiagnosisLine) -> JSONValue {
    .object([
      ("check", .string(line.check.rawValue)), ("verdict", .string(line.verdict.rawValue)),
      ("says", .string(line.sentence(in: .ofThisProcess))),
    ])
  }
}
