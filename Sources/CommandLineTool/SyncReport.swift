import Foundation
import Languages
import Reporting
import Storage
import Sync

/// What came of merging some sources, as a table and as JSON.
struct SyncReport {
  enum Outcome {
    case merged(MergeReport)
    case refused(source: String, reason: StorageFailure)
  }

  let outcomes: [Outcome]

  /// Something was refused, or one device wrote two entries under one number.
  var needsAttention: Bool {
    outcomes.contains { outcome in
      switch outcome {
      case .merged(let report): !report.forks.isEmpty
      case .refused: true
      }
    }
  }

  private var merged: [MergeReport] {
    outcomes.compactMap { outcome in
      guard case .merged(let report) = outcome else { return nil }
      return report
    }
  }

  func text(width: Int, plain: Bool) -> String {
    let table = TextTable(
      columns: [
        TableColumn(say(es: "Archivo", en: "File"), shrinks: true),
        TableColumn(say(es: "Equipo", en: "Device"), shrinks: true),
        TableColumn(say(es: "Nuevos", en: "New"), alignment: .trailing),
        TableColumn(say(es: "Ya estaban", en: "Already here"), alignment: .trailing),
        TableColumn(say(es: "Diferencias", en: "Conflicts"), alignment: .trailing),
      ],
      rows: merged.flatMap(rows), footnotes: [])
    let text = merged.isEmpty ? "" : table.rendered(width: width, plain: plain)
    return text + notes.map { $0 + "\n" }.joined()
  }

  private func rows(_ report: MergeReport) -> [[String]] {
    let name = URL(fileURLWithPath: report.source).lastPathComponent
    return report.devices.map { device in
      [name, device.name, String(device.new), String(device.known), String(device.conflicts)]
    }
  }

  private var notes: [String] {
    outcomes.flatMap { outcome -> [String] in
      switch outcome {
      case .refused(_, let reason):
        return [say(es: "No admitido. ", en: "Refused. ") + reason.sentence(in: .ofThisProcess)]
      case .merged(let report): return notes(report)
      }
    }
  }

  private func notes(_ report: MergeReport) -> [String] {
    let name = URL(fileURLWithPath: report.source).lastPathComponent
    var notes: [String] = []
    if report.drafts > 0 {
      notes.append(
        "\(name): "
          + counted(
            report.drafts,
            es: (
              "entrevista en curso se queda en su equipo hasta que se finalice.",
              "entrevistas en curso se quedan en su equipo hasta que se finalicen."
            ),
            en: (
              "interview in progress stays on its device until finalized.",
              "interviews in progress stay on their device until finalized."
            )))
    }
    if !report.forks.isEmpty {
      let numbers = counted(
        report.forks.count, es: ("número", "números"), en: ("number", "numbers"))
      notes.append(
        say(
          es: "\(name): ATENCIÓN, copia duplicada del equipo: \(numbers) con dos contenidos. "
            + "Se guardaron ambos; averigüe qué equipo se clonó.",
          en: "\(name): ATTENTION, a cloned device: \(numbers) with two contents. "
            + "Both were kept; find out which device was cloned."))
    }
    return notes
  }

  var json: JSONValue {
    .array(
      outcomes.map { outcome in
        switch outcome {
        case .refused(let source, let reason):
          .object([
            ("source", .string(source)), ("refused", .string(reason.sentence(in: .ofThisProcess))),
          ])
        case .merged(let report):
          .object([
            ("source", .string(report.source)),
            ("devices", .array(report.devices.map(json))),
            ("forks", .integer(report.forks.count)), ("drafts", .integer(report.drafts)),
          ])
        }
      })
  }

  private func json(_ device: MergeReport.Device) -> JSONValue {
    .object([
      ("device", .string(device.name)), ("origin", .string(device.origin.description)),
      ("new", .integer(device.new)), ("known", .integer(device.known)),
      ("conflicts", .integer(device.conflicts)),
    ])
  }
}
